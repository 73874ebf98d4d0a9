import type { HostContext } from '../../context.ts';
import { type ShiftDirection, emitChanged } from '../../events/cell-events.ts';
import {
  type CellRange,
  rangeOf,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  sameRange,
} from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { allows, isWritable } from '../../model/permission.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { deletion, insertion, bandPosition, isBefore, type Shift } from './shift.ts';
import { shiftCells } from './shift-cells.ts';
import { shiftSheet } from './shift-sheet.ts';
import { checkTables } from './shift-tables.ts';

/**
 * Inserts empty cells at an area. For entire rows and columns the direction is implied.
 * @throws HostFailure on a protected sheet, or if contents, merged areas or tables are in
 * the way.
 */
export function insertCells(context: HostContext, sheet: Sheet, area: CellRange, direction: unknown): void {
  const axis = axisOf(area, direction, 'Down', 'Right');
  checkShiftAllowed(sheet, area, 'insert');
  const shift = insertion(area, axis);
  checkRoom(sheet, shift);
  applyShift(context, sheet, shift);
  const type = isEntireRow(area) ? 'RowInserted' : isEntireColumn(area) ? 'ColumnInserted' : 'CellInserted';
  emitChanged(context, sheet, area, { type, shift: axis === 'row' ? 'ShiftCellDown' : 'ShiftCellRight' });
}

/**
 * Deletes the cells of an area; the cells below or to the right move up.
 * @throws HostFailure on a protected sheet, or if merged areas or tables would be split.
 */
export function deleteCells(context: HostContext, sheet: Sheet, area: CellRange, direction: unknown): void {
  const axis = axisOf(area, direction, 'Up', 'Left');
  checkShiftAllowed(sheet, area, 'delete');
  if (sheet.protection !== null && !isWritable(context.book, sheet, area))
    throw excelError('locked-cells', sheet.name);
  if (axis === 'row' && isOfFilteredTable(context, sheet, area)) return;
  applyShift(context, sheet, deletion(area, axis));
  const type = isEntireRow(area) ? 'RowDeleted' : isEntireColumn(area) ? 'ColumnDeleted' : 'CellDeleted';
  const shiftDirection: ShiftDirection = axis === 'row' ? 'ShiftCellUp' : 'ShiftCellLeft';
  emitChanged(context, sheet, area, { type, shift: shiftDirection });
}

/**
 * Whether an area consists of rows within a filtered table. Excel does not delete those,
 * without an error (https://github.com/OfficeDev/office-js/issues/994).
 */
const isOfFilteredTable = ({ book }: HostContext, sheet: Sheet, area: CellRange): boolean =>
  !isEntireRow(area) &&
  book.tables.some(
    (table) =>
      table.sheet === sheet &&
      table.filters.size > 0 &&
      !sameRange(table.area, area) &&
      intersection(table.area, area) !== null,
  );

function applyShift(context: HostContext, sheet: Sheet, shift: Shift): void {
  checkMerges(sheet, shift);
  checkTables(context.book, sheet, shift);
  shiftCells(sheet.grid, shift);
  shiftSheet(context, sheet, shift);
  context.calculator.invalidate();
}

function axisOf(area: CellRange, given: unknown, ofRows: string, ofColumns: string): Shift['axis'] {
  if (given !== ofRows && given !== ofColumns) throw excelError('wrong-direction', String(given));
  if (isEntireRow(area)) return 'row';
  if (isEntireColumn(area)) return 'column';
  return given === ofRows ? 'row' : 'column';
}

function checkShiftAllowed(sheet: Sheet, area: CellRange, what: 'insert' | 'delete'): void {
  const rows = what === 'insert' ? 'insertRows' : 'deleteRows';
  const columns = what === 'insert' ? 'insertColumns' : 'deleteColumns';
  const cells = what === 'insert' ? 'insertCells' : 'deleteCells';
  const operation = isEntireRow(area) ? rows : isEntireColumn(area) ? columns : cells;
  if (!allows(sheet, operation)) throw excelError('locked-cells', `${sheet.name}: ${operation}`);
}

/** Contents must not be moved beyond the edge of the sheet. */
function checkRoom({ grid }: Sheet, { axis, from, to, inserted }: Shift): void {
  const edge =
    axis === 'row'
      ? rangeOf(MAX_ROWS - inserted, from, inserted, to - from + 1)
      : rangeOf(from, MAX_COLUMNS - inserted, to - from + 1, inserted);
  if (grid.isFilled(edge)) throw excelError('would-push-out');
}

/** Merged areas move only as a whole. */
function checkMerges(sheet: Sheet, shift: Shift): void {
  const isCut = sheet.merges.some(
    (merge) => !isBefore(merge, shift) && bandPosition(merge, shift) === 'across',
  );
  if (isCut) throw excelError('would-cut-merge');
}
