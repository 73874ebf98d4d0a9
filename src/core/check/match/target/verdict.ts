import Big from 'big.js';
import type { Verdict } from '../../../record/claim.ts';
import type { Target } from '../../../record/target.ts';
import type { Figure } from '../../claim/figure.ts';
import { goalOfTarget } from '../../status/goal.ts';
import { printedInterval } from '../interval.ts';
import type { TargetFit } from './fit.ts';
import type { ParagraphContext } from '../paragraph-context.ts';

interface MatchOutcome {
  readonly verdict: Verdict;
  /** Per cent of the target; null for rates, growth and ceilings, where it is meaningless. */
  readonly computed: Big | null;
  readonly pace: 'ontrack' | 'behind' | null;
}

/** Whether less is better: 不超过, and a bare 失业率3%. */
export const isCeiling = (target: Target): boolean => goalOfTarget(target)?.sense === 'ceiling';

/** Compares a figure without a printed rate with its target. */
export function outcomeOf(
  figure: Figure,
  { target, targetValue, begun }: TargetFit,
  context: ParagraphContext,
): MatchOutcome {
  const value = new Big(figure.value);
  if (figure.role === 'growth') return growthOutcome(figure, target, value, targetValue);
  if (isCeiling(target)) return ceilingOutcome(figure, value, targetValue);
  if (figure.role === 'ratio') {
    const verdict = value.gt(targetValue) ? 'exceeds' : 'consistent';
    return { verdict, computed: null, pace: null };
  }
  const computed = value.div(targetValue.eq(0) ? 1 : targetValue).times(100);
  const isOpen = figure.relation === '>' || figure.relation === '>=';
  // 十几个 may be up to 20.
  const most = isOpen && value.gt(0) ? computed.times(printedInterval(figure).high).div(value) : computed;
  const pace = paceVerdict(most, figure, target, context);
  if (computed.gt(100) && !begun) return { verdict: 'exceeds', computed, pace };
  return { verdict: pace === 'behind' ? 'behind' : 'consistent', computed, pace };
}

/** Compares growth; a rise where a fall is promised counts as negative. */
function growthOutcome(figure: Figure, target: Target, value: Big, targetValue: Big): MatchOutcome {
  const isOpposite = (figure.direction === 'down') !== (target.direction === 'down');
  const reached = isOpposite ? value.times(-1) : value;
  const verdict = reached.gt(targetValue) ? 'exceeds' : reached.eq(targetValue) ? 'consistent' : 'behind';
  return { verdict, computed: null, pace: null };
}

function ceilingOutcome(figure: Figure, value: Big, targetValue: Big): MatchOutcome {
  if (value.gt(targetValue)) return { verdict: 'behind', computed: null, pace: null };
  const isQuicker = figure.measure?.family === 'time' && value.lt(targetValue);
  return { verdict: isQuicker ? 'exceeds' : 'consistent', computed: null, pace: null };
}

/** The computed percentage compared with the elapsed time; null where there is no pace. */
export function paceVerdict(
  computed: Big,
  figure: Figure,
  target: Target,
  { paceOf }: ParagraphContext,
): 'ontrack' | 'behind' | null {
  const pace = paceOf(figure, target);
  return pace === null ? null : computed.lt(pace.times(100)) ? 'behind' : 'ontrack';
}
