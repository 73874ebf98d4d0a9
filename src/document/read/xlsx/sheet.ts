import { columnNumber } from '#xlsx/address';
import { readXml } from '../office/xml.ts';
import type { XmlAttributes } from '../office/xml.ts';
import type { NumberDisplay } from './number-display.ts';

/** Reads the XML of one sheet into displayed texts and merged ranges. */

/** The content of a sheet; rows and columns are 0-based. */
export interface SheetContent {
  readonly cells: readonly ShownCell[];
  readonly merges: readonly MergedRange[];
}

/** A cell with its displayed text, which is not empty. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A merged range; bottom row and right column are part of it. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads the part of one sheet; cells without displayed text are left out. */
export async function readSheet(
  bytes: Uint8Array,
  strings: readonly string[],
  display: NumberDisplay,
): Promise<SheetContent> {
  const reader = new SheetReader(strings, display);
  await readXml(bytes, reader);
  return reader;
}

class SheetReader implements SheetContent {
  readonly cells: ShownCell[] = [];
  readonly merges: MergedRange[] = [];
  readonly #strings: readonly string[];
  readonly #display: NumberDisplay;
  #row = -1;
  #column = -1;
  #attributes: XmlAttributes = {};
  #value = '';
  /** Whether the parser is inside the value of a cell (`v`, or `t` of an inline string). */
  #inValue = false;
  #inPhonetic = false;

  constructor(strings: readonly string[], display: NumberDisplay) {
    this.#strings = strings;
    this.#display = display;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') {
      this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
      this.#column = -1;
    } else if (name === 'c') {
      const address = parseCellAddress(attributes['r'] ?? '');
      this.#row = address?.row ?? this.#row;
      this.#column = address?.column ?? this.#column + 1;
      this.#attributes = attributes;
      this.#value = '';
    } else if (name === 'v' || name === 't') this.#inValue = !this.#inPhonetic;
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'c') this.#closeCell();
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
  }

  #closeCell(): void {
    const text = this.#shown().trim();
    if (text !== '') this.cells.push({ row: this.#row, column: this.#column, text });
  }

  #shown(): string {
    const value = this.#value;
    switch (this.#attributes['t']) {
      case 's':
        return this.#strings[Number(value)] ?? '';
      case 'b':
        return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
      case 'str':
      case 'inlineStr':
        return unescapeText(value);
      case 'e':
      case 'd':
        return value;
      default:
        return this.#display.show(value, Number(this.#attributes['s'] ?? 0));
    }
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map(parseCellAddress);
    if (from && to) this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

/** `C5` → row 4, column 2; null if it is not a cell address. */
function parseCellAddress(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}

/** Decodes the escapes of characters that XML does not allow, e.g. `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
