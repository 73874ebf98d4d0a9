import type { Finding } from '#core/record/finding';
import { columnLetters } from '#xlsx/address';
import { sourceWarning } from '../opened-document.ts';
import type { CellPlace } from './sheet-content.ts';

/** Something about a cell that is said in a finding. */
export type CellRemark =
  | 'source.formulas-without-result'
  | 'source.cell-pictures'
  | 'source.cell-errors'
  | 'source.number-formats'
  | 'source.lost-texts'
  | 'source.cell-notes';

interface Place extends CellPlace {
  readonly sheet: string;
  /** What the sentence shows behind the address; "" if nothing. */
  readonly detail: string;
}

/** Places that one sentence lists; more are counted. */
const LISTED = 20;
/** Characters of a text that is quoted. */
const QUOTED = 30;

/** Collects, while a workbook is read, what was not read or not as it is shown. */
export class SheetRemarks {
  readonly #places = new Map<CellRemark, Place[]>();
  readonly #formats = new Set<string>();
  readonly #hidden: string[] = [];
  readonly #texts: string[] = [];
  readonly #lostSheets: string[] = [];
  readonly #hiddenSheets: string[] = [];
  /** Whether addresses name their sheet, as where there are several. */
  readonly #namesSheets: boolean;

  constructor(namesSheets: boolean) {
    this.#namesSheets = namesSheets;
  }

  cell(remark: CellRemark, sheet: string, { row, column }: CellPlace, detail = ''): void {
    const places = this.#places.get(remark) ?? [];
    this.#places.set(remark, places);
    places.push({ sheet, row, column, detail });
  }

  numberFormat(format: string, sheet: string, place: CellPlace): void {
    this.#formats.add(format);
    this.cell('source.number-formats', sheet, place);
  }

  /** Rows and columns with content that are not shown. */
  hidden(sheet: string, rows: readonly number[], columns: readonly number[]): void {
    const named = (text: string): string => (this.#namesSheets ? `“${sheet}”${text}` : text);
    for (const [first, last] of runsOf(rows))
      this.#hidden.push(named(`第${first === last ? '' : `${String(first + 1)}–`}${String(last + 1)}行`));
    for (const [first, last] of runsOf(columns))
      this.#hidden.push(named(`${first === last ? '' : `${columnLetters(first)}–`}${columnLetters(last)}列`));
  }

  /** A cell whose number format shows nothing. */
  hiddenCell(sheet: string, place: CellPlace): void {
    this.#hidden.push(`${this.#sheetPart(sheet)}${addressOf(place)}`);
  }

  hiddenSheet(sheet: string): void {
    this.#hiddenSheets.push(sheet);
  }

  lostSheet(sheet: string): void {
    this.#lostSheets.push(sheet);
  }

  textBox(sheet: string, text: string): void {
    const quoted = shortened(text);
    this.#texts.push(this.#namesSheets ? `${sheet}“${quoted}”` : `“${quoted}”`);
  }

  findings(): readonly Finding[] {
    const found: Finding[] = [];
    if (this.#hiddenSheets.length > 0)
      found.push(sourceWarning('source.hidden-sheets', { sheets: this.#hiddenSheets }));
    if (this.#lostSheets.length > 0)
      found.push(sourceWarning('source.lost-sheets', { sheets: this.#lostSheets }));
    if (this.#hidden.length > 0)
      found.push(sourceWarning('source.hidden-cells', { places: listed(this.#hidden) }));
    for (const [remark, places] of this.#places)
      found.push(
        sourceWarning(remark, {
          places: listed(this.#addresses(places)),
          ...(remark === 'source.number-formats'
            ? { formats: listed([...this.#formats].map(shortened)) }
            : {}),
        }),
      );
    if (this.#texts.length > 0)
      found.push(sourceWarning('source.text-boxes', { texts: listed(this.#texts) }));
    return found;
  }

  #sheetPart(sheet: string): string {
    return this.#namesSheets ? `${sheet}!` : '';
  }

  /** The addresses of places; cells below each other that have the same detail are one range. */
  #addresses(places: readonly Place[]): readonly string[] {
    const columns = new Map<string, Place[]>();
    for (const place of places) {
      const key = JSON.stringify([place.sheet, place.column, place.detail]);
      const column = columns.get(key) ?? [];
      columns.set(key, column);
      column.push(place);
    }
    return [...columns.values()].flatMap((column) => {
      const [first] = column;
      if (first === undefined) return [];
      const { sheet, detail } = first;
      return runsOf(column.map(({ row }) => row).sort((a, b) => a - b)).map(([top, bottom]) => {
        const from = addressOf({ ...first, row: top });
        const to = top === bottom ? '' : `:${addressOf({ ...first, row: bottom })}`;
        return `${this.#sheetPart(sheet)}${from}${to}${detail === '' ? '' : `（${detail}）`}`;
      });
    });
  }
}

const addressOf = ({ row, column }: CellPlace): string => `${columnLetters(column)}${String(row + 1)}`;

const listed = (texts: readonly string[]): readonly string[] =>
  texts.length <= LISTED ? texts : [...texts.slice(0, LISTED), `…（${String(texts.length)}）`];

const shortened = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Runs of ascending numbers that follow each other, as first and last. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
