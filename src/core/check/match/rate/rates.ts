import type { Finding } from '../../../record/finding.ts';
import type { Figure } from '../../claim/figure.ts';
import { rateFinding } from './rate-finding.ts';
import { type ParagraphMatches, type FigureMatch, unmatched } from '../figure-match.ts';
import { type Numerator, numeratorsOf } from './numerators.ts';
import { percentInterval, rateFits } from '../interval.ts';
import type { ParagraphContext } from '../paragraph-context.ts';
import { paceVerdict } from '../target/verdict.ts';
import type { Quotient } from './quotient.ts';
import { quotientsOf } from './quotients.ts';

/** A rate with fewer digits may fit a figure by chance. */
const MIN_DIGITS = 3;
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
  for (const { rate, numerators, quotients } of withSiblings(context)) {
    const right = quotients.find(
      (quotient) => (quotient.likely || isDistinctive(rate)) && fits(rate, quotient),
    );
    const wrong = right === undefined ? quotients.find(({ certain }) => certain) : undefined;
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

interface RateReading {
  readonly rate: Figure;
  readonly numerators: readonly Numerator[];
  readonly quotients: readonly Quotient[];
}

/**
 * Rates of one paragraph that are shares of one figure (222项中欠进度17项，占7.7%；超进度10项，
 * 占4.5%): if two of them fit it, it is the likely base of the others too.
 */
function withSiblings(context: ParagraphContext): readonly RateReading[] {
  const rates = context.figures.filter(({ role, prior }) => role === 'completion' && !prior);
  const read = rates.map((rate): RateReading => {
    const numerators = numeratorsOf(rate, context);
    return { rate, numerators, quotients: quotientsOf(rate, numerators, context) };
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
    quotients: one.quotients.map((quotient) => {
      const siblings = quotient.source === null ? 0 : (fitting.get(quotient.source) ?? 0);
      const isFirst = quotient.numerator === one.numerators[0];
      const certain =
        quotient.certain ||
        (siblings >= CERTAIN_SIBLINGS && isFirst && !one.quotients.some(({ likely }) => likely));
      return { ...quotient, likely: quotient.likely || siblings >= LIKELY_SIBLINGS, certain };
    }),
  }));
}

/** Whether the digits of a rate identify its base; those of 100% do not. */
const isDistinctive = ({ value }: Figure): boolean =>
  value.replace(/\D/g, '').length >= MIN_DIGITS && Number(value) !== 100;

/**
 * Widest interval, in points, of a sum or an unlikely quotient; rounded figures would otherwise fit any
 * rate.
 */
const MAX_WIDTH = 1;

function fits(rate: Figure, { numerator, denominator, likely }: Quotient): boolean {
  const interval = percentInterval(numerator.interval, denominator);
  const isLoose = numerator.figures.length > 1 || !likely;
  return (!isLoose || interval.high.minus(interval.low).lte(MAX_WIDTH)) && rateFits(rate, interval);
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
