import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Target } from '../record/target.ts';
import type { LintContext } from './context.ts';

/** Kinds of target that need no unit of measure. */
const UNITLESS: ReadonlySet<Target['kind']> = new Set(['rank', 'milestone']);

/** Targets without a unit of measure: reported figures cannot be compared with them. */
export function lintTargetUnits({ registry, taskOf }: LintContext): readonly Finding[] {
  return registry.targets
    .filter(({ kind, unit, value }) => value !== null && unit === '' && !UNITLESS.has(kind))
    .map((target) =>
      finding('target.no-unit', placeOf(target, taskOf), { metric: target.metric, value: target.value }),
    );
}

/**
 * Deadlines before the date of the notice, usually text copied from last year. Tasks with progress
 * come from a completion table, published during the year, where past deadlines are normal.
 */
export function lintPastDeadlines({ registry, taskOf, noticeOf }: LintContext): readonly Finding[] {
  return registry.targets.flatMap((target) => {
    const task = taskOf(target.task);
    if (task === undefined) return [];
    const issuedOn = noticeOf(task.notice)?.issuedOn ?? null;
    if (target.deadline === null || issuedOn === null) return [];
    if (task.progress.length > 0) return [];
    // ISO dates compare as strings; a year alone stands for its last day.
    const lastDay = target.deadline.length === 4 ? `${target.deadline}-12-31` : target.deadline;
    if (lastDay >= issuedOn) return [];
    return [
      finding('target.deadline-past', placeOf(target, taskOf), {
        metric: target.metric,
        deadline: target.deadline,
        issuedOn,
      }),
    ];
  });
}

const placeOf = (target: Target, taskOf: LintContext['taskOf']) => ({
  notice: taskOf(target.task)?.notice ?? null,
  task: target.task,
  target: target.id,
  span: target.span,
});
