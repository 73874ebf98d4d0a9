import { ExcelFailure } from '../excel-failure.ts';
import { bounding, type CellRange, contains, rangeOf } from '#xlsx/cell-range';
import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { StyleRun, SheetModel, TableModel } from '../model/sheet-model.ts';
import { excelModelOf } from '../excel-model/from-sheet-model.ts';
import { FORMATS } from '../model/cell-style.ts';
import type { PlannedCellChange, SheetStep } from './book-plan.ts';
import type { SheetSurvey } from './survey.ts';

/**
 * The step for a data sheet. If its rows are the same records as in the model, single
 * cells are changed, also where the user sorted the rows or moved columns; else the sheet
 * is written again. Null if nothing has to change.
 */
export function planTable(sheet: SheetSurvey, model: SheetModel, table: TableModel): SheetStep | null {
  const found = sheet.tables.find(({ name }) => name === table.name);
  const at = found?.range ?? rangeOf(0, 0, sheet.rows?.length ?? 0, table.range.columnCount);
  const rows = (sheet.rows ?? []).slice(at.row, at.row + at.rowCount);
  const headers = (rows[0] ?? [])
    .slice(at.column, at.column + at.columnCount)
    .map((cell) => String(cell ?? ''));
  const places = table.headers.map((header) => headers.indexOf(header));
  const edits = found && places.every((place) => place >= 0) ? editsOf(rows, at, places, model, table) : null;
  if (edits !== null)
    return edits.length === 0 ? null : { kind: 'edit', id: sheet.id, name: sheet.name, edits };
  checkNothingLost(sheet, at, headers, places, table);
  const area = bounding(at, table.range);
  checkAround(sheet, at, area);
  return {
    kind: 'replace',
    id: sheet.id,
    name: sheet.name,
    model: excelModelOf(model),
    area,
    expected: (sheet.rows ?? [])
      .slice(area.row, area.row + area.rowCount)
      .map((cells) => cells.slice(area.column, area.column + area.columnCount)),
  };
}

/** The cells that differ, rows matched by key; null if the rows are not the same records. */
function editsOf(
  rows: readonly (readonly CellValue[])[],
  at: CellRange,
  places: readonly number[],
  model: SheetModel,
  table: TableModel,
): readonly PlannedCellChange[] | null {
  const keyColumns = table.keys.map((header) => table.headers.indexOf(header));
  const wanted = [...model.values.entries()].slice(1).filter(([, cells]) => !cells.every(isBlank));
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
    // A table without records has one empty row; the user may have inserted others.
    if (key === null && isEmpty(rows[row] ?? [])) continue;
    if (key === null || rowOf.has(key)) return null;
    rowOf.set(key, row);
  }
  if (rowOf.size !== wanted.length) return null;
  const single = new Set(model.formulas.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const formats = formatsOf(model);
  const edits: PlannedCellChange[] = [];
  for (const [index, cells] of wanted) {
    const key = identity(cells, (column) => column);
    const row = key === null ? undefined : rowOf.get(key);
    if (key === null || row === undefined) return null;
    rowOf.delete(key);
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

/** The number format of a cell in the model; the last style run that covers the cell decides. */
function formatsOf({ styles }: SheetModel): (row: number, column: number) => string {
  const covers =
    (row: number, column: number) =>
    ({ range }: StyleRun): boolean =>
      contains(range, row, column);
  return (row, column) => styles.filter(covers(row, column)).at(-1)?.style.format ?? FORMATS.general;
}

/** Checks that the table has no columns or rows of the user, which would be lost when it is written again. */
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

/** Checks that the new table does not cover content outside the old one. */
function checkAround(sheet: SheetSurvey, at: CellRange, area: CellRange): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    for (let column = area.column; column < area.column + area.columnCount; column += 1)
      if (!contains(at, row, column) && !isBlank(sheet.rows?.[row]?.[column]))
        throw new ExcelFailure('excel.text-in-the-way', { sheet: sheet.name, row: row + 1 });
}
