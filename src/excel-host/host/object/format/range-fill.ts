import type { Style } from '../../model/style.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { givenColour, oneOf, type Styled } from './styled.ts';

/** Without the gradients, which Excel does not take here. */
const PATTERNS = [
  ...['None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker'],
  ...['SemiGray75', 'LightHorizontal', 'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross'],
  ...['Gray16', 'Gray8'],
];

const WHITE = '#FFFFFF';

/**
 * What cells, or a named style, are filled with. No fill reads as white; the pattern
 * and the tint tell it from white (https://github.com/OfficeDev/office-js/issues/4900).
 */
export class HostRangeFill extends HostObject {
  readonly type = 'RangeFill';

  constructor(private readonly styled: Styled) {
    super();
  }

  get Color(): string | null {
    return this.styled.common(({ fill }) => fill ?? WHITE) ?? null;
  }

  set Color(given: unknown) {
    const fill = givenColour(given);
    this.styled.change((style) => ({ ...style, fill }));
  }

  get Pattern(): string | null {
    const pattern = this.styled.common(patternOf) ?? null;
    return pattern === 'None' ? null : pattern;
  }

  set Pattern(given: unknown) {
    const pattern = oneOf(PATTERNS, given);
    this.styled.change((style) =>
      pattern === 'None'
        ? { ...style, fill: null, pattern: null, patternColor: null }
        : { ...style, fill: style.fill ?? WHITE, pattern: pattern === 'Solid' ? null : pattern },
    );
  }

  get PatternColor(): string | null {
    return this.styled.common(({ patternColor }) => patternColor ?? '#000000') ?? null;
  }

  set PatternColor(given: unknown) {
    const patternColor = givenColour(given);
    this.styled.change((style) => ({ ...style, fill: style.fill ?? WHITE, patternColor }));
  }

  /** null where there is no fill; tints cannot be set here. */
  get TintAndShade(): number | null {
    return this.styled.common(({ fill }) => fill !== null) === true ? 0 : null;
  }

  get PatternTintAndShade(): number | null {
    return this.TintAndShade;
  }

  Clear(): void {
    this.styled.change((style) => ({ ...style, fill: null, pattern: null, patternColor: null }));
  }
}

const patternOf = ({ fill, pattern }: Style): string => pattern ?? (fill === null ? 'None' : 'Solid');
