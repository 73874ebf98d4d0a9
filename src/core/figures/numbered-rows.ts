import Big from 'big.js';
import type { FigureCell, FigureColumn, FigureRow, ProgressTable } from '../record/progress-table.ts';
import { type CellNumber, readCellNumber, unitOfCell } from './cell-number.ts';
import { parseMeasureUnit } from '../text/measure-unit.ts';

/** The values a printed figure may stand for; both ends included. */
interface Interval {
  readonly low: Big;
  readonly high: Big;
}

/** A cell that holds one number. */
export interface NumberedCell {
  readonly cell: FigureCell;
  readonly column: FigureColumn;
  readonly number: CellNumber;
  /** In `unit`. */
  readonly value: Big;
  /** Its own, that of its column, or that of its row. */
  readonly unit: string;
  /** The values it may stand for: half of the last place that its column prints to either side; counts are exact. */
  readonly interval: Interval;
}

/** A row with its numbers by the index of their column. */
export interface NumberedRow {
  readonly row: FigureRow;
  readonly at: ReadonlyMap<number, NumberedCell>;
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

/** Kinds whose figures are percentages or points. */
const RATIOS: ReadonlySet<FigureColumn['kind']> = new Set(['rate', 'growth', 'pace', 'gap']);

/** The numbers of a table. Spreadsheets drop zeros at the end, so a figure is as exact as its column. */
export function numberedRows({
  columns,
  rows,
}: Pick<ProgressTable, 'columns' | 'rows'>): readonly NumberedRow[] {
  const read = rows.map((row) => ({
    row,
    cells: row.cells.flatMap((cell) => {
      const number = readCellNumber(cell.text);
      return number === null ? [] : [{ cell, number }];
    }),
  }));
  const places = new Map<string, number>();
  const placeOf = (row: FigureRow, column: number, unit: string): string =>
    `${String(column)} ${columns[column]?.unit === '' ? row.unit : ''} ${unit}`;
  for (const { row, cells } of read)
    for (const { cell, number } of cells) {
      const key = placeOf(row, cell.column, number.unit);
      places.set(key, Math.max(places.get(key) ?? 0, decimalsOf(number.digits)));
    }
  return read.map(({ row, cells }) => {
    const at = new Map<number, NumberedCell>();
    for (const { cell, number } of cells) {
      const column = columns[cell.column];
      if (column === undefined) continue;
      const unit = RATIOS.has(column.kind)
        ? '%'
        : unitOfCell(number, column.unit === '' ? row.unit : column.unit);
      const value = new Big(number.digits);
      const measure = parseMeasureUnit(unit);
      const decimals = places.get(placeOf(row, cell.column, number.unit)) ?? 0;
      const isExact = decimals === 0 && measure?.family === 'count' && measure.factor === '1';
      const half = isExact ? new Big(0) : new Big(10).pow(-decimals).div(2);
      at.set(cell.column, {
        cell,
        column,
        number,
        value,
        unit,
        interval: { low: value.minus(half), high: value.plus(half) },
      });
    }
    return { row, at };
  });
}

/** The size of one unit in another; null where they cannot be converted. Unknown units are as large as each other. */
export function unitFactor(from: string, to: string): Big | null {
  if (from === to || from === '' || to === '') return new Big(1);
  const [one, other] = [parseMeasureUnit(from), parseMeasureUnit(to)];
  if (one === null || other === null) return null;
  // 1万 of a goal in 人.
  if (one.base === other.base || one.base === '' || other.base === '')
    return new Big(one.factor).div(other.factor);
  return one.family === 'count' && other.family === 'count' ? new Big(one.factor).div(other.factor) : null;
}
