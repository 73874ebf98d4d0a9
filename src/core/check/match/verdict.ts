import Big from 'big.js';
import type { Verdict } from '../../record/claim.ts';
import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';
import { goalOf } from '../status/goal.ts';
import type { Fit } from './fit.ts';
import type { Surroundings } from './surroundings.ts';

export interface Outcome {
  readonly verdict: Verdict;
  /** Per cent; null for rates and growth, where a quotient says nothing. */
  readonly computed: Big | null;
  readonly pace: 'ontrack' | 'behind' | null;
}

/** Whether less is better: 不超过, and 失业率3% without a word. */
export const isCeiling = (target: Target): boolean => goalOf(target)?.sense === 'ceiling';

/** How a figure without a printed rate holds against its target. */
export function outcomeOf(figure: Figure, { target, whole, begun }: Fit, here: Surroundings): Outcome {
  const value = new Big(figure.value);
  if (figure.role === 'growth') return growthOutcome(figure, target, value, whole);
  if (isCeiling(target)) return ceilingOutcome(figure, value, whole);
  if (figure.role === 'ratio') {
    const verdict = value.gt(whole) ? 'exceeds' : 'consistent';
    return { verdict, computed: null, pace: null };
  }
  const computed = value.div(whole.eq(0) ? 1 : whole).times(100);
  const pace = paceVerdict(computed, figure, target, here);
  if (computed.gt(100) && !begun) return { verdict: 'exceeds', computed, pace };
  return { verdict: pace === 'behind' ? 'behind' : 'consistent', computed, pace };
}

/** A fall promised and a rise reported are opposite signs of one quantity. */
function growthOutcome(figure: Figure, target: Target, value: Big, whole: Big): Outcome {
  const turned = (figure.direction === 'down') !== (target.direction === 'down');
  const reached = turned ? value.times(-1) : value;
  const verdict = reached.gt(whole) ? 'exceeds' : reached.eq(whole) ? 'consistent' : 'behind';
  return { verdict, computed: null, pace: null };
}

function ceilingOutcome(figure: Figure, value: Big, whole: Big): Outcome {
  if (value.gt(whole)) return { verdict: 'behind', computed: null, pace: null };
  const quicker = figure.measure?.family === 'time' && value.lt(whole);
  return { verdict: quicker ? 'exceeds' : 'consistent', computed: null, pace: null };
}

/** Against the time that has passed; null where no pace can be told. */
export function paceVerdict(
  computed: Big,
  figure: Figure,
  target: Target,
  { paceOf }: Surroundings,
): 'ontrack' | 'behind' | null {
  const pace = paceOf(figure, target);
  return pace === null ? null : computed.lt(pace.times(100)) ? 'behind' : 'ontrack';
}
