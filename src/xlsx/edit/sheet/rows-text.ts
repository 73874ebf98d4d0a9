import { parseRange } from '../../part/xml/ranges.ts';
import { rangeAddress } from '../../address.ts';
import type { CellRange } from '../../cell-range.ts';
import { attributePlace, TagScanner } from '../xml/tags.ts';
import { changedFormulas, type FormulaChange } from './formula-text.ts';
import { changedAttributes, movedCell, parseRow, type RowText, rowXml, stringOfCell } from './row-text.ts';

interface StoredRow {
  /** 0-based. */
  number: number;
  /** As written; null once the row was divided. */
  source: string | null;
  text: RowText | null;
}

/**
 * The rows of a worksheet part (18.3.1.80 sheetData). A row that is not changed keeps its
 * text as written.
 */
export class RowsText {
  /** Indexes of shared strings of cells that were removed or written over. */
  readonly dropped = new Set<number>();
  isChanged = false;
  private rows: StoredRow[] = [];
  private index: Map<number, StoredRow> | null = null;

  /** `xml` is the content of the element sheetData. */
  constructor(
    private readonly xml: string,
    private readonly prefix: string,
  ) {
    const scanner = new TagScanner(xml);
    let number = -1;
    while (scanner.next()) {
      if (!scanner.is('row')) continue;
      const { start } = scanner;
      const given = scanner.attribute('r');
      number = given === null ? number + 1 : Number(given) - 1;
      scanner.skip();
      this.rows.push({ number, source: xml.slice(start, scanner.end), text: null });
    }
  }

  /** The number of rows from the first to the last one that the part has. */
  get height(): number {
    return this.rows.reduce((most, { number }) => Math.max(most, number + 1), 0);
  }

  /** Whether cells share a formula. */
  get hasSharedFormulas(): boolean {
    return this.includes('shared');
  }

  /** Whether a text occurs in any of the rows, as written. */
  includes(text: string): boolean {
    return this.rows.some(({ source, text: row }) =>
      source === null
        ? [...(row?.cells.values() ?? [])].some((cell) => cell.includes(text))
        : source.includes(text),
    );
  }

  /** A row to read; null if the part does not have it. */
  find(number: number): RowText | null {
    const row = this.places.get(number);
    return row === undefined ? null : this.divided(row);
  }

  /** A row to change; it is added if the part does not have it. */
  edit(number: number): RowText {
    this.isChanged = true;
    const known = this.places.get(number);
    const row = known ?? { number, source: null, text: { attributes: '', cells: new Map(), rest: '' } };
    if (known === undefined) {
      this.rows.push(row);
      this.places.set(number, row);
    }
    const text = this.divided(row);
    row.source = null;
    return text;
  }

  /** Writes a cell, or with null removes it. */
  setCell(row: number, column: number, cell: string | null): void {
    const { cells } = this.edit(row);
    this.drop(cells.get(column));
    if (cell === null) cells.delete(column);
    else cells.set(column, cell);
  }

  /** All rows that have cells, with their numbers, in their order. */
  *all(): Generator<readonly [number: number, row: RowText]> {
    for (const row of [...this.rows]) yield [row.number, this.divided(row)];
  }

  /** Applies a change to all formulas. */
  changeFormulas(change: FormulaChange): void {
    const start = `<${this.prefix}f`;
    for (const row of this.rows)
      this.rewrite(row, (xml) => (xml.includes(start) ? changedFormulas(xml, change) : xml));
  }

  /**
   * Gives rows other numbers; those for which `numberOf` is null are removed and returned
   * with their old numbers. `move` says where the cells of an array formula are afterwards.
   */
  move(
    numberOf: (row: number) => number | null,
    move: (area: CellRange) => CellRange | null,
  ): readonly (readonly [number: number, row: RowText])[] {
    const removed: (readonly [number, RowText])[] = [];
    this.rows = this.rows.filter((row) => {
      const number = numberOf(row.number);
      if (number === null) {
        const text = this.divided(row);
        for (const cell of text.cells.values()) this.drop(cell);
        removed.push([row.number, text]);
        return false;
      }
      if (number !== row.number) this.rewrite(row, (xml) => renumbered(xml, number));
      this.rewrite(row, (xml) => withMovedAreas(xml, move));
      row.number = number;
      return true;
    });
    this.index = null;
    this.isChanged = true;
    return removed;
  }

