import type { HostContext } from '../context.ts';
import { addressOf } from '#xlsx/address';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { type CellValue, isError } from '../model/grid.ts';
import { EVENT, WORKBOOK_TARGET } from './event-type.ts';
import { hearsChanges } from './registrations.ts';
import { tellCalculated } from './sheet-events.ts';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

/** A change of cells, as it is told. */
export interface Change {
  /** Default: RangeEdited. */
  readonly type?: ChangeType;
  readonly shift?: ShiftDirection;
  /** What one cell held before; asked of `before` and given only where one cell changed. */
  readonly before?: CellValue;
}

/** Whether a change of this sheet would be told to anybody: else its "before" need not be looked up. */
export const isHeard = (context: HostContext, sheet: Sheet): boolean =>
  hearsChanges(context, [
    sheet.id,
    WORKBOOK_TARGET,
    ...context.book.tables.filter((table) => table.sheet === sheet).map(({ id }) => id),
  ]);

/**
 * Tells that cells changed: to their sheet, to all sheets, and to the tables they are in.
 * A single cell comes with what it held and holds; more cells come without
 * (https://github.com/OfficeDev/office-js/issues/5347).
 */
export function tellChanged(context: HostContext, sheet: Sheet, area: CellRange, change: Change = {}): void {
  tellRecalculated(context);
  if (!isHeard(context, sheet)) return;
  const { events, book } = context;
  const message = {
    changeType: change.type ?? 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    address: addressOf(area),
    referenceId: events.remember(sheet, area),
    triggerSource: events.byPerson ? 'Unknown' : 'ThisLocalAddin',
    shiftDirection: change.shift ?? 'None',
    ...details(context, sheet, area, change.before),
  };
  for (const target of [sheet.id, WORKBOOK_TARGET])
    events.emit({ type: EVENT.sheetChanged, target, message });
  for (const table of book.tables) {
    const part = table.sheet === sheet ? intersection(table.area, area) : null;
    if (part === null) continue;
    for (const target of [table.id, sheet.id, WORKBOOK_TARGET])
      events.emit({
        type: EVENT.tableChanged,
        target,
        message: { ...message, tableId: table.id, address: addressOf(part) },
      });
  }
}

/** After a change Excel calculates: every sheet with formulas says so, if anybody listens. */
function tellRecalculated(context: HostContext): void {
  const { events, book } = context;
  if (book.calculationMode === 'Manual') return;
  for (const sheet of book.sheets) {
    const isListened =
      events.listens(EVENT.sheetCalculated, sheet.id) ||
      events.listens(EVENT.sheetCalculated, WORKBOOK_TARGET);
    if (isListened && sheet.grid.formulas().next().done !== true) tellCalculated(context, sheet);
  }
}

/** Tells that cells look different now. */
export function tellFormatChanged(context: HostContext, sheet: Sheet, area: CellRange): void {
  const { events } = context;
  for (const target of [sheet.id, WORKBOOK_TARGET])
    if (events.listens(EVENT.formatChanged, target))
      events.emit({
        type: EVENT.formatChanged,
        target,
        message: {
          source: 'Local',
          worksheetId: sheet.id,
          address: addressOf(area),
          referenceId: events.remember(sheet, area),
        },
      });
}

function details(context: HostContext, sheet: Sheet, area: CellRange, before: CellValue | undefined): object {
  if (before === undefined || area.rowCount !== 1 || area.columnCount !== 1) return {};
  context.calculator.settle(sheet, area);
  const after = sheet.grid.value(area.row, area.column);
  return {
    valueBefore: plain(before),
    valueAfter: plain(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

const plain = (value: CellValue): string | number | boolean =>
  value === null ? '' : isError(value) ? value.error : value;

/** Name of the kind of a value (`Excel.RangeValueType`). */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
