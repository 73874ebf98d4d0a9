import type { Goal } from '#core/check/status/goal';
import { goalOfTarget } from '#core/check/status/goal';
import { isCumulative } from '#core/check/status/cumulative';
import type { Target } from '#core/record/target';
import type { LAMP_RULE_WORDS } from '../../codec/wording.ts';

/** What decides the lamp in a row of 指标进度; null is an empty cell. */
export interface LampRule {
  readonly rule: keyof typeof LAMP_RULE_WORDS;
  /** The value from (or up to) which the target is met. */
  readonly limit: number | null;
  /** Year and month of its deadline. */
  readonly dueYear: number | null;
  readonly dueMonth: number | null;
  /** The shares of the target, 0 to 1, that its plan (推进方案) wants at the ends of the four quarters. */
  readonly plan: readonly number[] | null;
}

const NO_RULE: LampRule = { rule: 'none', limit: null, dueYear: null, dueMonth: null, plan: null };

/**
 * The rule for a target; null: it does not apply to the unit of the row.
 *
 * @param plan See `LampRule`; only targets with a pace have one.
 */
export function lampRule(
  target: Target | null,
  noticeYear: number | null,
  plan: readonly number[] | null = null,
): LampRule {
  const goal = target === null || target.stretch ? null : goalOfTarget(target);
  if (target === null || goal === null) return NO_RULE;
  const { deadline } = target;
  const year = Number(deadline?.slice(0, 4));
  const month = deadline === null || deadline.length < 7 ? 12 : Number(deadline.slice(5, 7));
  const rule = ruleOf(target, goal);
  return {
    rule,
    limit: goal.limit.toNumber(),
    dueYear: deadline === null ? noticeYear : Number.isNaN(year) ? null : year,
    dueMonth: Number.isNaN(month) ? 12 : month,
    plan: rule === 'pace' ? plan : null,
  };
}

function ruleOf(target: Target, { sense, strict }: Goal): LampRule['rule'] {
  if (sense === 'ceiling') return strict ? 'below' : 'most';
  if (isCumulative(target)) return 'pace';
  return strict ? 'above' : 'least';
}
