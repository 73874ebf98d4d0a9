import Big from 'big.js';
import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import { findQuantities, type Quantity } from '../../../text/quantity.ts';
import type { Figure } from '../../claim/figure.ts';
import { formatRounded } from '../arithmetic.ts';
import type { FigureMatch, ParagraphMatches } from '../figure-match.ts';
import { type Interval, printedInterval, rateFits, rateMayStandFor } from '../interval.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';

/*
 * 申报材料由260份压减到182份，压减30%
 *         ^ from       ^ to      ^ rate: (260 − 182) ÷ 260
 */

/** Before the figure that was left: 由, 从, 由原来的, 从去年底的. */
const FROM = /[由从](?:平均|原来?|原先|年初|[去上]年(?:底|同期)?|此前|过去|最初)?的?$/;
/** Before the figure that was reached. */
const TO = /(?:到|至|为|成)(?:目前|现在|今年|本年|当前|了)?的?(?:约|近)?$/;
/** Rates of a change by name, which need no word of falling: 压减率, 降幅. */
const FALL =
  /(?:压减|压缩|精简|缩短|减少|下降|降低|取消|归并|整合|缩减)(?:率|比例|幅度)?(?:了|达到?|为)?\d|[降减]幅/;
const RISE = /(?:提升|提高|增长|增加|扩大|上升|提速)(?:率|比例|幅度)?(?:了|达到?|为)?\d|增幅/;

/** The rate has another base, or is one of several things. */
const OTHER_BASE = /[比较]|同比|环比|平均|法定|其中|累计|整体|总体|分别/;

/** Recomputes rates of a change from one printed figure to another: 由A压减到B，压减C%. */
export function matchFalls(context: ParagraphContext): ParagraphMatches {
  const { figures, text } = context;
  if (!/[由从]/.test(text)) return { matches: [], findings: [] };
  const endingAt = new Map<number, Quantity>();
  const before = new Map<number, Quantity>();
  let last: Quantity | null = null;
  for (const quantity of findQuantities(text)) {
    if (last !== null) before.set(quantity.start, last);
    endingAt.set(quantity.end, quantity);
    last = quantity;
  }
  const matches: FigureMatch[] = [];
  const findings: Finding[] = [];
  for (const rate of figures) {
    if (rate.unit !== '%' || rate.prior || (rate.role !== 'growth' && rate.role !== 'ratio')) continue;
    const reached = figuresBefore(rate, figures).find(
      ({ role, sentence }) => role === 'amount' && sentence === rate.sentence,
    );
    const left = reached === undefined ? undefined : before.get(reached.start);
    if (reached === undefined || left === undefined || !isChange(left, reached, text)) continue;
    const from = inUnitOf(reached, left);
    if (from === null || from.lte(0)) continue;
    const isRise = from.lt(reached.value);
    const change = changeInterval(from, reached, isRise);
    const computed = new Big(reached.value).minus(from).div(from).times(100).abs();
    const isRight = rateFits(rate, change) || rateMayStandFor(rate, change);
    if (!isRight && !isCertain(rate, reached, isRise, context)) continue;
    matches.push({
      figure: reached,
      others: [],
      metric: reached.metric,
      value: reached.value,
      unit: reached.unit,
      rate,
      basis: 'same-entry',
      against: { value: from.toFixed(), unit: reached.unit },
      target: null,
      computed,
      verdict: isRight ? 'consistent' : 'inconsistent',
      pace: null,
      certainty: 'certain',
    });
    if (isRight) continue;
    const [more, less] = isRise ? [reached.value, from.toFixed()] : [from.toFixed(), reached.value];
    const arithmetic = `（${more} − ${less}） ÷ ${from.toFixed()} = ${formatRounded(computed)}%`;
    const params = { metric: reached.metric, claimed: rate.value, arithmetic };
    findings.push(finding('entry.share-differs', context.placeOf(reached.from, rate.to), params));
  }
  return { matches, findings };
}

/** Whether two numbers are those before and after a change. */
function isChange(left: Quantity, { start, clause, measure }: Figure, text: string): boolean {
  return (
    left.unit !== null &&
    left.unit.base === measure?.base &&
    measure.family !== 'ratio' &&
    left.start >= clause.start - LONGEST_CHANGE &&
    FROM.test(text.slice(Math.max(0, left.from - LONGEST_CHANGE), left.from)) &&
    TO.test(text.slice(left.end, start)) &&
    !/[,;。]/.test(text.slice(left.end, start).replace(/^,/, ''))
  );
}

/** Characters that the words of a change take before its figures. */
const LONGEST_CHANGE = 12;

function inUnitOf({ measure }: Figure, { value, unit }: Quantity): Big | null {
  return value === null || unit === null || measure === null
    ? null
    : new Big(value).times(unit.factor).div(measure.factor);
}

/** The change in per cent that the rounding of the printed figures allows. */
function changeInterval(from: Big, reached: Figure, isRise: boolean): Interval {
  const { low, high } = printedInterval(reached);
  const half = high.minus(low).div(2);
  const ends = [
    low.div(from.plus(half)).minus(1).times(100).abs(),
    high
      .div(from.minus(half).lte(0) ? from : from.minus(half))
      .minus(1)
      .times(100)
      .abs(),
  ];
  const [one = new Big(0), other = new Big(0)] = isRise ? ends : ends.reverse();
  return { low: one, high: other };
}

/** Whether the rate can only be the one of this change: right behind it, in its direction, of no other base. */
function isCertain(
  rate: Figure,
  reached: Figure,
  isRise: boolean,
  { text, figures }: ParagraphContext,
): boolean {
  const between = text.slice(reached.to, rate.start);
  if (OTHER_BASE.test(between) || /[。]/.test(between) || reached.relation !== null) return false;
  if (
    figuresBefore(rate, figures).some(
      ({ start, unit }) => start > reached.start && start < rate.start && unit !== reached.unit,
    )
  )
    return false;
  if (rate.role === 'growth') return (rate.direction === 'down') !== isRise;
  return (isRise ? RISE : FALL).test(rate.phrase);
}
