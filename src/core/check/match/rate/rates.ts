import type { Finding } from '../../../record/finding.ts';
import type { Figure } from '../../claim/figure.ts';
import { rateBase } from '../../claim/rate-base.ts';
import { figuresOfList, listedRates } from '../../claim/rate-lists.ts';
import { isShare } from '../share/shares.ts';
import { fits, heldAgainst, isDistinctive, type RateReading } from './held-against.ts';
import { rateFinding } from './rate-finding.ts';
import { type ParagraphMatches, type FigureMatch, unmatched } from '../figure-match.ts';
import { type Numerator, numeratorOf, numeratorsOf } from './numerators.ts';
import { positionOf, REACH, type ParagraphContext } from '../paragraph-context.ts';
import { hasOtherBase, isCountedOtherwise, isNamedLike, isOfOtherPlace } from '../rate-scope.ts';
import { adjoins } from './printed-quotients.ts';
import { paceVerdict } from '../target/verdict.ts';
import type { Quotient } from './quotient.ts';
import { quotientsOf } from './quotients.ts';

/**
 * Number of rates fitting one figure that makes it the likely base of the others, and of those that
 * makes it the certain base.
 */
const LIKELY_SIBLINGS = 2;
const CERTAIN_SIBLINGS = 3;

/**
 * Recomputes every printed completion rate. It is consistent if any reading of the
 * paragraph gives it, and reported as wrong only where figure, target and unit are certain.
 */
export function matchRates(context: ParagraphContext): ParagraphMatches {
  const matches: FigureMatch[] = [];
  const findings: Finding[] = [];
  const readings = withSiblings(context);
  const agreed = agreedQuotients(readings);
  const lists = listedRates(context.figures, context.text);
  for (const { rate, numerators, quotients } of readings) {
    const right = quotients.find(
      (quotient) => (quotient.likely || isDistinctive(rate)) && fits(rate, quotient),
    );
    const wrong =
      right === undefined
        ? quotients.find(
            (one) => one.certain && !hasOwnRate(one, agreed) && mayContradict(one, rate, lists, context),
          )
        : undefined;
    const meant = right ?? wrong ?? quotients.find(({ likely }) => likely);
    if (meant === undefined) {
      matches.push(...unmatchedRate(rate, numerators));
      continue;
    }
    const verdict = right !== undefined ? 'consistent' : wrong !== undefined ? 'inconsistent' : 'uncheckable';
    const match = matchOf(meant, rate, verdict, context);
    matches.push(match);
    if (wrong !== undefined) findings.push(rateFinding(match, wrong, rate, context));
  }
  return { matches, findings };
}

/**
 * The quotients that rates of figures agree with. Of two rates of a figure (完成全年任务的75%，完成总任务的30%) only one is of
 * one target.
 */
function agreedQuotients(readings: readonly RateReading[]): ReadonlyMap<Figure, Quotient> {
  const agreed = new Map<Figure, Quotient>();
  for (const { rate, quotients } of readings) {
    const right = quotients.find((one) => one.likely && fits(rate, one));
    if (right !== undefined) agreed.set(right.numerator.figures[0], right);
  }
  return agreed;
}

/** Whether the figure of a quotient has another rate that is right of the same target or goal. */
function hasOwnRate({ numerator, target, source }: Quotient, agreed: ReadonlyMap<Figure, Quotient>): boolean {
  const right = agreed.get(numerator.figures[0]);
  return right !== undefined && right.target === target && right.source === source;
}

/** Whether the words leave it possible to call a rate wrong that differs from a quotient. */
function mayContradict(
  { numerator, source }: Quotient,
  rate: Figure,
  lists: ReturnType<typeof listedRates>,
  context: ParagraphContext,
): boolean {
  const [figure] = numerator.figures;
  const { phrase, numberAt } = rate;
  const at = positionOf(rate, context.figures);
  const near = context.figures.slice(Math.max(0, at - REACH), at);
  const adjoining = source !== null && adjoins(source, rate, context.text);
  return (
    (lists.has(rate) || isNamedLike(phrase.slice(0, numberAt), figure, context)) &&
    !isCountedOtherwise(figure, rate, context.text) &&
    !isOfOtherPlace(figure, rate, context.text) &&
    (adjoining || !hasOtherBase(figure, rate, source, near))
  );
}

/**
 * Rates of one paragraph that are shares of one figure (222项中欠进度17项，占7.7%；超进度10项，
 * 占4.5%): if two of them fit it, it is the likely base of the others too.
 */
function withSiblings(context: ParagraphContext): readonly RateReading[] {
  const lists = listedRates(context.figures, context.text);
  const promised = context.targets.map(({ span, metric }) => span.text + metric).join('');
  const rates = context.figures.filter(
    (rate) =>
      !rate.prior &&
      (lists.has(rate)
        ? lists.get(rate)?.first.role === 'completion'
        : rate.role === 'completion' && !isShare(rate, context)),
  );
  const read = rates.map((rate): RateReading => {
    const list = lists.get(rate);
    const own = list === undefined ? undefined : figuresOfList(list, context.figures)[list.place];
    const numerators = own === undefined ? numeratorsOf(rate, context) : [numeratorOf(own)];
    const base = rateBase(list?.first ?? rate, promised);
    return { rate, base, numerators, quotients: quotientsOf(rate, numerators, context) };
  });
  const fitting = new Map<Figure, number>();
  for (const { rate, quotients } of read) {
    const sources = new Set(
      quotients.flatMap((quotient) =>
        quotient.source !== null && fits(rate, quotient) ? [quotient.source] : [],
      ),
    );
    for (const source of sources) fitting.set(source, (fitting.get(source) ?? 0) + 1);
  }
  return read.map((one) => ({
    ...one,
    quotients: heldAgainst(one, context).map((quotient) => {
      const siblings = quotient.source === null ? 0 : (fitting.get(quotient.source) ?? 0);
      const isFirst = quotient.numerator === one.numerators[0];
      const certain =
        quotient.certain ||
        (siblings >= CERTAIN_SIBLINGS && isFirst && !one.quotients.some(({ likely }) => likely));
      return { ...quotient, likely: quotient.likely || siblings >= LIKELY_SIBLINGS, certain };
    }),
  }));
}

/** Matches of a rate without a base: the figure and the rate, each without a reference. */
function unmatchedRate(rate: Figure, numerators: readonly Numerator[]): readonly FigureMatch[] {
  const first = numerators[0]?.figures[0];
  const own = { ...unmatched(rate, rate), metric: first?.metric ?? rate.metric };
  return first === undefined ? [own] : [unmatched(first, rate), own];
}

function matchOf(
  quotient: Quotient,
  rate: Figure,
  verdict: FigureMatch['verdict'],
  context: ParagraphContext,
): FigureMatch {
  const [figure, ...others] = quotient.numerator.figures;
  const computed = quotient.numerator.value
    .div(quotient.denominator.low.plus(quotient.denominator.high).div(2))
    .times(100);
  return {
    figure,
    others,
    metric: [...new Set(quotient.numerator.figures.map(({ metric }) => metric))].join('、'),
    value: others.length > 0 ? quotient.numerator.value.toFixed() : figure.value,
    unit: figure.unit,
    rate,
    basis: quotient.basis,
    against: quotient.against,
    target: quotient.target,
    computed,
    verdict,
    pace:
      quotient.target === null || verdict === 'uncheckable'
        ? null
        : paceVerdict(computed, figure, quotient.target, context),
    certainty: quotient.certain || verdict === 'consistent' ? 'certain' : 'probable',
  };
}
