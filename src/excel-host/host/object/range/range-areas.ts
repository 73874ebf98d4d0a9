import type { HostContext } from '../../context.ts';
import { addressOf, sheetNameInFormula } from '#xlsx/address';
import { type CellRange, isEntireColumn, isEntireRow } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { HostRangeFormat } from '../format/range-format.ts';
import { spread } from '../format/spread.ts';

/** The areas of a RangeAreas, as one range each. */
class HostRangeCollection extends HostCollection {
  readonly type = 'RangeCollection';

  constructor(private readonly ranges: readonly HostObject[]) {
    super();
  }

  items(): readonly HostObject[] {
    return this.ranges;
  }

  GetItemAt(index: number): HostObject {
    const range = this.ranges[index];
    if (range === undefined) throw excelError('item-not-found', `range ${String(index)}`);
    return range;
  }
}

/** Several areas of one sheet. */
export class HostRangeAreas extends HostObject {
  readonly type = 'RangeAreas';

  constructor(
    private readonly context: HostContext,
    readonly sheet: Sheet,
    readonly areas: readonly CellRange[],
  ) {
    super();
  }

  override get isGone(): boolean {
    return !this.context.book.sheets.includes(this.sheet);
  }

  get Address(): string {
    const sheet = sheetNameInFormula(this.sheet.name);
    return this.areas.map((area) => `${sheet}!${addressOf(area)}`).join(',');
  }

  get AreaCount(): number {
    return this.areas.length;
  }

  get CellCount(): number {
    return this.areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  }

  get IsEntireColumn(): boolean {
    return this.areas.every(isEntireColumn);
  }

  get IsEntireRow(): boolean {
    return this.areas.every(isEntireRow);
  }

  /** The formatting of all areas; setting a property sets it on each of them. */
  get Format(): HostObject {
    return spread(this.areas.map((area) => new HostRangeFormat(this.context, this.sheet, area)));
  }

  get Areas(): HostRangeCollection {
    return new HostRangeCollection(this.areas.map((area) => this.context.rangeObject(this.sheet, area)));
  }

  get Worksheet(): HostObject {
    return this.context.sheetObject(this.sheet);
  }
}
