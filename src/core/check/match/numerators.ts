import Big from 'big.js';
import type { Figure } from '../claim/figure.ts';
import { printedRange, type Range } from './rounding.ts';
import { figuresBefore, type Surroundings } from './surroundings.ts';

/** What a rate may be the rate of: one figure, or several counted together (新建2家、提升4家). */
export interface Numerator {
  readonly figures: readonly [Figure, ...Figure[]];
  readonly value: Big;
  readonly range: Range;
}

/** No enumeration counted together is longer. */
const MOST_SUMMED = 4;
/** A clause that begins another sentence names what its rate is of, if it is longer. */
const LONGEST_BARE = 12;

export const numeratorOf = (figure: Figure): Numerator => ({
  figures: [figure],
  value: new Big(figure.value),
  range: printedRange(figure),
});

/** The figures before a completion rate that it may be of, nearest first; sums of neighbours last. */
export function numeratorsOf(rate: Figure, { figures, text }: Surroundings): readonly Numerator[] {
  const before: Figure[] = [];
  for (const figure of figuresBefore(rate, figures)) {
    const isElsewhere = figure.sentence !== rate.sentence;
    if (figure.sentence < rate.sentence - 1) break;
    // Another sentence only where this one has no figure and no thing of its own.
    if (isElsewhere && (before.length > 0 || rate.start - rate.clause.start > LONGEST_BARE)) break;
    if (figure.role === 'completion' && !isElsewhere) {
      if (before.length > 0) break;
      continue;
    }
    if (figure.prior || (figure.bracketed && !rate.bracketed)) continue;
    if (figure.role === 'amount' || (figure.role === 'ratio' && before.length === 0)) before.push(figure);
  }
  if (before.some((figure) => isSubject(figure, rate, text))) return [];
  const ordered = [
    ...before.filter((figure) => !isPart(figure, before)),
    ...before.filter((figure) => isPart(figure, before)),
  ];
  return [...ordered.map(numeratorOf), ...sumsOf(before)];
}

/** The nearest two, three … figures of one unit and sentence, counted together. */
export function sumsOf(nearestFirst: readonly Figure[]): readonly Numerator[] {
  const [last] = nearestFirst;
  const together = nearestFirst.filter(
    ({ role, unit, sentence }) => role === 'amount' && unit === last?.unit && sentence === last.sentence,
  );
  const sums: Numerator[] = [];
  for (let count = 2; count <= Math.min(together.length, MOST_SUMMED); count += 1) {
    const [first, ...others] = together.slice(0, count).reverse() as [Figure, ...Figure[]];
    const ranges = [first, ...others].map(printedRange);
    sums.push({
      figures: [first, ...others],
      value: total([first, ...others].map(({ value }) => new Big(value))),
      range: { low: total(ranges.map(({ low }) => low)), high: total(ranges.map(({ high }) => high)) },
    });
  }
  return sums;
}

const total = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

/** A district's share of a total told before: the rate behind the list is of the total. */
const isPart = ({ area, start, unit }: Figure, all: readonly Figure[]): boolean =>
  area !== null && all.some((other) => other.area === null && other.start < start && other.unit === unit);

/** 70个美丽乡村完成年度任务的50%: the number belongs to the subject, the rate is of the work on them. */
function isSubject(figure: Figure, rate: Figure, text: string): boolean {
  if (figure.clause !== rate.clause || !figure.leads) return false;
  const between = text.slice(figure.to, rate.from);
  const verb = between.search(/已完成|累计完成|完成|占|实现/);
  return /[\u4e00-\u9fff]{2}/.test(verb < 0 ? between : between.slice(0, verb));
}
