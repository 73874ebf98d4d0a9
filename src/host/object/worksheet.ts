import type { HostContext } from '../context.ts';
import { areaAt } from '../model/address.ts';
import { areaOf, WHOLE_SHEET } from '../model/area.ts';
import type { Sheet } from '../model/book.ts';
import { HostObject } from '../protocol/host-object.ts';
import { HostRange } from './range.ts';

/** One sheet. */
export class HostWorksheet extends HostObject {
  readonly type = 'Worksheet';

  constructor(
    private readonly context: HostContext,
    readonly sheet: Sheet,
  ) {
    super();
  }

  override get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: string) {
    this.sheet.name = name;
  }

  GetRange(address: string | null): HostRange {
    return new HostRange(this.context, this.sheet, address === null ? WHOLE_SHEET : areaAt(address));
  }

  GetRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): HostRange {
    return new HostRange(this.context, this.sheet, areaOf(row, column, rowCount, columnCount));
  }
}
