import { lastColumn, lastRow } from '#xlsx/cell-range';
import { type FormatCondition, type Sheet, type HostCellValue, isError } from '#excel-host/public';
import type { ConditionTest } from './formula-test.ts';

/** The numbers in the ranges of a condition, ascending. Formulas must have been calculated. */
export function numbersOf(sheet: Sheet, { areas }: Pick<FormatCondition, 'areas'>): readonly number[] {
  const numbers: number[] = [];
  eachValue(sheet, areas, (value) => {
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers.sort((a, b) => a - b);
}

function eachValue(
  sheet: Sheet,
  areas: FormatCondition['areas'],
  visit: (value: HostCellValue) => void,
): void {
  for (const area of areas) {
    const bottom = Math.min(lastRow(area), sheet.grid.height - 1);
    for (let row = area.row; row <= bottom; row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1)
        visit(sheet.grid.value(row, column));
  }
}

/** The test of a condition that compares a cell with all others: top and bottom, average, duplicates. Null for other kinds. */
export function comparisonTest(sheet: Sheet, condition: FormatCondition): ConditionTest | null {
  const { type, rule } = condition;
  const valueAt = (row: number, column: number): HostCellValue => sheet.grid.value(row, column);
  if (type === 'TopBottom') {
    const passes = rankTest(numbersOf(sheet, condition), Number(rule.rank), String(rule.type));
    return (row, column) => isNumberThat(valueAt(row, column), passes);
  }
  if (type !== 'PresetCriteria') return null;
  const criterion = String(rule.criterion);
  if (criterion === 'UniqueValues' || criterion === 'DuplicateValues') {
    const counts = new Map<string, number>();
    eachValue(sheet, condition.areas, (value) => {
      const key = keyOf(value);
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    const isWanted = (count: number): boolean => (criterion === 'UniqueValues' ? count === 1 : count > 1);
    return (row, column) => {
      const key = keyOf(valueAt(row, column));
      return key !== null && isWanted(counts.get(key) ?? 0);
    };
  }
  const passes = averageTest(numbersOf(sheet, condition), criterion);
  return passes === null ? null : (row, column) => isNumberThat(valueAt(row, column), passes);
}

const isNumberThat = (value: HostCellValue, passes: (value: number) => boolean): boolean =>
  typeof value === 'number' && passes(value);

/** Case is ignored when texts are compared. */
const keyOf = (value: HostCellValue): string | null =>
  value === null || value === '' || isError(value) ? null : `${typeof value} ${String(value).toLowerCase()}`;

function rankTest(numbers: readonly number[], rank: number, type: string): (value: number) => boolean {
  const count = type.endsWith('Percent')
    ? Math.max(1, Math.floor((numbers.length * rank) / 100))
    : Math.min(rank, numbers.length);
  const isTop = type.startsWith('Top');
  const limit = isTop ? numbers[numbers.length - count] : numbers[count - 1];
  if (limit === undefined) return () => false;
  return isTop ? (value) => value >= limit : (value) => value <= limit;
}

const DEVIATIONS: Readonly<Record<string, number>> = {
  OneStdDev: 1,
  TwoStdDev: 2,
  ThreeStdDev: 3,
};

function averageTest(numbers: readonly number[], criterion: string): ((value: number) => boolean) | null {
  const match = /^(EqualOr|(?:One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion);
  if (match === null) return null;
  const [, kind = '', side] = match;
  const average = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
  const variance =
    numbers.reduce((sum, value) => sum + (value - average) ** 2, 0) / Math.max(1, numbers.length);
  const by = (DEVIATIONS[kind] ?? 0) * Math.sqrt(variance);
  const isEqual = kind === 'EqualOr';
  return side === 'Above'
    ? (value) => value > average + by || (isEqual && value === average)
    : (value) => value < average - by || (isEqual && value === average);
}