  /** Gives cells other columns. `move` says where the cells of an array formula are afterwards. */
  moveColumns(columnOf: (column: number) => number, move: (area: CellRange) => CellRange | null): void {
    for (const row of this.rows) {
      const { cells } = this.divided(row);
      const moved = [...cells].filter(([column]) => columnOf(column) !== column);
      if (moved.length > 0) {
        const text = this.edit(row.number);
        for (const [column] of moved) text.cells.delete(column);
        for (const [column, cell] of moved)
          text.cells.set(columnOf(column), movedCell(cell, row.number, columnOf(column)));
        text.attributes = changedAttributes(text.attributes, { spans: null });
      }
      this.rewrite(row, (xml) => withMovedAreas(xml, move));
    }
  }

  toString(): string {
    if (!this.isChanged) return this.xml;
    return [...this.rows]
      .sort((a, b) => a.number - b.number)
      .map(({ number, source, text }) => source ?? (text === null ? '' : rowXml(text, number, this.prefix)))
      .join('');
  }

  private get places(): Map<number, StoredRow> {
    return (this.index ??= new Map(this.rows.map((row) => [row.number, row])));
  }

  private divided(row: StoredRow): RowText {
    return (row.text ??= parseRow(row.source ?? '', row.number));
  }

  private rewrite(row: StoredRow, change: (xml: string) => string): void {
    const before = row.source ?? (row.text === null ? '' : rowXml(row.text, row.number, this.prefix));
    const after = change(before);
    if (after === before) return;
    row.source = after;
    row.text = null;
    this.isChanged = true;
  }

  private drop(cell: string | undefined): void {
    const index = cell === undefined ? null : stringOfCell(cell);
    if (index !== null) this.dropped.add(index);
  }
}

/** A row as it reads at another place; `number` is 0-based. */
function renumbered(xml: string, number: number): string {
  const scanner = new TagScanner(xml);
  const digits = String(number + 1);
  let written = '';
  let at = 0;
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    const isRow = scanner.is('row');
    if (!isRow && !scanner.is('c')) continue;
    const place = attributePlace(xml, scanner.start, scanner.end, 'r');
    if (place === null) {
      if (!isRow) continue;
      const end = scanner.start + 1 + scanner.qualifiedName.length;
      written += `${xml.slice(at, end)} r="${digits}"`;
      at = end;
      continue;
    }
    let from = place.from;
    if (!isRow) while (from < place.to && xml.charCodeAt(from) > 57) from += 1;
    written += xml.slice(at, from) + digits;
    at = place.to;
  }
  return written + xml.slice(at);
}

/** A row in which the areas of array formulas and data tables are moved. */
function withMovedAreas(xml: string, move: (area: CellRange) => CellRange | null): string {
  if (!xml.includes('ref=')) return xml;
  const scanner = new TagScanner(xml);
  let written = '';
  let at = 0;
  while (scanner.next()) {
    if (scanner.kind === 'close' || !scanner.is('f')) continue;
    for (const name of ['ref', 'r1', 'r2']) {
      const place = attributePlace(xml, scanner.start, scanner.end, name);
      const area = place === null ? null : parseRange(xml.slice(place.from, place.to));
      const moved = area === null ? null : move(area);
      if (place === null || place.from < at || area === null || moved === null || moved === area) continue;
      const address = rangeAddress(moved);
      const [first = ''] = address.split(':');
      written +=
        xml.slice(at, place.from) + (xml.slice(place.from, place.to).includes(':') ? address : first);
      at = place.to;
    }
  }
  return at === 0 ? xml : written + xml.slice(at);
}
