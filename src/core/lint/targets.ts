import { finding } from '../finding/finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Target } from '../record/target.ts';
import type { LintContext } from './context.ts';

/** Kinds whose figure is complete without a unit of measure. */
const UNITLESS: ReadonlySet<Target['kind']> = new Set(['rank', 'milestone']);

/** A figure without a unit of measure cannot be compared with what is reported later. */
export function targetWithoutUnit({ registry, taskOf }: LintContext): readonly Finding[] {
  return registry.targets
    .filter(({ kind, unit, value }) => value !== null && unit === '' && !UNITLESS.has(kind))
    .map((target) =>
      finding('target.no-unit', placeOf(target, taskOf), { metric: target.metric, value: target.value }),
    );
}

/**
 * A deadline before the notice's own date: mostly last year's text, copied. A
 * completion table is published in the middle of its year, so there it is normal.
 */
export function deadlinePast({ registry, taskOf, noticeOf }: LintContext): readonly Finding[] {
  return registry.targets.flatMap((target) => {
    const task = taskOf(target.task);
    if (task === undefined) return [];
    const issuedOn = noticeOf(task.notice)?.issuedOn ?? null;
    if (target.deadline === null || issuedOn === null) return [];
    if (task.progress.length > 0) return [];
    // ISO dates compare as text; a bare year is over when its last day is.
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
