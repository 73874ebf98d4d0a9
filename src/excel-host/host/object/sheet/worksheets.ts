import type { HostContext } from '../../context.ts';
import { EVENT, WORKBOOK_TARGET } from '../../events/event-type.ts';
import type { Sheet } from '../../model/book.ts';
import { sameName } from '../../name/name-rules.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { addSheet } from '../../sheet/sheets.ts';
import { addEventMethods } from '../event-methods.ts';
import { HostWorksheet } from './worksheet.ts';

/** The sheets of a workbook, in the order of their tabs. */
export class HostWorksheets extends KeyedCollection<HostWorksheet> {
  readonly type = 'WorksheetCollection';
  readonly eventTarget = WORKBOOK_TARGET;

  constructor(readonly context: HostContext) {
    super();
  }

  items(): readonly HostWorksheet[] {
    return this.context.book.sheets.map((sheet) => this.object(sheet));
  }

  /** Number of sheets, or of visible ones. */
  override GetCount(visibleOnly: boolean | null = null): number {
    return this.sheets(visibleOnly).length;
  }

  /** By name, in any case, or by id. */
  GetItemOrNullObject(key: unknown): HostWorksheet | NullObject {
    const sheet = this.context.book.sheets.find(
      ({ id, name }) => typeof key === 'string' && (id === key || sameName(name, key)),
    );
    return sheet ? this.object(sheet) : NULL_OBJECT;
  }

  GetActiveWorksheet(): HostWorksheet {
    return this.object(this.context.book.active);
  }

  GetFirst(visibleOnly: boolean | null): HostWorksheet {
    return this.found(this.sheets(visibleOnly)[0]);
  }

  GetLast(visibleOnly: boolean | null): HostWorksheet {
    return this.found(this.sheets(visibleOnly).at(-1));
  }

  Add(name: string | null): HostWorksheet {
    return this.object(addSheet(this.context, name));
  }

  private sheets(visibleOnly: boolean | null): readonly Sheet[] {
    const { sheets } = this.context.book;
    return visibleOnly === true ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
  }

  private found(sheet: Sheet | undefined): HostWorksheet {
    if (sheet === undefined) throw excelError('item-not-found');
    return this.object(sheet);
  }

  private object(sheet: Sheet): HostWorksheet {
    return new HostWorksheet(this.context, sheet);
  }
}

addEventMethods(HostWorksheets.prototype, {
  Activated: EVENT.sheetActivated,
  Added: EVENT.sheetAdded,
  Calculated: EVENT.sheetCalculated,
  DataChanged: EVENT.sheetChanged,
  Deactivated: EVENT.sheetDeactivated,
  Deleted: EVENT.sheetDeleted,
  FormatChanged: EVENT.formatChanged,
  ProtectionChanged: EVENT.protectionChanged,
  RowHiddenChanged: EVENT.rowHidden,
  RowSorted: EVENT.rowSorted,
  SelectionChanged: EVENT.sheetSelection,
});
