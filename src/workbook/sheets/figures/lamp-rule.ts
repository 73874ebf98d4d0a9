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
}

const NO_RULE: LampRule = { rule: 'none', limit: null, dueYear: null, dueMonth: null };

/** The rule for a target; null: it does not apply to the unit of the row. */
export function lampRule(target: Target | null, noticeYear: number | null): LampRule {
  const goal = target === null || target.stretch ? null : goalOfTarget(target);
  if (target === null || goal === null) return NO_RULE;
  const { deadline } = target;
  const year = Number(deadline?.slice(0, 4));
  const month = deadline === null || deadline.length < 7 ? 12 : Number(deadline.slice(5, 7));
  return {
    rule: ruleOf(target, goal),
    limit: goal.limit.toNumber(),
    dueYear: deadline === null ? noticeYear : Number.isNaN(year) ? null : year,
    dueMonth: Number.isNaN(month) ? 12 : month,
  };
}

function ruleOf(target: Target, { sense, strict }: Goal): LampRule['rule'] {
  if (sense === 'ceiling') return strict ? 'below' : 'most';
  if (isCumulative(target)) return 'pace';
  return strict ? 'above' : 'least';
}
