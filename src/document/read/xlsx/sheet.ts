import { InputFailure } from '#core/failure/input-failure';
import { columnNumber } from '#xlsx/address';
import { MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import { isPictureFormula, isPictureText } from '#xlsx/formula/pictures';
import type { DocumentBudget } from '../budget.ts';
import { TABLE_CELLS } from '../limits.ts';
import type { ReadingRemarks } from '../markup/remarks.ts';
import { readXml } from '../office/xml.ts';
import type { XmlAttributes } from '../office/xml.ts';
import type { NumberDisplay, Shown } from './number-display.ts';
import { NO_TEXT, RichTextReader, unescapeText } from './rich-text.ts';
import type { CellText } from './rich-text.ts';
import type { CellPlace, MergedRange, SheetContent, ShownCell } from './sheet-content.ts';
import type { SheetRemarks } from './sheet-remarks.ts';

/** What the sheets of a workbook are read with. */
export interface SheetReading {
  readonly strings: readonly CellText[];
  readonly display: NumberDisplay;
  /** Whether a rich value (attribute `vm`) is a picture. */
  readonly isPictureValue: (vm: number) => boolean;
  /** The program that saved the file leaves its formulas to be calculated: a result 0 is none. */
  readonly isUncalculated: boolean;
  readonly remarks: SheetRemarks;
  readonly textRemarks: ReadingRemarks;
  readonly budget: DocumentBudget;
}

/**
 * Reads the part of one sheet into displayed texts and merged ranges; cells without displayed text are left out.
 * @throws {InputFailure} `input.too-many-cells`, `input.too-much-text`, `input.too-many-elements`
 */
export async function readSheet(
  bytes: Uint8Array,
  name: string,
  reading: SheetReading,
): Promise<SheetContent> {
  const reader = new SheetReader(name, reading);
  await readXml(bytes, reader);
  return reader.result();
}

class SheetReader {
  readonly #name: string;
  readonly #reading: SheetReading;
  readonly #cells = new Map<number, Map<number, ShownCell>>();
  #count = 0;
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  /** The text that is centred across the empty cells on its right. */
  #across: { row: number; left: number; right: number } | null = null;

  #row = -1;
  #column = -1;
  #attributes: XmlAttributes = {};
  #value = '';
  #formula: string | null = null;
  /** The shared or inline string of the cell. */
  #string: CellText = NO_TEXT;
  readonly #inline = new RichTextReader();
  #isInline = false;
  /** The open element whose text is read. */
  #into: 'v' | 'f' | null = null;

  constructor(name: string, reading: SheetReading) {
    this.#name = name;
    this.#reading = reading;
  }

  result(): SheetContent {
    this.#endAcross();
    return {
      cells: [...this.#cells.values()].flatMap((row) => [...row.values()]),
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#reading.budget.addElements(1);
    if (this.#isInline) this.#inline.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#into = 'v';
    else if (name === 'f') {
      this.#into = 'f';
      this.#formula = '';
    } else if (name === 'is') this.#isInline = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col') this.#openColumns(attributes);
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
  }

  close(name: string): void {
    if (name === 'is') this.#isInline = false;
    else if (this.#isInline) this.#inline.close(name);
    else if (name === 'v' || name === 'f') this.#into = null;
    else if (name === 'c') this.#closeCell();
  }

  text(text: string): void {
    if (this.#isInline) this.#inline.text(text);
    else if (this.#into === 'v') this.#value += text;
    else if (this.#into === 'f') this.#formula = `${this.#formula ?? ''}${text}`;
  }

  #openRow({ r, hidden, ht }: XmlAttributes): void {
    const row = Number(r) - 1;
    this.#row = Number.isInteger(row) && row >= 0 && row < MAX_ROWS ? row : this.#row + 1;
    this.#column = -1;
    if (isTrue(hidden) || (ht !== undefined && Number(ht) === 0)) this.#hiddenRows.add(this.#row);
  }

  #openColumns({ min, max, hidden, width }: XmlAttributes): void {
    if (!isTrue(hidden) && (width === undefined || Number(width) !== 0)) return;
    const first = Math.max(Number(min) - 1, 0);
    const last = Math.min(Number(max), MAX_COLUMNS) - 1;
    if (last < first) return;
    this.#reading.budget.addElements(last - first + 1);
    for (let column = first; column <= last; column += 1) this.#hiddenColumns.add(column);
  }

  #openCell(attributes: XmlAttributes): void {
    const place = parseCellAddress(attributes['r'] ?? '');
    this.#row = place?.row ?? this.#row;
    this.#column = place?.column ?? this.#column + 1;
    this.#attributes = attributes;
    this.#value = '';
    this.#formula = null;
    this.#inline.take();
  }

  #closeCell(): void {
    this.#string = this.#stringText();
    const text = this.#text();
    const isAcross = this.#reading.display.style(this.#style).isAcross;
    if (text === '') this.#extendAcross(isAcross);
    else {
      this.#endAcross();
      if (isAcross) this.#across = { row: this.#row, left: this.#column, right: this.#column };
      this.#add(text);
    }
  }

  /** A cell that occurs twice keeps both texts. */
  #add(text: string): void {
    this.#reading.budget.addText(text.length);
    const row = this.#cells.get(this.#row) ?? new Map<number, ShownCell>();
    this.#cells.set(this.#row, row);
    const before = row.get(this.#column)?.text;
    const both = before === undefined || before === text ? text : `${before}\n${text}`;
    row.set(this.#column, { row: this.#row, column: this.#column, text: both });
    this.#count += before === undefined ? 1 : 0;
    if (this.#count > TABLE_CELLS) throw tooManyCells();
  }

  get #style(): number {
    return Number(this.#attributes['s'] ?? 0);
  }

  /** The text that the cell shows; "" where it shows none or what it shows is not known, which is said. */
  #text(): string {
    const { remarks, display } = this.#reading;
    const place: CellPlace = { row: this.#row, column: this.#column };
    if (this.#isPicture()) {
      remarks.cell('source.cell-pictures', this.#name, place);
      return '';
    }
    if (this.#isUnresolved()) {
      remarks.cell('source.formulas-without-result', this.#name, place);
      return '';
    }
    const { text, unknownFormat, isHidden } = this.#shown(place);
    if (unknownFormat !== null && text !== '') remarks.numberFormat(unknownFormat, this.#name, place);
    if (isHidden) remarks.hiddenCell(this.#name, place);
    if (text !== '' && this.#attributes['t'] === 'e')
      remarks.cell('source.cell-errors', this.#name, place, text);
    return display.style(this.#style).isStruck ? this.#withoutStruck(text) : text;
  }

  #isPicture(): boolean {
    const { t, vm } = this.#attributes;
    if (isPictureFormula(this.#formula ?? '')) return true;
    if (t === 'e' && vm !== undefined && this.#reading.isPictureValue(Number(vm))) return true;
    return isPictureText(t === 's' || t === 'inlineStr' ? this.#string.text : this.#value);
  }

  /** A formula whose result the file does not have; the result of a text formula may be empty. */
  #isUnresolved(): boolean {
    if (this.#formula === null) return false;
    const { t } = this.#attributes;
    if (this.#value === '') return t !== 'str' && t !== 'inlineStr';
    return this.#reading.isUncalculated && this.#value === '0' && (t === undefined || t === 'n');
  }

  #shown(place: CellPlace): Shown {
    const { display } = this.#reading;
    const value = this.#value;
    switch (this.#attributes['t']) {
      case 's': {
        const known = value === '' || this.#reading.strings[Number(value)] !== undefined;
        if (!known) this.#reading.remarks.cell('source.lost-texts', this.#name, place);
        return display.text(this.#textOf(this.#string), this.#style);
      }
      case 'inlineStr':
        return display.text(this.#textOf(this.#string), this.#style);
      case 'str':
        return display.text(unescapeText(value), this.#style);
      case 'b':
        return exactly(value === '' ? '' : isTrue(value.trim()) ? 'TRUE' : 'FALSE');
      case 'e':
        return exactly(value);
      case 'd':
        return this.#date(value);
      default:
        return display.number(value, this.#style);
    }
  }

  #stringText(): CellText {
    const { t } = this.#attributes;
    if (t === 'inlineStr') return this.#inline.take();
    return t === 's' && this.#value !== ''
      ? (this.#reading.strings[Number(this.#value)] ?? NO_TEXT)
      : NO_TEXT;
  }

  /** The text of a string; what was left out of it is said. */
  #textOf({ text, leftOut }: CellText): string {
    if (leftOut.length > 0) this.#reading.textRemarks.leftOut(leftOut, text.trim());
    return text;
  }

  /** A cell with a line through all of it is left out, which is said. */
  #withoutStruck(text: string): string {
    if (text === '' || this.#string.isRich) return text;
    this.#reading.textRemarks.leftOut([{ kind: 'struck', text }], '');
    return '';
  }

  /** A date as ISO 8601 writes it, shown in the format of the cell. */
  #date(value: string): Shown {
    const time = Date.parse(/[Zz]$/.test(value) ? value : `${value}Z`);
    if (Number.isNaN(time)) return exactly(value);
    return this.#reading.display.date((time - EPOCH) / DAY_MS, value, this.#style);
  }

  #extendAcross(isAcross: boolean): void {
    const across = this.#across;
    if (across === null) return;
    if (isAcross && across.row === this.#row && this.#column === across.right + 1) across.right += 1;
    else this.#endAcross();
  }

  #endAcross(): void {
    if (this.#across !== null && this.#across.right > this.#across.left) {
      const { row, left, right } = this.#across;
      this.#merges.push({ top: row, left, bottom: row, right });
    }
    this.#across = null;
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map(parseCellAddress);
    if (!from || !to || to.row < from.row || to.column < from.column) return;
    this.#merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    if (this.#merges.length > TABLE_CELLS) throw tooManyCells();
  }
}

const tooManyCells = (): InputFailure => new InputFailure('input.too-many-cells', { limit: TABLE_CELLS });

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const exactly = (text: string): Shown => ({ text: text.trim(), unknownFormat: null, isHidden: false });

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** `C5` → row 4, column 2; null if it is not a cell of a sheet. */
export function parseCellAddress(address: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const place = { row: Number(digits) - 1, column: columnNumber(letters) };
  return place.row < MAX_ROWS && place.column < MAX_COLUMNS ? place : null;
}
