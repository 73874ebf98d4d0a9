import { type CellValue, isBlank } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { MAX_CELL_TEXT } from '../../codec/cell.ts';
import { STORE_NAME } from './name.ts';
import { COLUMNS, columnsRow } from './written-columns.ts';

/** First cell of the rows of the hidden sheet that record which cells Duban drew. */
const DRAWN = 'drawn';

/** Characters of a mark: 36 bits. */
const LENGTH = 6;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_CELL = Math.floor(MAX_CELL_TEXT / LENGTH) * LENGTH;

/** Bits of each of the two halves of a mark. */
const HALF = 18;
const HALF_VALUES = 2 ** HALF;

/**
 * Gives the cells of a column short marks, as numbers of 36 bits. Equal cells have equal marks;
 * others have different ones, except by a rare chance.
 */
function marker(column: string): (cell: CellValue) => number {
  let [columnOne, columnTwo] = [0xdeadbeef, 0x41c6ce57];
  const start = `${column}\0`;
  for (let at = 0; at < start.length; at += 1) {
    columnOne = Math.imul(columnOne ^ start.charCodeAt(at), 2654435761);
    columnTwo = Math.imul(columnTwo ^ start.charCodeAt(at), 1597334677);
  }
  return (cell) => {
    const text = typeof cell === 'string' ? bare(cell) : String(cell);
    let one = columnOne;
    let two = columnTwo;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 2654435761);
      two = Math.imul(two ^ unit, 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
    two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
    return (one & (HALF_VALUES - 1)) * HALF_VALUES + (two & (HALF_VALUES - 1));
  };
}

const bare = (text: string): string => (text.includes('\r') ? text.replaceAll('\r', '') : text).trim();

/** Gives the cells of a column short texts: see `marker`. Blank cells have the mark of an empty text. */
export function columnMarker(column: string): (cell: CellValue) => string {
  const mark = marker(column);
  return (cell) => textOf(mark(cell ?? ''));
}

/** A mark as it is stored. */
function textOf(mark: number): string {
  let text = '';
  for (const half of [Math.floor(mark / HALF_VALUES), mark % HALF_VALUES])
    for (let digit = 0; digit < LENGTH / 2; digit += 1) text += DIGITS.charAt((half >>> (digit * 6)) & 63);
  return text;
}

/** The names of the columns of a model: their titles, else their numbers. */
export function columnNames({ table, values, headerRow, columns }: SheetModel): readonly string[] {
  const titles: readonly CellValue[] =
    table?.headers ?? (headerRow === null ? [] : (values[headerRow] ?? []));
  return columns.map((_, column) => (isBlank(titles[column]) ? String(column) : String(titles[column])));
}

/** The columns of a model whose cells people fill in, or Excel calculates: of the first, only what Duban suggested is marked. */
function openColumns({ table }: SheetModel): ReadonlySet<number> {
  return new Set(
    [...(table?.inputs ?? []), ...(table?.formulas ?? []).map(({ header }) => header)].map(
      (header) => table?.headers.indexOf(header) ?? -1,
    ),
  );
}

/** Whether a row of the hidden sheet is one of `drawnRows`. */
export const isDrawnRow = ([kind]: readonly CellValue[]): boolean => kind === DRAWN || kind === COLUMNS;

/** Rows of the hidden sheet that record what the other sheets show, as columns of marks, and the columns of their tables; by sheet. */
export function drawnRows(models: readonly SheetModel[]): readonly (readonly CellValue[])[] {
  return models.flatMap((model) => {
    if (model.name === STORE_NAME) return [];
    const names = columnNames(model);
    const open = openColumns(model);
    const marks = new Set<number>();
    const columns: ((cell: CellValue) => number)[] = [];
    const last: CellValue[] = [];
    for (const cells of model.values)
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column] ?? null;
        // Cells below each other often show the same.
        if (isBlank(cell) || cell === last[column] || open.has(column)) continue;
        last[column] = cell;
        marks.add((columns[column] ??= marker(names[column] ?? String(column)))(cell));
      }
    for (const { header, value } of model.table?.suggested ?? [])
      if (!isBlank(value)) marks.add(marker(header)(value));
    const text = Array.from(marks, textOf).join('');
    const cells: string[] = [];
    for (let from = 0; from < text.length; from += PER_CELL) cells.push(text.slice(from, from + PER_CELL));
    return [[DRAWN, model.name, ...cells], ...columnsRow(model)];
  });
}

/** Whether a cell of a column shows what Duban drew there when it last wrote the sheet. */
export type IsDrawn = (column: string, cell: CellValue) => boolean;

/** What the rows of the hidden sheet record of a sheet; everything counts as drawn where they have nothing on it. */
export function drawnOn(
  rows: readonly (readonly CellValue[])[],
  sheet: string,
): { readonly isDrawn: IsDrawn; readonly isMarked: boolean } {
  const row = rows.find(([kind, name]) => kind === DRAWN && name === sheet);
  if (row === undefined) return { isDrawn: () => true, isMarked: false };
  const marks = new Set<string>();
  for (const cell of row.slice(2)) {
    const text = typeof cell === 'string' ? cell : '';
    for (let from = 0; from < text.length; from += LENGTH) marks.add(text.slice(from, from + LENGTH));
  }
  return { isDrawn: (column, cell) => marks.has(textOf(marker(column)(cell))), isMarked: true };
}
