import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { wordList } from '../../text/words.ts';
import { LESS_IS_BETTER } from './level-lexicon.ts';

/** The condition under which a target is met, in its printed unit. */
export interface Goal {
  /** `floor`: at least `limit`; `ceiling`: at most `limit`. */
  readonly sense: 'floor' | 'ceiling';
  readonly limit: Big;
  /** 超过, 低于: the limit itself does not meet it. */
  readonly strict: boolean;
}

/** A value with half a unit of its last printed digit as tolerance; 0 for exact values. */
export interface MeasuredValue {
  readonly value: Big;
  readonly tolerance: Big;
}

const LESS = wordList(LESS_IS_BETTER);
/** Endings that only say how a thing is counted. */
const MEASURED = /(?:起数|人数|总量|强度|数量|水平|率|量|数)$/;
/** 左右: tolerance to either side, as a fraction (left open by design, section 5; offices use 5 %). */
const ABOUT = '0.05';

/**
 * When a target is met (design, section 5): a bare figure is a floor (40 of 38 meets it),
 * or a ceiling where less is better (失业率3%). 左右 allows 5 %; a range is met from its
 * nearer end. The size of a promised fall is a floor. Null for ranks, milestones and
 * targets without a figure.
 */
export function goalOfTarget({ value, value2, comparator, metric, direction, kind }: Target): Goal | null {
  if (value === null || kind === 'rank' || kind === 'milestone') return null;
  const figure = new Big(value);
  switch (comparator) {
    case '<=':
      return { sense: 'ceiling', limit: figure, strict: false };
    case '<':
      return { sense: 'ceiling', limit: figure, strict: true };
    case '>=':
      return { sense: 'floor', limit: figure, strict: false };
    case '>':
      return { sense: 'floor', limit: figure, strict: true };
    case '=':
    case '~':
    case 'between': {
      const isCeiling = direction === null && kind !== 'growth' && isBetterLess(metric);
      const nearer = isCeiling && value2 !== null ? new Big(value2) : figure;
      const room = comparator === '~' ? figure.abs().times(ABOUT) : 0;
      return isCeiling
        ? { sense: 'ceiling', limit: nearer.plus(room), strict: false }
        : { sense: 'floor', limit: nearer.minus(room), strict: false };
    }
  }
}

/** Whether a value can be far above a target: not growth, shares or falls (12 % instead of 4 % is plausible), nor what is limited. */
export function mayBeFarAbove(target: Target): boolean {
  const { kind, direction, value } = target;
  const isAmount = kind === 'amount' || kind === 'count' || kind === 'range';
  return (
    isAmount && direction === null && value !== null && value > 0 && goalOfTarget(target)?.sense === 'floor'
  );
}

/** Whether the metric ends in a thing of which less is better: 事故起数, 单位能耗; not 整治事故隐患. */
const isBetterLess = (metric: string): boolean =>
  LESS.endingAt(metric, metric.length) !== null ||
  LESS.endingAt(metric.replace(MEASURED, ''), metric.replace(MEASURED, '').length) !== null;

/** Whether a value as printed meets a goal. */
export function isMet({ sense, limit, strict }: Goal, { value }: Pick<MeasuredValue, 'value'>): boolean {
  if (value.eq(limit)) return !strict;
  return sense === 'floor' ? value.gt(limit) : value.lt(limit);
}

/** Whether no value within the tolerance meets the goal; findings are reported only then. */
export function isMissed(goal: Goal, { value, tolerance }: MeasuredValue): boolean {
  const best = goal.sense === 'floor' ? value.plus(tolerance) : value.minus(tolerance);
  return !isMet(goal, { value: best });
}
