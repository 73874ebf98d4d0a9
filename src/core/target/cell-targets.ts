import type { FigureCell, FigureColumn, FigureRow } from '../record/progress-table.ts';
import type { Target } from '../record/target.ts';
import { type CellNumber, readCellNumber, unitOfCell } from '../figures/cell-number.ts';
import { toBaseFigure } from '../text/base-figure.ts';
import { parseMeasureUnit } from '../text/measure-unit.ts';
import { readTaskTargets } from './read.ts';
import type { TargetReading } from './reading.ts';

/** The goals in the cells of a row, each with its cell: those of the year, not of whole projects. */
export function targetsOfCells(
  row: Pick<FigureRow, 'label' | 'unit' | 'cells'>,
  columns: readonly FigureColumn[],
  year: number | null,
): readonly { readonly cell: FigureCell; readonly reading: TargetReading }[] {
  const hasYear = columns.some(
    ({ kind, scope, months }) => kind === 'plan' && scope === 'year' && months === null,
  );
  return row.cells.flatMap((cell) => {
    const column = columns[cell.column];
    if (column?.kind !== 'plan' || column.scope !== 'year' || (hasYear && column.months !== null)) return [];
    const number = readCellNumber(cell.text);
    return number === null ? [] : [{ cell, reading: targetOf(row, column, cell, number, year) }];
  });
}

function targetOf(
  { label, unit: own }: Pick<FigureRow, 'label' | 'unit'>,
  column: FigureColumn,
  cell: FigureCell,
  number: CellNumber,
  year: number | null,
): TargetReading {
  const unit = unitOfCell(number, column.unit === '' ? own : column.unit);
  const metric = column.indicator === '' ? metricOfRow(label, column) : column.indicator;
  const span = { ...cell.span, text: cell.text };
  const value = Number(number.digits);
  const deadline = column.months === null || year === null ? null : lastDay(year, column.months.last);
  const sign = number.comparator === '=' ? '' : SIGNS[number.comparator];
  const said = readTaskTargets(`${metric}${sign}${number.digits}${unit}`, { year }).filter(
    (target) => target.value === value && target.unit === unit,
  );
  const [only] = said;
  if (only !== undefined && said.length === 1)
    return {
      ...only,
      metric: only.kind === 'growth' ? only.metric : metric,
      comparator: number.comparator === '=' ? only.comparator : number.comparator,
      deadline,
      span,
    };
  return {
    metric,
    kind: kindOf(metric, unit),
    comparator: number.comparator,
    value,
    value2: null,
    unit,
    direction: null,
    stretch: false,
    deadline,
    qualifier: null,
    span,
  };
}

const SIGNS = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '~': '约' } as const;
const GROWTH = /(?:增长|增速|增幅|提高|上升)$/;

function kindOf(metric: string, unit: string): Target['kind'] {
  const family = parseMeasureUnit(unit)?.family;
  if (GROWTH.test(metric) && (family === 'ratio' || family === 'points')) return 'growth';
  return family === 'ratio' ? 'ratio' : family === 'count' ? 'count' : 'amount';
}

/** Words of the name of a column that name what is counted: 投资 of 年度计划投资. */
const COUNTED = /投资|资金|产值|面积|里程|户数|套数|人数|座数|个数|数量|吨数|收入/;

/** The name of the row, or of the column where that says what is counted (年度计划投资). */
const metricOfRow = (label: string, { name }: FigureColumn): string =>
  COUNTED.test(name) ? name : label.replace(/[（(][^（()）]{1,6}[）)]$/, '');

/** ISO date of the last day of a month. */
const lastDay = (year: number, month: number): string =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** The target among those of a task that a cell states again, in any unit; undefined for none. */
export const sameTarget = <T extends TargetReading>(
  targets: readonly T[],
  reading: TargetReading,
): T | undefined =>
  targets.find((target) => {
    if (target.value === null || reading.value === null) return false;
    const [a, b] = [toBaseFigure(target.value, target.unit), toBaseFigure(reading.value, reading.unit)];
    return a.amount === b.amount && (a.measure === b.measure || reading.unit === '');
  });
