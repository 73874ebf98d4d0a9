import type { HostContext } from '../context.ts';
import { newSheet } from '../model/book.ts';
import { refusal } from '../protocol/host-failure.ts';
import { HostCollection, NULL_OBJECT, type NullObject } from '../protocol/host-object.ts';
import { HostWorksheet } from './worksheet.ts';

/** The sheets of a workbook, in the order of their tabs. */
export class HostWorksheets extends HostCollection<HostWorksheet> {
  readonly type = 'WorksheetCollection';

  constructor(private readonly context: HostContext) {
    super();
  }

  items(): readonly HostWorksheet[] {
    return this.context.book.sheets.map((sheet) => new HostWorksheet(this.context, sheet));
  }

  /** By name, in any case, or by id. */
  GetItemOrNullObject(key: string): HostWorksheet | NullObject {
    const sheet = this.context.book.sheets.find(
      ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
    );
    return sheet ? new HostWorksheet(this.context, sheet) : NULL_OBJECT;
  }

  GetItem(key: string): HostWorksheet {
    const found = this.GetItemOrNullObject(key);
    if (found === NULL_OBJECT) throw refusal('item-not-found', key);
    return found;
  }

  Add(name: string | null): HostWorksheet {
    const { book } = this.context;
    const sheet = newSheet(book, name ?? `Sheet${String(book.sheets.length + 1)}`);
    book.sheets.push(sheet);
    return new HostWorksheet(this.context, sheet);
  }
}
