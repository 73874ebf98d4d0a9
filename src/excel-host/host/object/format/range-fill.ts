import type { Style } from '../../model/style.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { colourArgument, choiceArgument } from '../arguments.ts';
import type { StyleHolder } from './styled-cells.ts';

/** Fill patterns, without gradients, which Excel does not accept here. */
const PATTERNS = [
  ...['None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker'],
  ...['SemiGray75', 'LightHorizontal', 'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross'],
  ...['Gray16', 'Gray8'],
];

const WHITE = '#FFFFFF';

/**
 * The fill of cells or of a named style. No fill is read as white; pattern and tint
 * distinguish it from a white fill (https://github.com/OfficeDev/office-js/issues/4900).
 */
export class HostRangeFill extends HostObject {
  readonly type = 'RangeFill';

  constructor(private readonly styled: StyleHolder) {
    super();
  }

  get Color(): string | null {
    return this.styled.common(({ fill }) => fill ?? WHITE) ?? null;
  }

  set Color(given: unknown) {
    const fill = colourArgument(given);
    this.styled.change((style) => ({ ...style, fill }));
  }

  get Pattern(): string | null {
    const pattern = this.styled.common(patternOf) ?? null;
    return pattern === 'None' ? null : pattern;
  }

  set Pattern(given: unknown) {
    const pattern = choiceArgument(PATTERNS, given);
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
    const patternColor = colourArgument(given);
    this.styled.change((style) => ({ ...style, fill: style.fill ?? WHITE, patternColor }));
  }

  /** null without a fill; setting is not supported. */
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
