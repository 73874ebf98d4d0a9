import type { HostContext } from '../../context.ts';
import { EVENT, WORKBOOK_TARGET } from '../../events/event-type.ts';
import type { Sheet, SheetTable } from '../../model/book.ts';
import { type ResolvedRange, resolveRange } from '../../name/resolve.ts';
import { sameName } from '../../name/name-rules.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { createTable } from '../../table/create.ts';
import { HostRange } from '../range/range.ts';
import { addEventMethods } from '../event-methods.ts';
import { HostTable } from './table.ts';

/** Tables that can be retrieved by name or id. */
abstract class FoundTables extends KeyedCollection<HostTable> {
  constructor(readonly context: HostContext) {
    super();
  }

  protected abstract tables(): readonly SheetTable[];

  items(): readonly HostTable[] {
    return this.tables().map((table) => new HostTable(this.context, table));
  }

  GetItemOrNullObject(key: unknown): HostTable | NullObject {
    const table = this.tables().find(
      ({ id, name }) => typeof key === 'string' && (id === key || sameName(name, key)),
    );
    return table === undefined ? NULL_OBJECT : new HostTable(this.context, table);
  }
}

/** The tables of a sheet, or of the workbook. */
export class HostTables extends FoundTables {
  readonly type = 'TableCollection';

  constructor(
    context: HostContext,
    private readonly sheet: Sheet | null,
  ) {
    super(context);
  }

  get eventTarget(): string {
    return this.sheet?.id ?? WORKBOOK_TARGET;
  }

  GetItemAt(index: unknown): HostTable {
    const found = this.items()[Number(index)];
    if (found === undefined) throw excelError('bad-argument', `index ${String(index)}`);
    return found;
  }

  /** An address without a sheet is on this sheet, or in the collection of the workbook on the active one. */
  Add(address: unknown, hasHeaders: unknown): HostTable {
    const { context } = this;
    if (typeof hasHeaders !== 'boolean') throw excelError('bad-argument', 'hasHeaders');
    const place = this.place(address);
    if (this.sheet !== null && place.sheet !== this.sheet)
      throw excelError('bad-argument', 'the range is of another worksheet');
    return new HostTable(context, createTable(context, place.sheet, place.area, hasHeaders));
  }

  protected tables(): readonly SheetTable[] {
    const { tables } = this.context.book;
    return this.sheet === null ? tables : tables.filter(({ sheet }) => sheet === this.sheet);
  }

  private place(address: unknown): ResolvedRange {
    const { book } = this.context;
    const place =
      address instanceof HostRange
        ? address
        : typeof address === 'string'
          ? resolveRange(book, address, this.sheet ?? book.active)
          : null;
    if (place === null) throw excelError('bad-argument', 'address');
    return place;
  }
}

addEventMethods(HostTables.prototype, {
  Added: EVENT.tableAdded,
  DataChanged: EVENT.tableChanged,
  Deleted: EVENT.tableDeleted,
});

/** The tables that overlap or lie within some cells. */
export class HostScopedTables extends FoundTables {
  readonly type = 'TableScopedCollection';

  constructor(
    context: HostContext,
    private readonly found: readonly SheetTable[],
  ) {
    super(context);
  }

  GetFirst(): HostTable {
    const [first] = this.items();
    if (first === undefined) throw excelError('item-not-found');
    return first;
  }

  protected tables(): readonly SheetTable[] {
    return this.found;
  }
}
