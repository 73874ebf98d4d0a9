import { multiplyMatrices, IDENTITY } from './matrix.ts';
import type { PdfMatrix } from './matrix.ts';
import type { FontGlyph, PageFont } from './font.ts';

/** A glyph with its place in the coordinates that were given, and the vector of its advance. */
export interface PlacedGlyph {
  readonly glyph: FontGlyph;
  readonly origin: readonly [x: number, y: number];
  readonly advance: readonly [x: number, y: number];
  readonly size: number;
}

/** The part of the graphics state of a pdf page that text depends on. */
export interface TextState {
  readonly font: PageFont | null;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Factor, 1 for 100 %. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  /** 3 is invisible. */
  readonly mode: number;
}

export const INITIAL_TEXT_STATE: TextState = {
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** The position at which text is written; lives from the operator BT to ET. */
export class TextCursor {
  #matrix: PdfMatrix = IDENTITY;
  #line: readonly [number, number] = [0, 0];
  #at: readonly [number, number] = [0, 0];

  setMatrix(matrix: PdfMatrix): void {
    this.#matrix = matrix;
    this.#line = this.#at = [0, 0];
  }

  moveLine(x: number, y: number): void {
    this.#line = this.#at = [this.#line[0] + x, this.#line[1] + y];
  }

  /** Places glyphs, and the gaps between them, in thousandths of the font size, that the file gives. */
  place(glyphs: readonly (FontGlyph | number)[], state: TextState, outer: PdfMatrix): readonly PlacedGlyph[] {
    const { font, fontSize, scale, rise } = state;
    if (font === null) return [];
    const matrix = multiplyMatrices(outer, this.#matrix);
    const [a, b, c, d] = matrix;
    const height = Math.hypot(c, d) * Math.abs(fontSize) * (Math.abs(fontSize) <= 1 ? font.sizeFactor : 1);
    const placed: PlacedGlyph[] = [];
    for (const glyph of glyphs) {
      const gap = typeof glyph === 'number' ? (-glyph * fontSize) / 1000 : null;
      if (typeof glyph !== 'number') {
        const [x, y] = [this.#at[0], this.#at[1] + rise];
        const [width, drop] = font.vertical
          ? [0, verticalAdvance(glyph, font) * fontSize * font.matrix[0]]
          : [glyph.width * fontSize * font.matrix[0] * scale, 0];
        placed.push({
          glyph,
          origin: [a * x + c * y + matrix[4], b * x + d * y + matrix[5]],
          advance: [a * width + c * drop, b * width + d * drop],
          size: height,
        });
        const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
        this.#advance(font.vertical, font.vertical ? drop - spacing : width + spacing * scale);
      } else this.#advance(font.vertical, (gap ?? 0) * (font.vertical ? 1 : scale));
    }
    return placed;
  }

  #advance(vertical: boolean, by: number): void {
    const [x, y] = this.#at;
    this.#at = vertical ? [x, y + by] : [x + by, y];
  }
}

/** Negative: vertical text runs down. */
const verticalAdvance = (glyph: FontGlyph, font: PageFont): number =>
  glyph.vmetric?.[0] ?? font.defaultVerticalAdvance;
