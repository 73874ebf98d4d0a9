import Big from 'big.js';
import type { FigureColumn } from '../../record/progress-table.ts';
import { type Interval, percentInterval, scaledInterval } from '../match/interval.ts';
import { type NumberedCell, type NumberedRow, unitFactor } from '../../figures/numbered-rows.ts';

/** What a rate may be a rate of: indexes of the columns of its value and of its goal. */
export interface Quotient {
  readonly value: number;
  readonly goal: number;
}

/** A quotient in a row. */
export interface RowQuotient {
  readonly value: NumberedCell;
  readonly goal: NumberedCell;
  readonly percent: Big;
  readonly interval: Interval;
}

const OF_WHOLE = /总投资|总规模|概算|总任务/;
/** A rate of a year: 占年度计划, 完成全年目标比例. */
const OF_YEAR = /年度|全年|年计划|年目标/;

/**
 * The quotients that a column of rates may give, the likeliest first: figures of its own indicator; of the whole project
 * where its name says so, else of the year; the nearest before it.
 */
export function quotientsOf(rate: number, columns: readonly FigureColumn[]): readonly Quotient[] {
  const own = columns[rate];
  if (own === undefined) return [];
  const mayBe = (kind: FigureColumn['kind']): readonly number[] =>
    columns.flatMap((column, i) =>
      (column.kind === kind || column.kind === 'other') && column.indicator === own.indicator ? [i] : [],
    );
  const scope = OF_WHOLE.test(own.name) ? 'whole' : OF_YEAR.test(own.name) ? 'year' : null;
  const distance = (i: number): number => (i < rate ? rate - i : columns.length + i - rate);
  const cost = (i: number): number => {
    const column = columns[i];
    if (column === undefined) return Infinity;
    const isOther =
      scope === null
        ? column.scope !== 'year'
        : scope === 'whole'
          ? column.scope !== 'whole'
          : column.scope === 'whole';
    const isOfMonths = column.kind === 'plan' && column.months !== null && own.months === null;
    return (
      (column.kind === 'other' ? 200 : 0) +
      (isOther ? 100 : 0) +
      (column.scope === 'part' ? 50 : 0) +
      (isOfMonths ? 30 : 0) +
      distance(i)
    );
  };
  const all = mayBe('done').flatMap((value) =>
    mayBe('plan').flatMap((goal) => (value === goal ? [] : [{ value, goal }])),
  );
  // 占总投资 is a rate of nothing else, where the total investment is printed.
  const named = all.filter(({ goal }) => scope !== null && columns[goal]?.scope === scope);
  return (named.length > 0 ? named : all).sort(
    (a, b) => cost(a.value) + cost(a.goal) - cost(b.value) - cost(b.goal),
  );
}

/** A quotient in a row; null where one of its figures is missing, is not above 0, or is in another measure. */
export function quotientIn({ at }: NumberedRow, { value, goal }: Quotient, shift = '1'): RowQuotient | null {
  const [part, whole] = [at.get(value), at.get(goal)];
  if (part === undefined || whole === undefined) return null;
  const factor = unitFactor(part.unit, whole.unit)?.times(shift) ?? null;
  if (factor === null || whole.value.lte(0) || whole.interval.low.lte(0) || part.value.lt(0)) return null;
  const values = scaledInterval(part.interval, factor);
  return {
    value: part,
    goal: whole,
    percent: part.value.times(factor).div(whole.value).times(100),
    interval: percentInterval(
      { low: values.low.lt(0) ? new Big(0) : values.low, high: values.high },
      whole.interval,
    ),
  };
}

/** Whether a printed rate is a quotient, rounded or cut: 58.75% is 58.7% or 58.8%. `scale`: 100 for rates printed as 0.588. */
export function rateIs(
  { number, value }: NumberedCell,
  { interval }: Pick<RowQuotient, 'interval'>,
  scale = 1,
): boolean {
  const place = new Big(10).pow(-(number.digits.split('.')[1]?.length ?? 0)).times(scale);
  const printed = value.times(scale);
  const half = place.div(2);
  const [low, high] = [printed.minus(half), printed.plus(place)];
  if (number.comparator === '>=' || number.comparator === '>') return interval.high.gte(low);
  if (number.comparator === '<=' || number.comparator === '<') return interval.low.lte(high);
  const loose = number.comparator === '~' ? place : new Big(0);
  return interval.high.gte(low.minus(loose)) && interval.low.lt(high.plus(loose));
}
