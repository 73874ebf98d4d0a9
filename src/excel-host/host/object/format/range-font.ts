import { HostObject } from '../../protocol/host-object.ts';
import { booleanOf, givenColour, numberOf, oneOf, type Styled, textOf } from './styled.ts';

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** The font of cells or of a named style; null is what they do not have in common. */
export class HostRangeFont extends HostObject {
  readonly type = 'RangeFont';

  constructor(private readonly styled: Styled) {
    super();
  }

  get Name(): string | null {
    return this.styled.common(({ fontName }) => fontName) ?? null;
  }

  set Name(name: unknown) {
    const fontName = textOf(name, 31);
    if (fontName === '') textOf(null, 31);
    this.styled.change((style) => ({ ...style, fontName }));
  }

  get Size(): number | null {
    return this.styled.common(({ fontSize }) => fontSize) ?? null;
  }

  set Size(size: unknown) {
    const fontSize = numberOf(size, 1, 409);
    this.styled.change((style) => ({ ...style, fontSize }));
  }

  get Bold(): boolean | null {
    return this.styled.common(({ bold }) => bold) ?? null;
  }

  set Bold(given: unknown) {
    const bold = booleanOf(given);
    this.styled.change((style) => ({ ...style, bold }));
  }

  get Italic(): boolean | null {
    return this.styled.common(({ italic }) => italic) ?? null;
  }

  set Italic(given: unknown) {
    const italic = booleanOf(given);
    this.styled.change((style) => ({ ...style, italic }));
  }

  get Underline(): string | null {
    return this.styled.common(({ underline }) => underline) ?? null;
  }

  set Underline(given: unknown) {
    const underline = oneOf(UNDERLINES, given);
    this.styled.change((style) => ({ ...style, underline }));
  }

  get Strikethrough(): boolean | null {
    return this.styled.common(({ strikethrough }) => strikethrough) ?? null;
  }

  set Strikethrough(given: unknown) {
    const strikethrough = booleanOf(given);
    this.styled.change((style) => ({ ...style, strikethrough }));
  }

  get Superscript(): boolean | null {
    return this.styled.common(({ superscript }) => superscript) ?? null;
  }

  /** Text is one or the other: raising it ends its being lowered. */
  set Superscript(given: unknown) {
    const superscript = booleanOf(given);
    this.styled.change((style) => ({ ...style, superscript, subscript: style.subscript && !superscript }));
  }

  get Subscript(): boolean | null {
    return this.styled.common(({ subscript }) => subscript) ?? null;
  }

  set Subscript(given: unknown) {
    const subscript = booleanOf(given);
    this.styled.change((style) => ({ ...style, subscript, superscript: style.superscript && !subscript }));
  }

  get Color(): string | null {
    return this.styled.common(({ fontColor }) => fontColor) ?? null;
  }

  set Color(given: unknown) {
    const fontColor = givenColour(given);
    this.styled.change((style) => ({ ...style, fontColor }));
  }

  /** Tints cannot be set here; colours are as they are. */
  get TintAndShade(): number {
    return 0;
  }
}
