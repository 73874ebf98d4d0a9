import type Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import type { Target } from '../../record/target.ts';
import type { Span } from '../../record/span.ts';
import type { Period } from '../../reporting/period.ts';
import { targetOfCell } from '../../figures/reported-figures.ts';
import type { NumberedCell, NumberedRow } from '../../figures/numbered-rows.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import type { CheckContext } from '../context.ts';
import { elapsedShare } from '../status/elapsed.ts';
import type { PaceReading } from './pace-readings.ts';
import type { RateReading } from './rate-readings.ts';
import type { SumReading } from './sums.ts';

/** A table and what is known of it as a whole. */
export interface TablePlace {
  readonly context: CheckContext;
  readonly notice: string;
  /** As an entry has it, and its months; null where it is not known. */
  readonly period: string | null;
  readonly months: Period | null;
  readonly year: number | null;
}

/** What a cell is about: the indicator of its column, or its row with the name of the column. */
export const metricOf = ({ row }: NumberedRow, { column }: NumberedCell): string =>
  column.indicator === '' ? `${row.label}${row.task === null ? column.name : ''}` : column.indicator;

/** The target that the goal of a row states; null for a total and for a goal of no task. */
export function targetOf({ row }: NumberedRow, goal: NumberedCell, { context }: TablePlace): Target | null {
  return row.task === null
    ? null
    : targetOfCell(goal.cell, goal.unit, goal.number, context.targetsOf(row.task));
}

/** A claim with what all claims of cells have in common. */
function claimOf(
  row: NumberedRow,
  cells: readonly NumberedCell[],
  place: TablePlace,
  own: Partial<Claim>,
): Claim {
  const { context, period } = place;
  const { task, label } = row.row;
  const texts = cells.map(({ column, cell }) => `${column.name}${cell.text}`);
  const [first] = cells;
  return {
    task: task ?? '',
    no: task === null ? '' : (context.taskOf(task)?.no ?? ''),
    bullet: 0,
    unitName: null,
    period,
    metric: first === undefined ? label : metricOf(row, first),
    value: 0,
    unit: '',
    printed: '',
    relation: null,
    kind: 'amount',
    direction: null,
    months: first?.column.months ?? null,
    prior: false,
    said: `${label}：${texts.join('，')}`,
    claimedPercent: null,
    targetValue: null,
    targetUnit: '',
    target: null,
    basis: 'none',
    computedPercent: null,
    verdict: 'uncheckable',
    pace: null,
    certainty: 'certain',
    forecast: false,
    span: { ...spanOf(cells), text: texts.join('，') },
    ...own,
  };
}

/** From the first to the last of some cells in the source. */
export const spanOf = (cells: readonly NumberedCell[]): Span => ({
  start: Math.min(...cells.map(({ cell }) => cell.span.start)),
  end: Math.max(...cells.map(({ cell }) => cell.span.end)),
});

const rounded = (value: Big): number => Number(value.round(2).toString());

const valueOf = ({ value, number, unit, column }: NumberedCell): Partial<Claim> => ({
  value: value.toNumber(),
  unit,
  printed: number.digits,
  relation: number.comparator === '=' ? null : number.comparator,
  kind: parseMeasureUnit(unit)?.family === 'ratio' ? 'ratio' : 'amount',
  months: column.months,
});

/** A printed rate with the figure and the goal that it is made of. */
export function rateClaim({ row, rate, quotient, verdict }: RateReading, place: TablePlace): Claim {
  const { value, goal, percent } = quotient ?? {};
  if (value === undefined || goal === undefined || percent === undefined)
    return claimOf(row, [rate], place, { ...valueOf(rate), kind: 'completion' });
  const target = targetOf(row, goal, place);
  const elapsed =
    target === null || place.months === null ? null : elapsedShare(target, place.months, place.year);
  return claimOf(row, [value, rate], place, {
    ...valueOf(value),
    unit: value.unit === '' ? goal.unit : value.unit,
    claimedPercent: rate.value.toNumber(),
    targetValue: goal.value.toNumber(),
    targetUnit: goal.unit,
    target: target?.id ?? null,
    basis: target === null ? 'same-entry' : 'target',
    computedPercent: rounded(percent),
    verdict,
    pace: elapsed === null ? null : percent.gte(elapsed.times(100)) ? 'ontrack' : 'behind',
  });
}

/** A printed total, held against the sum of its parts. */
export const sumClaim = ({ row, total, sum, verdict }: SumReading, place: TablePlace): Claim =>
  claimOf(row, [total], place, {
    ...valueOf(total),
    ...(verdict === 'uncheckable'
      ? {}
      : {
          targetValue: sum.toNumber(),
          targetUnit: total.unit,
          basis: 'parts',
          computedPercent: sum.eq(0) ? null : rounded(total.value.div(sum).times(100)),
        }),
    verdict,
  });

/** A printed pace. */
export const paceClaim = ({ row, printed, computed, verdict }: PaceReading, place: TablePlace): Claim =>
  claimOf(row, [printed], place, {
    ...valueOf(printed),
    metric: printed.column.name,
    ...(computed === null ? {} : { targetValue: rounded(computed), targetUnit: '%', basis: 'same-entry' }),
    verdict,
  });

/** Points ahead of the pace. */
export const gapClaim = ({ row, printed, computed, verdict }: PaceReading, place: TablePlace): Claim =>
  claimOf(row, [printed], place, {
    ...valueOf(printed),
    unit: '个百分点',
    metric: `${metricOf(row, printed)}${printed.column.name}`,
    ...(computed === null
      ? {}
      : { targetValue: rounded(computed), targetUnit: '个百分点', basis: 'same-entry' }),
    verdict,
  });
