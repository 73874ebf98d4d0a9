import { ExcelFailure } from '../excel-failure.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { StyleRun, SheetModel, TableModel } from '../model/sheet-model.ts';
import { excelModelOf } from '../excel-model/from-sheet-model.ts';
import { FORMATS } from '../model/cell-style.ts';
import type { PlannedCellChange, SheetStep } from './book-plan.ts';
import type { SheetSurvey } from './survey.ts';

/**
 * A data sheet whose rows are still the same records is changed cell by cell, wherever
 * people sorted its rows or moved its columns to. With other rows it is drawn anew.
 * Null if nothing has to change.
 */
export function planTable(sheet: SheetSurvey, drawing: SheetModel, table: TableModel): SheetStep | null {
  const found = sheet.tables.find(({ name }) => name === table.name);
  const at = found?.range ?? rangeOf(0, 0, sheet.rows?.length ?? 0, table.range.columnCount);
  const rows = (sheet.rows ?? []).slice(at.row, at.row + at.rowCount);
  const headers = (rows[0] ?? [])
    .slice(at.column, at.column + at.columnCount)
    .map((cell) => String(cell ?? ''));
  const places = table.headers.map((header) => headers.indexOf(header));
  const edits =
    found && places.every((place) => place >= 0) ? editsOf(rows, at, places, drawing, table) : null;
  if (edits !== null)
    return edits.length === 0 ? null : { kind: 'edit', id: sheet.id, name: sheet.name, edits };
  checkNothingLost(sheet, at, headers, places, table);
  const area = covering(at, table.range);
  checkAround(sheet, at, area);
  return {
    kind: 'replace',
    id: sheet.id,
    name: sheet.name,
    model: excelModelOf(drawing),
    area,
    expected: (sheet.rows ?? [])
      .slice(area.row, area.row + area.rowCount)
      .map((cells) => cells.slice(area.column, area.column + area.columnCount)),
  };
}

/** The cells that differ, row by record; null where the rows are not the same records. */
function editsOf(
  rows: readonly (readonly CellValue[])[],
  at: CellRange,
  places: readonly number[],
  drawing: SheetModel,
  table: TableModel,
): readonly PlannedCellChange[] | null {
  const keyColumns = table.keys.map((header) => table.headers.indexOf(header));
  const wanted = [...drawing.values.entries()].slice(1).filter(([, cells]) => !cells.every(isBlank));
  const identity = (cells: readonly CellValue[], place: (column: number) => number): string | null => {
    const parts = keyColumns.map((column) => cells[place(column)] ?? '');
    return parts.every((part) => part === '') ? null : JSON.stringify(parts);
  };
  const placeOf = (column: number): number => at.column + (places[column] ?? 0);
  const live = new Set(table.formulas.map(({ header }) => table.headers.indexOf(header)));
  const isEmpty = (cells: readonly CellValue[]): boolean =>
    table.headers.every((_, column) => live.has(column) || isBlank(cells[placeOf(column)]));
  const rowOf = new Map<string, number>();
  for (let row = 1; row < rows.length; row += 1) {
    const key = identity(rows[row] ?? [], placeOf);
    // A table without records has an empty row; one that people put in is no record either.
    if (key === null && isEmpty(rows[row] ?? [])) continue;
    if (key === null || rowOf.has(key)) return null;
    rowOf.set(key, row);
  }
  if (rowOf.size !== wanted.length) return null;
  const single = new Set(drawing.formulas.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const formats = formatsOf(drawing);
  const edits: PlannedCellChange[] = [];
  for (const [index, cells] of wanted) {
    const key = identity(cells, (column) => column);
    const row = key === null ? undefined : rowOf.get(key);
    if (row === undefined) return null;
    rowOf.delete(key as string);
    table.headers.forEach((_, column) => {
      if (live.has(column) || single.has(`${String(index)} ${String(column)}`)) return;
      const shown = rows[row]?.[placeOf(column)] ?? null;
      const value = cells[column] ?? null;
      if (sameCell(shown, value)) return;
      const numberFormat = formats(index, column);
      const content = { value, formula: null, numberFormat };
      edits.push({ row: at.row + row, column: placeOf(column), content, expected: shown });
    });
  }
  return edits;
}

/** The number format a drawing gives a cell; the later look holds. */
function formatsOf({ styles: looks }: SheetModel): (row: number, column: number) => string {
  const covers =
    (row: number, column: number) =>
    ({ range }: StyleRun): boolean =>
      row >= range.row &&
      row < range.row + range.rowCount &&
      column >= range.column &&
      column < range.column + range.columnCount;
  return (row, column) => looks.filter(covers(row, column)).at(-1)?.style.format ?? FORMATS.general;
}

/** Columns and rows of the person's own would be lost when the table is drawn anew. */
function checkNothingLost(
  sheet: SheetSurvey,
  at: CellRange,
  headers: readonly string[],
  places: readonly number[],
  table: TableModel,
): void {
  const foreign = headers.find((header) => header !== '' && !table.headers.includes(header));
  if (foreign !== undefined)
    throw new ExcelFailure('excel.column-foreign', { sheet: sheet.name, column: foreign });
  if (!table.isKeyed) return;
  const keys = table.keys.map((header) => places[table.headers.indexOf(header)] ?? -1);
  for (let row = at.row + 1; row < at.row + at.rowCount; row += 1) {
    const cells = (sheet.rows?.[row] ?? []).slice(at.column, at.column + at.columnCount);
    const hasKey = keys.some((place) => place >= 0 && !isBlank(cells[place]));
    if (!hasKey && cells.some((cell) => !isBlank(cell)))
      throw new ExcelFailure('excel.row-foreign', { sheet: sheet.name, row: row + 1 });
  }
}

/** What stands around the old table must not be covered by the new one. */
function checkAround(sheet: SheetSurvey, at: CellRange, area: CellRange): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    const isBeside = row >= at.row && row < at.row + at.rowCount;
    const isOwn = (column: number): boolean =>
      isBeside && column >= at.column && column < at.column + at.columnCount;
    for (let column = area.column; column < area.column + area.columnCount; column += 1)
      if (!isOwn(column) && !isBlank(sheet.rows?.[row]?.[column]))
        throw new ExcelFailure('excel.text-in-the-way', { sheet: sheet.name, row: row + 1 });
  }
}

/** The smallest rectangle that holds both. */
function covering(a: CellRange, b: CellRange): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return rangeOf(
    row,
    column,
    Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  );
}
