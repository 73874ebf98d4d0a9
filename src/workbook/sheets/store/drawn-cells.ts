import { type CellValue, isBlank } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { MAX_CELL_TEXT } from '../../codec/cell.ts';
import { STORE_NAME } from './name.ts';

/** First cell of the rows of the hidden sheet that record which cells Duban drew. */
export const DRAWN = 'drawn';

/** Characters of a mark: 36 bits. */
const LENGTH = 6;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_CELL = Math.floor(MAX_CELL_TEXT / LENGTH) * LENGTH;

/** A short mark of what a cell of a column shows. Equal cells have equal marks; others have different ones, except by a rare chance (36 bits). */
function markOf(column: string, cell: CellValue): string {
  const text = `${column}\0${typeof cell === 'string' ? cell.replaceAll('\r', '').trim() : String(cell)}`;
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  let mark = '';
  for (let digit = 0; digit < LENGTH; digit += 1) {
    const half = digit < LENGTH / 2 ? one : two;
    mark += DIGITS.charAt((half >>> ((digit % (LENGTH / 2)) * 6)) & 63);
  }
  return mark;
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

/** Rows of the hidden sheet that record what the other sheets show; by sheet, as columns of marks. */
export function drawnRows(models: readonly SheetModel[]): readonly (readonly CellValue[])[] {
  return models.flatMap((model) => {
    if (model.name === STORE_NAME) return [];
    const names = columnNames(model);
    const open = openColumns(model);
    const marks = new Set<string>();
    for (const cells of model.values)
      for (const [column, cell] of cells.entries())
        if (!isBlank(cell) && !open.has(column)) marks.add(markOf(names[column] ?? String(column), cell));
    for (const { header, value } of model.table?.suggested ?? [])
      if (!isBlank(value)) marks.add(markOf(header, value));
    const text = [...marks].join('');
    const cells: string[] = [];
    for (let from = 0; from < text.length; from += PER_CELL) cells.push(text.slice(from, from + PER_CELL));
    return [[DRAWN, model.name, ...cells]];
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
  return { isDrawn: (column, cell) => marks.has(markOf(column, cell)), isMarked: true };
}
