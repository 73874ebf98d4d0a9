import { type CellRange, rangeOf } from '#xlsx/cell-range';
import { refusal } from '../protocol/host-failure.ts';
import type { HostObject } from '../protocol/host-object.ts';
import { isUnbounded } from '../range/block.ts';
import { assign, hasLines, pick } from '../range/properties.ts';
import { RangeLook } from './range-look.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Many properties of many cells, rows or columns at once. */
export abstract class RangeProperties<Self extends HostObject = HostObject> extends RangeLook<Self> {
  GetCellProperties(asked: unknown): readonly (readonly Properties[])[] {
    if (isUnbounded(this.area)) throw refusal('unbounded');
    const wanted = propertiesOf(asked);
    return this.rows.map((row) => this.columns.map((column) => pick(this.part(row, column, 1, 1), wanted)));
  }

  GetRowProperties(asked: unknown): readonly Properties[] {
    const wanted = propertiesOf(asked);
    const { column, columnCount } = this.area;
    return this.rows.map((row) => pick(this.part(row, column, 1, columnCount), wanted));
  }

  GetColumnProperties(asked: unknown): readonly Properties[] {
    const wanted = propertiesOf(asked);
    const { row, rowCount } = this.area;
    return this.columns.map((column) => pick(this.part(row, column, rowCount, 1), wanted));
  }

  SetCellProperties(given: unknown): null {
    if (isUnbounded(this.area)) throw refusal('unbounded');
    const lines = listOf(given, this.area.rowCount).map((line) => listOf(line, this.area.columnCount));
    for (const [across, column] of this.columns.entries())
      this.inRuns(
        lines.map((line) => line[across]),
        (down, count) => rangeOf(this.area.row + down, column, count, 1),
      );
    return null;
  }

  SetRowProperties(given: unknown): null {
    const { row, column, rowCount, columnCount } = this.area;
    const lines = listOf(given, rowCount);
    this.inRuns(lines, (down, count) => rangeOf(row + down, column, count, columnCount));
    return null;
  }

  SetColumnProperties(given: unknown): null {
    const { row, column, rowCount, columnCount } = this.area;
    const lines = listOf(given, columnCount);
    this.inRuns(lines, (across, count) => rangeOf(row, column + across, rowCount, count));
    return null;
  }

  /** Sets what follows one another and is alike in one go. */
  private inRuns(list: readonly unknown[], areaFor: (first: number, count: number) => CellRange): void {
    for (let first = 0; first < list.length;) {
      const properties = list[first];
      let end = first + 1;
      while (end < list.length && isAlike(list[end], properties) && !hasLines(properties)) end += 1;
      if (properties !== null && properties !== undefined)
        assign(this.at(areaFor(first, end - first)), propertiesOf(properties));
      first = end;
    }
  }

  private part(row: number, column: number, rowCount: number, columnCount: number): Self {
    return this.at(rangeOf(row, column, rowCount, columnCount));
  }

  private get rows(): readonly number[] {
    return Array.from({ length: this.area.rowCount }, (_, index) => this.area.row + index);
  }

  private get columns(): readonly number[] {
    return Array.from({ length: this.area.columnCount }, (_, index) => this.area.column + index);
  }
}

/** Whether two values of a request say the same. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    names.every((name) => isAlike((one as Properties)[name], (other as Properties)[name]))
  );
}

function propertiesOf(given: unknown): Properties {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw refusal('wrong-choice', JSON.stringify(given));
  return given as Properties;
}

function listOf(given: unknown, count: number): readonly unknown[] {
  if (!Array.isArray(given) || given.length !== count) throw refusal('wrong-shape');
  return given;
}
