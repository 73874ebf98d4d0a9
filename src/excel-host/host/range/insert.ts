import type { HostContext } from '../context.ts';
import { type ShiftDirection, tellChanged } from '../events/changed.ts';
import {
  type CellRange,
  rangeOf,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
} from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { allows, mayWrite } from '../model/permission.ts';
import { refusal } from '../protocol/host-failure.ts';
import { deletion, insertion, lies, liesBefore, type Shift } from './shift.ts';
import { shiftCells } from './shift-cells.ts';
import { shiftSheet } from './shift-sheet.ts';
import { checkTables } from './shift-tables.ts';

/** Puts empty cells in where an area is. Entire rows and columns know where to go by themselves. */
export function insertCells(context: HostContext, sheet: Sheet, area: CellRange, direction: unknown): void {
  const axis = axisOf(area, direction, 'Down', 'Right');
  permitted(sheet, area, 'insert');
  const shift = insertion(area, axis);
  checkRoom(sheet, shift);
  apply(context, sheet, shift);
  const type = isEntireRow(area) ? 'RowInserted' : isEntireColumn(area) ? 'ColumnInserted' : 'CellInserted';
  tellChanged(context, sheet, area, { type, shift: axis === 'row' ? 'ShiftCellDown' : 'ShiftCellRight' });
}

/** Takes the cells of an area out. */
export function deleteCells(context: HostContext, sheet: Sheet, area: CellRange, direction: unknown): void {
  const axis = axisOf(area, direction, 'Up', 'Left');
  permitted(sheet, area, 'delete');
  if (sheet.protection !== null && !mayWrite(context.book, sheet, area))
    throw refusal('locked-cells', sheet.name);
  if (axis === 'row' && isOfFilteredTable(context, sheet, area)) return;
  apply(context, sheet, deletion(area, axis));
  const type = isEntireRow(area) ? 'RowDeleted' : isEntireColumn(area) ? 'ColumnDeleted' : 'CellDeleted';
  const told: ShiftDirection = axis === 'row' ? 'ShiftCellUp' : 'ShiftCellLeft';
  tellChanged(context, sheet, area, { type, shift: told });
}

/**
 * Whether an area is rows of a filtered table, from side to side of it and no further:
 * those are not taken out, and Excel does not say so (https://github.com/OfficeDev/office-js/issues/994).
 */
const isOfFilteredTable = ({ book }: HostContext, sheet: Sheet, area: CellRange): boolean =>
  !isEntireRow(area) &&
  book.tables.some(
    (table) =>
      table.sheet === sheet &&
      table.filters.size > 0 &&
      !sameArea(table.area, area) &&
      intersection(table.area, area) !== null,
  );

function apply(context: HostContext, sheet: Sheet, shift: Shift): void {
  checkMerges(sheet, shift);
  checkTables(context.book, sheet, shift);
  shiftCells(sheet.grid, shift);
  shiftSheet(context, sheet, shift);
  context.calculator.changed();
}

function axisOf(area: CellRange, given: unknown, ofRows: string, ofColumns: string): Shift['axis'] {
  if (given !== ofRows && given !== ofColumns) throw refusal('wrong-direction', String(given));
  if (isEntireRow(area)) return 'row';
  if (isEntireColumn(area)) return 'column';
  return given === ofRows ? 'row' : 'column';
}

function permitted(sheet: Sheet, area: CellRange, what: 'insert' | 'delete'): void {
  const rows = what === 'insert' ? 'insertRows' : 'deleteRows';
  const columns = what === 'insert' ? 'insertColumns' : 'deleteColumns';
  const cells = what === 'insert' ? 'insertCells' : 'deleteCells';
  const operation = isEntireRow(area) ? rows : isEntireColumn(area) ? columns : cells;
  if (!allows(sheet, operation)) throw refusal('locked-cells', `${sheet.name}: ${operation}`);
}

/** Nothing filled may be pushed over the edge of the sheet. */
function checkRoom({ grid }: Sheet, { axis, from, to, inserted }: Shift): void {
  const edge =
    axis === 'row'
      ? rangeOf(MAX_ROWS - inserted, from, inserted, to - from + 1)
      : rangeOf(from, MAX_COLUMNS - inserted, to - from + 1, inserted);
  if (grid.isFilled(edge)) throw refusal('would-push-out');
}

/** Merged areas move as a whole or not at all. */
function checkMerges(sheet: Sheet, shift: Shift): void {
  const isCut = sheet.merges.some((merge) => !liesBefore(merge, shift) && lies(merge, shift) === 'across');
  if (isCut) throw refusal('would-cut-merge');
}
