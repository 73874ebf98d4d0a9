import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import { printedInterval, type Interval } from '../interval.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';

/** The part a rate is computed from: one figure, or the sum of several (新建2家、提升4家). */
export interface Numerator {
  readonly figures: readonly [Figure, ...Figure[]];
  readonly value: Big;
  readonly interval: Interval;
  /** What is more, or less, than a goal: 3 of 63 in “完成63部，超年度目标60部的5%”. */
  readonly isDifference?: true;
}

/** Most figures that are added up. */
const MAX_SUMMED = 4;
/** A longer clause before a rate names its object itself, so that the previous sentence is not searched. */
const MAX_BARE_CLAUSE = 12;

export const numeratorOf = (figure: Figure): Numerator => ({
  figures: [figure],
  value: new Big(figure.value),
  interval: printedInterval(figure),
});

/** The figures before a completion rate that may be its part, nearest first, then sums of neighbours. */
export function numeratorsOf(rate: Figure, { figures, text }: ParagraphContext): readonly Numerator[] {
  const before: Figure[] = [];
  for (const figure of figuresBefore(rate, figures)) {
    const isInPrevious = figure.sentence !== rate.sentence;
    if (figure.sentence < rate.sentence - 1) break;
    // The previous sentence counts only if this one has no figure and no object of its own.
    if (isInPrevious && (before.length > 0 || rate.start - rate.clause.start > MAX_BARE_CLAUSE)) break;
    if (figure.role === 'completion' && !isInPrevious) {
      if (before.length > 0) break;
      continue;
    }
    if (figure.prior || (figure.bracketed && !rate.bracketed)) continue;
    if (figure.role === 'amount' || (figure.role === 'ratio' && before.length === 0)) before.push(figure);
  }
  if (before.some((figure) => isSubject(figure, rate, text))) return [];
  const ordered = [
    ...before.filter((figure) => !isDistrictPart(figure, before)),
    ...before.filter((figure) => isDistrictPart(figure, before)),
  ];
  return [...ordered.map(numeratorOf), ...sumsOf(before)];
}

/** Sums of the nearest two, three … figures of one unit and sentence. */
export function sumsOf(nearestFirst: readonly Figure[]): readonly Numerator[] {
  const [last] = nearestFirst;
  const together = nearestFirst.filter(
    ({ role, unit, sentence }) => role === 'amount' && unit === last?.unit && sentence === last.sentence,
  );
  const sums: Numerator[] = [];
  for (let count = 2; count <= Math.min(together.length, MAX_SUMMED); count += 1) {
    const [first, ...others] = together.slice(0, count).reverse();
    if (first === undefined) break;
    const intervals = [first, ...others].map(printedInterval);
    sums.push({
      figures: [first, ...others],
      value: total([first, ...others].map(({ value }) => new Big(value))),
      interval: {
        low: total(intervals.map(({ low }) => low)),
        high: total(intervals.map(({ high }) => high)),
      },
    });
  }
  return sums;
}

const total = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

/** A district's share of a total printed before it; a rate after the list belongs to the total. */
const isDistrictPart = ({ district, start, unit }: Figure, all: readonly Figure[]): boolean =>
  district !== null &&
  all.some((other) => other.district === null && other.start < start && other.unit === unit);

/** Whether a number belongs to the subject of the rate: 70个美丽乡村完成年度任务的50%. */
function isSubject(figure: Figure, rate: Figure, text: string): boolean {
  if (figure.clause !== rate.clause || !figure.precedesNoun) return false;
  const between = text.slice(figure.to, rate.from);
  const verb = between.search(/已完成|累计完成|完成|占|实现/);
  return /[\u4e00-\u9fff]{2}/.test(verb < 0 ? between : between.slice(0, verb));
}
