import type { HostContext } from '../context.ts';
import { addressOf } from '#xlsx/address';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { type HostCellValue, isError } from '../model/grid.ts';
import { EVENT, WORKBOOK_TARGET } from './event-type.ts';
import { listensToChanges } from './registrations.ts';
import { emitCalculated } from './sheet-events.ts';

type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

/** A change of cells, as its event reports it. */
export interface Change {
  /** Default: RangeEdited. */
  readonly type?: ChangeType;
  readonly shift?: ShiftDirection;
  /** Value of the cell before the change; read and passed only where a single cell changed. */
  readonly before?: HostCellValue;
}

/** Whether any listener would receive a change of this sheet: if not, "before" values need not be read. */
export const hasChangeListener = (context: HostContext, sheet: Sheet): boolean =>
  listensToChanges(context, [
    sheet.id,
    WORKBOOK_TARGET,
    ...context.book.tables.filter((table) => table.sheet === sheet).map(({ id }) => id),
  ]);

/**
 * Emits the events of a change of cells: to the listeners of the sheet, of all sheets, and
 * of the tables concerned. For a single cell the event has its values before and after, for
 * several cells it has none (https://github.com/OfficeDev/office-js/issues/5347).
 */
export function emitChanged(context: HostContext, sheet: Sheet, area: CellRange, change: Change = {}): void {
  emitRecalculated(context);
  if (!hasChangeListener(context, sheet)) return;
  const { events, book } = context;
  const message = {
    changeType: change.type ?? 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    address: addressOf(area),
    referenceId: events.rememberRange(sheet, area),
    triggerSource: events.isUserAction ? 'Unknown' : 'ThisLocalAddin',
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

/**
 * Excel recalculates after a change: emits `onCalculated` for every sheet that has formulas
 * and a listener.
 */
function emitRecalculated(context: HostContext): void {
  const { events, book } = context;
  if (book.calculationMode === 'Manual') return;
  for (const sheet of book.sheets) {
    const isListened =
      events.hasListener(EVENT.sheetCalculated, sheet.id) ||
      events.hasListener(EVENT.sheetCalculated, WORKBOOK_TARGET);
    if (isListened && sheet.grid.formulas().next().done !== true) emitCalculated(context, sheet);
  }
}

/** Emits the event of a changed cell format. */
export function emitFormatChanged(context: HostContext, sheet: Sheet, area: CellRange): void {
  const { events } = context;
  for (const target of [sheet.id, WORKBOOK_TARGET])
    if (events.hasListener(EVENT.formatChanged, target))
      events.emit({
        type: EVENT.formatChanged,
        target,
        message: {
          source: 'Local',
          worksheetId: sheet.id,
          address: addressOf(area),
          referenceId: events.rememberRange(sheet, area),
        },
      });
}

function details(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  before: HostCellValue | undefined,
): object {
  if (before === undefined || area.rowCount !== 1 || area.columnCount !== 1) return {};
  context.calculator.calculate(sheet, area);
  const after = sheet.grid.value(area.row, area.column);
  return {
    valueBefore: plain(before),
    valueAfter: plain(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

const plain = (value: HostCellValue): string | number | boolean =>
  value === null ? '' : isError(value) ? value.error : value;

/** Type of a value as the client names it (`Excel.RangeValueType`). */
export function valueType(value: HostCellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
