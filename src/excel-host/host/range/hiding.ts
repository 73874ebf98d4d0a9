import type { HostContext } from '../context.ts';
import { emitRowsHidden } from '../events/sheet-events.ts';
import { type CellRange, isEntireColumn, isEntireRow, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { excelError } from '../excel-error/host-failure.ts';

/** Whether all rows of an area are hidden (true), none (false), or some (null). */
export function hiddenRows(sheet: Sheet, area: CellRange): boolean | null {
  let hidden = 0;
  for (const [row, size] of sheet.rows)
    if (size.hidden && row >= area.row && row <= lastRow(area)) hidden += 1;
  return allSomeOrNone(hidden, area.rowCount);
}

export function hiddenColumns(sheet: Sheet, area: CellRange): boolean | null {
  let hidden = 0;
  for (const [column, size] of sheet.columns)
    if (size.hidden && column >= area.column && column <= lastColumn(area)) hidden += 1;
  return allSomeOrNone(hidden, area.columnCount);
}

function allSomeOrNone(count: number, all: number): boolean | null {
  if (count === 0) return false;
  return count === all ? true : null;
}

/** Hides or shows the rows of an area. All rows of the sheet (an entire column) cannot be hidden. */
export function setRowsHidden(context: HostContext, sheet: Sheet, area: CellRange, hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw excelError('wrong-choice', String(hidden));
  if (!allows(sheet, 'formatRows')) throw excelError('locked-cells', sheet.name);
  if (isEntireColumn(area) && hidden) throw excelError('wrong-choice', 'every row of the sheet');
  emitRowsHidden(context, sheet, area, hidden);
  context.calculator.invalidate();
  if (!hidden) {
    for (const [row, size] of [...sheet.rows])
      if (row >= area.row && row <= lastRow(area)) sheet.rows.set(row, { ...size, hidden });
    return;
  }
  for (let row = area.row; row <= lastRow(area); row += 1)
    sheet.rows.set(row, { height: sheet.rows.get(row)?.height ?? null, hidden });
}

export function setColumnsHidden(sheet: Sheet, area: CellRange, hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw excelError('wrong-choice', String(hidden));
  if (!allows(sheet, 'formatColumns')) throw excelError('locked-cells', sheet.name);
  if (isEntireRow(area) && hidden) throw excelError('wrong-choice', 'every column of the sheet');
  for (let column = area.column; column <= lastColumn(area); column += 1) {
    const size = sheet.columns.get(column);
    if (size !== undefined || hidden) sheet.columns.set(column, { width: size?.width ?? null, hidden });
  }
}
