import type { Amendment } from '../record/entered/amendment.ts';
import { byEnd, type Period, parsePeriod } from './period.ts';

/** A task on which nothing is due any more: it was completed (完成退出) or withdrawn (撤销退出) during the year. */
export interface EndedTask {
  /** Id of the task. */
  readonly task: string;
  /** The first period for which nothing is due; null: none at all. */
  readonly from: string | null;
}

/**
 * The tasks that left the list by changes that were carried out (调整台账): from the period stated there on,
 * else from the month of the change.
 */
export const endedTasks = (amendments: readonly Amendment[]): readonly EndedTask[] =>
  amendments.flatMap(({ kind, state, task, effectiveFrom, date, outcome }) => {
    if (state !== 'done' || task === null || (kind !== 'complete' && kind !== 'withdraw')) return [];
    const stated = [effectiveFrom, (date ?? outcome?.on ?? '').slice(0, 7)];
    return [{ task, from: stated.find((name) => name !== null && parsePeriod(name) !== null) ?? null }];
  });

/** Whether a task has ended for a period: it ends in the period from which the change holds, or later. */
export function isEnded({ from }: EndedTask, period: Period): boolean {
  const first = from === null ? null : parsePeriod(from);
  return first === null || byEnd(period, { ...first, last: first.first }) >= 0;
}
