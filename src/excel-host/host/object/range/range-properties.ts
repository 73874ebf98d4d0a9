import { type CellRange, MAX_COLUMNS, MAX_ROWS, rangeOf } from '#xlsx/cell-range';
import { excelError } from '../../excel-error/host-failure.ts';
import type { HostObject } from '../../protocol/host-object.ts';
import { isUnbounded } from '../../range/block.ts';
import { setProperties, hasBorders, readProperties } from './property-access.ts';
import { RangeFormatting } from './range-formatting.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Reading and setting many properties of many cells, rows or columns at once. */
export abstract class RangeProperties<Self extends HostObject = HostObject> extends RangeFormatting<Self> {
  GetCellProperties(requested: unknown): readonly (readonly Properties[])[] {
    if (isUnbounded(this.area)) throw excelError('unbounded');
    const wanted = propertiesOf(requested);
    const read = (row: number, column: number): Properties =>
      readProperties(this.part(row, column, 1, 1), wanted);
    if (!isOfStyle(wanted)) return this.rows.map((row) => this.columns.map((column) => read(row, column)));
    // Cells with the same styles in and around them have the same formats.
    const { grid } = this.sheet;
    const { styles } = this.context.book;
    const what = JSON.stringify(wanted);
    const styleAt = (row: number, column: number): number =>
      row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS ? -1 : grid.style(row, column);
    return this.rows.map((row) =>
      this.columns.map((column) => {
        const around = [
          styleAt(row, column),
          styleAt(row - 1, column),
          styleAt(row + 1, column),
          styleAt(row, column - 1),
          styleAt(row, column + 1),
        ];
        return styles.read(`${around.join()} ${what}`, () => read(row, column));
      }),
    );
  }

  GetRowProperties(requested: unknown): readonly Properties[] {
    const wanted = propertiesOf(requested);
    const { column, columnCount } = this.area;
    return this.rows.map((row) => readProperties(this.part(row, column, 1, columnCount), wanted));
  }

  GetColumnProperties(requested: unknown): readonly Properties[] {
    const wanted = propertiesOf(requested);
    const { row, rowCount } = this.area;
    return this.columns.map((column) => readProperties(this.part(row, column, rowCount, 1), wanted));
  }

  SetCellProperties(given: unknown): null {
    if (isUnbounded(this.area)) throw excelError('unbounded');
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

  /** Sets the properties of adjacent equal elements in one step. */
  private inRuns(list: readonly unknown[], areaFor: (first: number, count: number) => CellRange): void {
    for (let first = 0; first < list.length;) {
      const properties = list[first];
      let end = first + 1;
      while (end < list.length && isAlike(list[end], properties) && !hasBorders(properties)) end += 1;
      if (properties !== null && properties !== undefined)
        setProperties(this.at(areaFor(first, end - first)), propertiesOf(properties));
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

/** Whether two values of a request are deeply equal. */
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
    throw excelError('wrong-choice', JSON.stringify(given));
  return given as Properties;
}

function listOf(given: unknown, count: number): readonly unknown[] {
  if (!Array.isArray(given) || given.length !== count) throw excelError('wrong-shape');
  return given;
}

/** Parts of a format that follow from the styles of a cell and of those beside it. */
const OF_STYLE = new Set([
  ...['font', 'fill', 'borders', 'protection', 'horizontalAlignment', 'verticalAlignment', 'wrapText'],
  ...['indentLevel', 'shrinkToFit', 'textOrientation', 'readingOrder', 'autoIndent'],
]);

/** Whether nothing is requested but parts of the format that follow from styles. */
function isOfStyle({ format, ...others }: Properties): boolean {
  return (
    Object.keys(others).length === 0 &&
    typeof format === 'object' &&
    format !== null &&
    Object.keys(format).every((part) => OF_STYLE.has(part))
  );
}
