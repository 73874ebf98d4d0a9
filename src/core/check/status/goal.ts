import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { wordList } from '../../text/words.ts';
import { LESS_IS_BETTER } from '../lexicon/levels.ts';

/** What it takes to keep a target; figures count in its printed unit. */
export interface Goal {
  /** `floor`: this much or more; `ceiling`: this much or less. */
  readonly sense: 'floor' | 'ceiling';
  readonly limit: Big;
  /** 超过, 低于: the limit itself does not do. */
  readonly strict: boolean;
}

/** A figure and half a unit of its last printed digit; exact figures have none. */
export interface Measured {
  readonly value: Big;
  readonly slack: Big;
}

const LESS = wordList(LESS_IS_BETTER);
/** Behind the thing: how it is counted. */
const MEASURED = /(?:起数|人数|总量|强度|数量|水平|率|量|数)$/;
/** 左右: this part of the figure to either side (design, section 5, leaves it open; offices take 5 %). */
const ABOUT = '0.05';

/**
 * What keeps a target (design, section 5): a bare figure is a floor, for whoever
 * builds 40 of 38 has kept it; except where less is better (失业率3%), where it is
 * a ceiling. 左右 is kept within 5 %, a range from its nearer end. The size of a
 * promised fall is a floor. Null for ranks, milestones and targets without a figure.
 */
export function goalOf({ value, value2, comparator, metric, direction, kind }: Target): Goal | null {
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

/** 事故起数, 单位能耗 end in what there should be less of; 整治事故隐患 does not. */
const isBetterLess = (metric: string): boolean =>
  LESS.endingAt(metric, metric.length) !== null ||
  LESS.endingAt(metric.replace(MEASURED, ''), metric.replace(MEASURED, '').length) !== null;

/** Whether a figure as printed keeps a goal. */
export function isMet({ sense, limit, strict }: Goal, { value }: Pick<Measured, 'value'>): boolean {
  if (value.eq(limit)) return !strict;
  return sense === 'floor' ? value.gt(limit) : value.lt(limit);
}

/** Whether no figure that is printed like this one keeps the goal: only then may anyone be told. */
export function isMissed(goal: Goal, { value, slack }: Measured): boolean {
  const kindest = goal.sense === 'floor' ? value.plus(slack) : value.minus(slack);
  return !isMet(goal, { value: kindest });
}
