import type { HostContext } from '../context.ts';
import { addressOf } from '#xlsx/address';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { Sheet, Table } from '../model/book.ts';
import { EVENT, WORKBOOK_TARGET } from './event-type.ts';

/** Tells the sheet itself and the collection of sheets. */
function tellBoth(context: HostContext, type: number, sheet: Sheet, more: object = {}): void {
  for (const target of [sheet.id, WORKBOOK_TARGET])
    context.events.emit({ type, target, message: { worksheetId: sheet.id, ...more } });
}

const tellAll = (context: HostContext, type: number, sheet: Sheet): void =>
  context.events.emit({
    type,
    target: WORKBOOK_TARGET,
    message: { worksheetId: sheet.id, source: 'Local' },
  });

export const tellAdded = (context: HostContext, sheet: Sheet): void =>
  tellAll(context, EVENT.sheetAdded, sheet);

export const tellDeleted = (context: HostContext, sheet: Sheet): void =>
  tellAll(context, EVENT.sheetDeleted, sheet);

export const tellActivated = (context: HostContext, sheet: Sheet): void =>
  tellBoth(context, EVENT.sheetActivated, sheet);

export const tellDeactivated = (context: HostContext, sheet: Sheet): void =>
  tellBoth(context, EVENT.sheetDeactivated, sheet);

export const tellCalculated = (context: HostContext, sheet: Sheet): void =>
  tellBoth(context, EVENT.sheetCalculated, sheet, { address: '' });

export const tellProtectionChanged = (context: HostContext, sheet: Sheet): void =>
  tellBoth(context, EVENT.protectionChanged, sheet, {
    isProtected: sheet.protection !== null,
    source: 'Local',
  });

/** Tells that rows of an area changed their order. */
export const tellRowsSorted = (context: HostContext, sheet: Sheet, area: CellRange): void =>
  tellBoth(context, EVENT.rowSorted, sheet, { address: addressOf(area), source: 'Local' });

export const tellRowsHidden = (
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  isHidden: boolean,
): void =>
  tellBoth(context, EVENT.rowHidden, sheet, {
    address: addressOf(area),
    changeType: isHidden ? 'Hidden' : 'Unhidden',
    source: 'Local',
  });

/** Tells a selection: to its sheet, to all sheets, and to the tables it enters, moves in or leaves. */
export function tellSelected(context: HostContext, sheet: Sheet, before: CellRange | null): void {
  const { selection, tables } = context.book;
  tellBoth(context, EVENT.sheetSelection, sheet, { address: addressOf(selection) });
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

const tellTable = (context: HostContext, type: number, table: Table): void => {
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

export const tellTableAdded = (context: HostContext, table: Table): void =>
  tellTable(context, EVENT.tableAdded, table);

export const tellTableDeleted = (context: HostContext, table: Table): void =>
  tellTable(context, EVENT.tableDeleted, table);
