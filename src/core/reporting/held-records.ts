import type { Amendment } from '../record/entered/amendment.ts';
import type { RecordChange } from '../record/entered/amendment-outcome.ts';
import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { byEnd, parsePeriod, type Period } from './period.ts';

type Records = Pick<Registry, 'tasks' | 'targets'>;

/**
 * The first month in which a change holds, as a period: of its 生效期间, else the month of its date, else
 * that in which it was carried out; null: it holds always.
 */
export function firstPeriodOf({ effectiveFrom, date, outcome }: Amendment): Period | null {
  const stated = effectiveFrom === null ? null : parsePeriod(effectiveFrom);
  const from = stated ?? parsePeriod((date ?? outcome?.on ?? '').slice(0, 7));
  return from === null ? null : { ...from, last: from.first };
}

/** Whether a change that was carried out holds in a period; null: in the latest one. */
export function holdsIn(amendment: Amendment, period: Period | null): boolean {
  const first = period === null ? null : firstPeriodOf(amendment);
  return first === null || period === null || byEnd(period, first) >= 0;
}

/** The changes of 调整台账 that were carried out, in the order in which that was done. */
export const carriedOut = (amendments: readonly Amendment[]): readonly Amendment[] =>
  amendments
    .filter(({ state, outcome }) => state === 'done' && outcome !== undefined)
    .sort((a, b) => (a.outcome?.on ?? '').localeCompare(b.outcome?.on ?? ''));

/**
 * The tasks and targets as they held in a period: changes of 调整台账 that hold only later are taken
 * back, and targets that are promised no longer, not yet, or whose task was withdrawn, are left out.
 * Everything else is as the records are now, with corrections by users. A task that was added later is
 * there all the same, since there may be reports on it (`addedLater`).
 *
 * @param records As they are now, with all changes that were carried out.
 * @param period Null: the latest one.
 */
export function heldRecords(
  { tasks, targets }: Records,
  amendments: readonly Amendment[],
  period: Period | null,
): Records {
  const done = carriedOut(amendments);
  const [later, now] = [
    done.filter((one) => !holdsIn(one, period)),
    done.filter((one) => holdsIn(one, period)),
  ];
  const undo = formerFields(later);
  const added = addedLater(amendments, period);
  const ended = new Set(
    now.flatMap(({ outcome }) =>
      (outcome?.changes ?? []).flatMap((change) =>
        change.record === 'target' && change.isEnded === true ? [change.id] : [],
      ),
    ),
  );
  const withdrawn = withdrawnTasks(amendments, period);
  return {
    tasks: restored<Task>(tasks, undo.tasks, ({ id }) => added.has(id)),
    targets: restored<Target>(targets, undo.targets, ({ task }) => added.has(task)).filter(
      ({ id, task }) => !ended.has(id) && !withdrawn.has(task),
    ),
  };
}

/** Ids of the tasks that were withdrawn (撤销退出) for a period; null: for the latest one. */
export const withdrawnTasks = (
  amendments: readonly Amendment[],
  period: Period | null,
): ReadonlySet<string> =>
  new Set(
    amendments.flatMap((one) =>
      one.kind === 'withdraw' && one.state === 'done' && one.task !== null && holdsIn(one, period)
        ? [one.task]
        : [],
    ),
  );

/** Ids of the tasks that were added (增补) only after a period: nothing is due on them for it. */
export const addedLater = (amendments: readonly Amendment[], period: Period | null): ReadonlySet<string> =>
  new Set(
    carriedOut(amendments).flatMap((one) =>
      one.kind === 'add' && one.task !== null && !holdsIn(one, period) ? [one.task] : [],
    ),
  );

/** The fields that some changes replaced; null: the record was not there. Of several the first counts. */
type Former<R> = ReadonlyMap<string, Partial<R> | null>;

function formerFields(amendments: readonly Amendment[]): {
  readonly tasks: Former<Task>;
  readonly targets: Former<Target>;
} {
  const tasks = new Map<string, Partial<Task> | null>();
  const targets = new Map<string, Partial<Target> | null>();
  const put = (change: RecordChange): void => {
    if (change.record === 'task') tasks.set(change.id, earlier(change.before, tasks.get(change.id)));
    else targets.set(change.id, earlier(change.before, targets.get(change.id)));
  };
  for (const { outcome } of amendments) for (const change of outcome?.changes ?? []) put(change);
  return { tasks, targets };
}

const earlier = <R extends object>(before: R | null, known: R | null | undefined): R | null =>
  known === undefined ? before : known === null || before === null ? null : { ...before, ...known };

/** @param isKept Whether a record stays that was not there. */
const restored = <R extends { readonly id: string }>(
  records: readonly R[],
  former: Former<R>,
  isKept: (record: R) => boolean,
): readonly R[] =>
  former.size === 0
    ? records
    : records.flatMap((record) => {
        const before = former.get(record.id);
        if (before === undefined) return [record];
        if (before === null) return isKept(record) ? [record] : [];
        return [{ ...record, ...before }];
      });
