import type { Finding } from '../../record/finding.ts';
import type { Figure } from '../claim/figure.ts';
import { accusation } from './accuse.ts';
import { type Held, type Judgement, unheld } from './judgement.ts';
import { type Numerator, numeratorsOf } from './numerators.ts';
import { percentOf, rateFits } from './rounding.ts';
import type { Surroundings } from './surroundings.ts';
import { paceVerdict } from './verdict.ts';
import type { Pair } from './pair.ts';
import { pairsOf } from './wholes.ts';

/** A rate of fewer digits fits some figure or other by chance. */
const LEAST_DIGITS = 3;
/** So many rates that fit one figure are its shares; so many make the others wrong that do not fit. */
const LEAST_SIBLINGS = 2;
const SURE_SIBLINGS = 3;

/**
 * Every printed completion rate, recomputed. It is right when any reading of the
 * paragraph makes it right; it is called wrong only where figure, target and
 * unit leave no doubt.
 */
export function holdRates(here: Surroundings): Held {
  const judgements: Judgement[] = [];
  const findings: Finding[] = [];
  for (const { rate, numerators, pairs } of withSiblings(here)) {
    const right = pairs.find((pair) => (pair.likely || isTelling(rate)) && fits(rate, pair));
    const wrong = right === undefined ? pairs.find(({ certain }) => certain) : undefined;
    const meant = right ?? wrong ?? pairs.find(({ likely }) => likely);
    if (meant === undefined) {
      judgements.push(...unheldRate(rate, numerators));
      continue;
    }
    const verdict = right !== undefined ? 'consistent' : wrong !== undefined ? 'inconsistent' : 'uncheckable';
    const judgement = judged(meant, rate, verdict, here);
    judgements.push(judgement);
    if (wrong !== undefined) findings.push(accusation(judgement, wrong, rate, here));
  }
  return { judgements, findings };
}

interface RateRead {
  readonly rate: Figure;
  readonly numerators: readonly Numerator[];
  readonly pairs: readonly Pair[];
}

/**
 * Rates of one paragraph that are all shares of one figure (222项中欠进度17项，占7.7%；
 * 超进度10项，占4.5%): where two of them fit it, it is the whole of the others too.
 */
function withSiblings(here: Surroundings): readonly RateRead[] {
  const rates = here.figures.filter(({ role, prior }) => role === 'completion' && !prior);
  const read = rates.map((rate): RateRead => {
    const numerators = numeratorsOf(rate, here);
    return { rate, numerators, pairs: pairsOf(rate, numerators, here) };
  });
  const fitting = new Map<Figure, number>();
  for (const { rate, pairs } of read) {
    const sources = new Set(
      pairs.flatMap((pair) => (pair.source !== null && fits(rate, pair) ? [pair.source] : [])),
    );
    for (const source of sources) fitting.set(source, (fitting.get(source) ?? 0) + 1);
  }
  return read.map((one) => ({
    ...one,
    pairs: one.pairs.map((pair) => {
      const siblings = pair.source === null ? 0 : (fitting.get(pair.source) ?? 0);
      const isFirst = pair.numerator === one.numerators[0];
      const certain =
        pair.certain || (siblings >= SURE_SIBLINGS && isFirst && !one.pairs.some(({ likely }) => likely));
      return { ...pair, likely: pair.likely || siblings >= LEAST_SIBLINGS, certain };
    }),
  }));
}

/** 100% tells nothing by its digits. */
const isTelling = ({ value }: Figure): boolean =>
  value.replace(/\D/g, '').length >= LEAST_DIGITS && Number(value) !== 100;

/** Sums of round figures leave so much room that any rate would fit. */
const MOST_ROOM = 1;

function fits(rate: Figure, { numerator, whole, likely }: Pair): boolean {
  const range = percentOf(numerator.range, whole);
  const isLoose = numerator.figures.length > 1 || !likely;
  return (!isLoose || range.high.minus(range.low).lte(MOST_ROOM)) && rateFits(rate, range);
}

/** Nothing printed says what the rate is of: the figure and the rate both stand for themselves. */
function unheldRate(rate: Figure, numerators: readonly Numerator[]): readonly Judgement[] {
  const first = numerators[0]?.figures[0];
  const own = { ...unheld(rate, rate), metric: first?.metric ?? rate.metric };
  return first === undefined ? [own] : [unheld(first, rate), own];
}

function judged(pair: Pair, rate: Figure, verdict: Judgement['verdict'], here: Surroundings): Judgement {
  const [figure, ...others] = pair.numerator.figures;
  const computed = pair.numerator.value.div(pair.whole.low.plus(pair.whole.high).div(2)).times(100);
  return {
    figure,
    others,
    metric: [...new Set(pair.numerator.figures.map(({ metric }) => metric))].join('、'),
    value: others.length > 0 ? pair.numerator.value.toFixed() : figure.value,
    unit: figure.unit,
    rate,
    basis: pair.basis,
    against: pair.against,
    target: pair.target,
    computed,
    verdict,
    pace:
      pair.target === null || verdict === 'uncheckable'
        ? null
        : paceVerdict(computed, figure, pair.target, here),
    certainty: pair.certain || verdict === 'consistent' ? 'certain' : 'probable',
  };
}
