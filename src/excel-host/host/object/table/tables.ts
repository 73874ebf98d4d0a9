import type { HostContext } from '../../context.ts';
import { EVENT, WORKBOOK_TARGET } from '../../events/event-type.ts';
import type { Sheet, Table } from '../../model/book.ts';
import { type Place, placeOf } from '../../name/resolve.ts';
import { sameName } from '../../name/rules.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { makeTable } from '../../table/make.ts';
import { HostRange } from '../range.ts';
import { tellsEvents } from '../registration.ts';
import { HostTable } from './table.ts';

/** Tables that can be got by name or id. */
abstract class FoundTables extends KeyedCollection<HostTable> {
  constructor(readonly context: HostContext) {
    super();
  }

  protected abstract tables(): readonly Table[];

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

/** The tables of a sheet, or of the whole workbook. */
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
    if (found === undefined) throw refusal('bad-argument', `index ${String(index)}`);
    return found;
  }

  /** An address without a sheet is of this sheet; of the workbook's collection, of the active one. */
  Add(address: unknown, hasHeaders: unknown): HostTable {
    const { context } = this;
    if (typeof hasHeaders !== 'boolean') throw refusal('bad-argument', 'hasHeaders');
    const place = this.place(address);
    if (this.sheet !== null && place.sheet !== this.sheet)
      throw refusal('bad-argument', 'the range is of another worksheet');
    return new HostTable(context, makeTable(context, place.sheet, place.area, hasHeaders));
  }

  protected tables(): readonly Table[] {
    const { tables } = this.context.book;
    return this.sheet === null ? tables : tables.filter(({ sheet }) => sheet === this.sheet);
  }

  private place(address: unknown): Place {
    const { book } = this.context;
    const place =
      address instanceof HostRange
        ? address
        : typeof address === 'string'
          ? placeOf(book, address, this.sheet ?? book.active)
          : null;
    if (place === null) throw refusal('bad-argument', 'address');
    return place;
  }
}

tellsEvents(HostTables.prototype, {
  Added: EVENT.tableAdded,
  DataChanged: EVENT.tableChanged,
  Deleted: EVENT.tableDeleted,
});

/** The tables that some cells touch, or hold as a whole. */
export class HostScopedTables extends FoundTables {
  readonly type = 'TableScopedCollection';

  constructor(
    context: HostContext,
    private readonly found: readonly Table[],
  ) {
    super(context);
  }

  GetFirst(): HostTable {
    const [first] = this.items();
    if (first === undefined) throw refusal('item-not-found');
    return first;
  }

  protected tables(): readonly Table[] {
    return this.found;
  }
}
