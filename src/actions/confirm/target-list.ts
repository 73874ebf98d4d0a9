import { retainedIds } from '#core/merge/difference';
import type { ConfirmationState } from '#core/record/entered/confirmation';
import type { Finding } from '#core/record/finding';
import { groupBy } from '#core/record/group-by';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { toHalfWidth } from '#core/text/width';
import { type AnsweredFinding, isSettled } from '../findings/answers.ts';
import type { CheckedLedger } from '../ledger/checked-ledger.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

/** A target to be confirmed, with what a person needs to judge it. */
export interface ListedTarget {
  readonly target: Target;
  readonly task: Task;
  /** Year of its notice. */
  readonly year: number | null;
  /** All targets of the task, this one among them. */
  readonly ofTask: readonly Target[];
  readonly state: ConfirmationState;
  /** What was found odd about it when its notice was read, and is not settled. */
  readonly findings: readonly AnsweredFinding[];
  /** Whether it can be confirmed unseen; see `isPlain`. */
  readonly isPlain: boolean;
}

/** The targets of the ledger in its order, each with its answer. */
export function targetList({ ledger, checked }: CheckedLedger): readonly ListedTarget[] {
  const { notices, tasks, targets } = ledger.registry;
  const years = new Map(notices.map(({ id, year }) => [id, year]));
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const byTask = groupBy(targets, ({ task }) => task);
  const states = new Map(ledger.entries.confirmations.map(({ target, state }) => [target, state]));
  const odd = groupBy(
    checked.findings.filter((found) => found.task !== null && found.period === null && !isSettled(found)),
    ({ task }) => task ?? '',
  );
  const retained = retainedIds(ledger);
  const base = new Map(ledger.base.targets.map((target) => [target.id, target]));
  return targets.flatMap((target) => {
    const task = taskOf.get(target.task);
    if (task === undefined) return [];
    const ofTask = byTask.get(task.id) ?? [];
    const findings = (odd.get(task.id) ?? []).filter((found) => isAbout(found, target));
    const isAsRead = isSameFigure(target, base.get(target.id)) && !retained.has(target.id);
    return {
      ...{ target, task, ofTask, findings, year: years.get(task.notice) ?? null },
      state: states.get(target.id) ?? 'open',
      isPlain: findings.length === 0 && isAsRead && !retained.has(task.id) && isPlain(target, ofTask),
    };
  });
}

/** How many targets are neither confirmed nor corrected. */
export function openTargetCount({ registry, entries }: Ledger): number {
  const settled = new Set(
    entries.confirmations.flatMap(({ target, state }) => (state === 'open' ? [] : [target])),
  );
  return registry.targets.filter(({ id }) => !settled.has(id)).length;
}

/** A finding about the target itself, or about words that are its own. */
const isAbout = ({ target, span }: Finding, own: Target): boolean =>
  target === own.id || (target === null && span !== null && overlap(span, own.span));

type Range = Pick<Target['span'], 'start' | 'end'>;

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

const isSameFigure = (a: Target, b: Target | undefined): boolean =>
  b !== undefined && a.value === b.value && a.unit === b.unit && a.comparator === b.comparator;

const NUMBERS = /\d+(?:[.,]\d+)*/g;

/**
 * Whether nothing about the reading of a target leaves a choice: one number in its words, which is
 * its value, with a unit, firmly promised, and words that no other target shares. Nothing odd was found
 * about it either (`targetList`).
 */
function isPlain(target: Target, ofTask: readonly Target[]): boolean {
  const { metric, kind, value, value2, unit, stretch, span } = target;
  if (value === null || value2 !== null || metric === '' || unit === '' || stretch) return false;
  if (kind === 'rank' || kind === 'milestone') return false;
  const numbers = toHalfWidth(span.text).match(NUMBERS) ?? [];
  const [number = ''] = numbers;
  if (numbers.length !== 1 || Number(number.replaceAll(',', '')) !== value) return false;
  return ofTask.every((other) => other.id === target.id || !overlap(other.span, span));
}
