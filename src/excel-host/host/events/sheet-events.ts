import type { HostContext } from '../context.ts';
import { addressOf } from '#xlsx/address';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { Sheet, SheetTable } from '../model/book.ts';
import { EVENT, WORKBOOK_TARGET } from './event-type.ts';

/** Emits to the listeners of the sheet and of the collection of sheets. */
function emitToSheetAndBook(context: HostContext, type: number, sheet: Sheet, more: object = {}): void {
  for (const target of [sheet.id, WORKBOOK_TARGET])
    context.events.emit({ type, target, message: { worksheetId: sheet.id, ...more } });
}

const emitToBook = (context: HostContext, type: number, sheet: Sheet): void =>
  context.events.emit({
    type,
    target: WORKBOOK_TARGET,
    message: { worksheetId: sheet.id, source: 'Local' },
  });

export const emitSheetAdded = (context: HostContext, sheet: Sheet): void =>
  emitToBook(context, EVENT.sheetAdded, sheet);

export const emitSheetDeleted = (context: HostContext, sheet: Sheet): void =>
  emitToBook(context, EVENT.sheetDeleted, sheet);

export const emitActivated = (context: HostContext, sheet: Sheet): void =>
  emitToSheetAndBook(context, EVENT.sheetActivated, sheet);

export const emitDeactivated = (context: HostContext, sheet: Sheet): void =>
  emitToSheetAndBook(context, EVENT.sheetDeactivated, sheet);

export const emitCalculated = (context: HostContext, sheet: Sheet): void =>
  emitToSheetAndBook(context, EVENT.sheetCalculated, sheet, { address: '' });

export const emitProtectionChanged = (context: HostContext, sheet: Sheet): void =>
  emitToSheetAndBook(context, EVENT.protectionChanged, sheet, {
    isProtected: sheet.protection !== null,
    source: 'Local',
  });

/** Emits that the rows of a range were sorted. */
export const emitRowsSorted = (context: HostContext, sheet: Sheet, area: CellRange): void =>
  emitToSheetAndBook(context, EVENT.rowSorted, sheet, { address: addressOf(area), source: 'Local' });

export const emitRowsHidden = (
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  isHidden: boolean,
): void =>
  emitToSheetAndBook(context, EVENT.rowHidden, sheet, {
    address: addressOf(area),
    changeType: isHidden ? 'Hidden' : 'Unhidden',
    source: 'Local',
  });

/**
 * Emits a selection: to the sheet, to the collection of sheets, and to the tables that the
 * selection enters, moves in or leaves.
 */
export function emitSelected(context: HostContext, sheet: Sheet, before: CellRange | null): void {
  const { selection, tables } = context.book;
  emitToSheetAndBook(context, EVENT.sheetSelection, sheet, { address: addressOf(selection) });
  for (const table of tables) {
    if (table.sheet !== sheet) continue;
    const inside = intersection(table.area, selection);
    if (inside === null && (before === null || intersection(table.area, before) === null)) continue;
    context.events.emit({
      type: EVENT.tableSelection,
      target: table.id,
      message: {
        worksheetId: sheet.id,
        tableId: table.id,
        address: inside === null ? '' : addressOf(selection),
      },
    });
  }
}

const emitTableEvent = (context: HostContext, type: number, table: SheetTable): void => {
  for (const target of [table.sheet.id, WORKBOOK_TARGET])
    context.events.emit({
      type,
      target,
      message: {
        source: 'Local',
        tableId: table.id,
        tableName: table.name,
        worksheetId: table.sheet.id,
      },
    });
};

export const emitTableAdded = (context: HostContext, table: SheetTable): void =>
  emitTableEvent(context, EVENT.tableAdded, table);

export const emitTableDeleted = (context: HostContext, table: SheetTable): void =>
  emitTableEvent(context, EVENT.tableDeleted, table);
