import { lineText } from '../markup/line-text.ts';
import type { LeftOut, LinePiece, PieceLook } from '../markup/line-text.ts';
import type { XmlAttributes } from '../office/xml.ts';
import { isOn } from './cell-styles.ts';

/** The text of a shared or inline string. */
export interface CellText {
  readonly text: string;
  /** Struck parts and marks of notes, which are not in `text`. */
  readonly leftOut: readonly LeftOut[];
  /** Its parts have formats of their own, which count instead of that of the cell. */
  readonly isRich: boolean;
}

export const NO_TEXT: CellText = { text: '', leftOut: [], isRich: false };

/** Collects the text of a string (`si`, `is`) from XML events; phonetic readings (`rPh`) are left out. */
export class RichTextReader {
  #pieces: LinePiece[] = [];
  #look: PieceLook = 'plain';
  #isRich = false;
  #phoneticDepth = 0;
  #isInText = false;

  open(name: string, { val }: XmlAttributes): void {
    if (name === 'rPh') this.#phoneticDepth += 1;
    else if (name === 't') this.#isInText = this.#phoneticDepth === 0;
    else if (name === 'r') this.#look = 'plain';
    else if (name === 'rPr') this.#isRich = true;
    else if (name === 'strike' && isOn(val)) this.#look = 'struck';
    else if (name === 'vertAlign' && this.#look !== 'struck')
      this.#look = val === 'superscript' ? 'raised' : val === 'subscript' ? 'lowered' : 'plain';
  }

  close(name: string): void {
    if (name === 'rPh') this.#phoneticDepth -= 1;
    else if (name === 't') this.#isInText = false;
    else if (name === 'r') this.#look = 'plain';
  }

  text(text: string): void {
    if (this.#isInText) this.#pieces.push({ text, look: this.#look });
  }

  /** The text read so far; the reader begins anew. */
  take(): CellText {
    const pieces = this.#pieces;
    const isRich = this.#isRich;
    this.#pieces = [];
    this.#isRich = false;
    this.#look = 'plain';
    if (pieces.every(({ look }) => look === 'plain'))
      return { text: unescapeText(pieces.map(({ text }) => text).join('')), leftOut: [], isRich };
    const lines = linesOf(pieces).map(lineText);
    return {
      text: lines.map(({ text }) => text).join('\n'),
      leftOut: lines.flatMap(({ leftOut }) => leftOut),
      isRich,
    };
  }
}

/** The pieces of each line. */
function linesOf(pieces: readonly LinePiece[]): readonly (readonly LinePiece[])[] {
  const lines: LinePiece[][] = [[]];
  for (const { text, look } of pieces)
    for (const [index, part] of unescapeText(text)
      .split(/\r\n?|\n/)
      .entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ text: part, look });
    }
  return lines;
}

/** Decodes the escapes of characters that XML does not allow, e.g. `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
