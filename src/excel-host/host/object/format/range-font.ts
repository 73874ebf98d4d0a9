import { HostObject } from '../../protocol/host-object.ts';
import {
  booleanArgument,
  colourArgument,
  numberArgument,
  choiceArgument,
  textArgument,
} from '../arguments.ts';
import type { StyleHolder } from './styled-cells.ts';

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** The font of cells or of a named style; null for properties in which they differ. */
export class HostRangeFont extends HostObject {
  readonly type = 'RangeFont';

  constructor(private readonly styled: StyleHolder) {
    super();
  }

  get Name(): string | null {
    return this.styled.common(({ fontName }) => fontName) ?? null;
  }

  set Name(name: unknown) {
    const fontName = textArgument(name, 31);
    if (fontName === '') textArgument(null, 31);
    this.styled.change((style) => ({ ...style, fontName }));
  }

  get Size(): number | null {
    return this.styled.common(({ fontSize }) => fontSize) ?? null;
  }

  set Size(size: unknown) {
    const fontSize = numberArgument(size, 1, 409);
    this.styled.change((style) => ({ ...style, fontSize }));
  }

  get Bold(): boolean | null {
    return this.styled.common(({ bold }) => bold) ?? null;
  }

  set Bold(given: unknown) {
    const bold = booleanArgument(given);
    this.styled.change((style) => ({ ...style, bold }));
  }

  get Italic(): boolean | null {
    return this.styled.common(({ italic }) => italic) ?? null;
  }

  set Italic(given: unknown) {
    const italic = booleanArgument(given);
    this.styled.change((style) => ({ ...style, italic }));
  }

  get Underline(): string | null {
    return this.styled.common(({ underline }) => underline) ?? null;
  }

  set Underline(given: unknown) {
    const underline = choiceArgument(UNDERLINES, given);
    this.styled.change((style) => ({ ...style, underline }));
  }

  get Strikethrough(): boolean | null {
    return this.styled.common(({ strikethrough }) => strikethrough) ?? null;
  }

  set Strikethrough(given: unknown) {
    const strikethrough = booleanArgument(given);
    this.styled.change((style) => ({ ...style, strikethrough }));
  }

  get Superscript(): boolean | null {
    return this.styled.common(({ superscript }) => superscript) ?? null;
  }

  /** Superscript and subscript exclude each other. */
  set Superscript(given: unknown) {
    const superscript = booleanArgument(given);
    this.styled.change((style) => ({ ...style, superscript, subscript: style.subscript && !superscript }));
  }

  get Subscript(): boolean | null {
    return this.styled.common(({ subscript }) => subscript) ?? null;
  }

  set Subscript(given: unknown) {
    const subscript = booleanArgument(given);
    this.styled.change((style) => ({ ...style, subscript, superscript: style.superscript && !subscript }));
  }

  get Color(): string | null {
    return this.styled.common(({ fontColor }) => fontColor) ?? null;
  }

  set Color(given: unknown) {
    const fontColor = colourArgument(given);
    this.styled.change((style) => ({ ...style, fontColor }));
  }

  /** Setting is not supported. */
  get TintAndShade(): number {
    return 0;
  }
}
