import type { Amendment } from '../record/entered/amendment.ts';
import type { AmendmentOutcome, RecordChange } from '../record/entered/amendment-outcome.ts';
import { groupBy } from '../record/group-by.ts';
import type { Registry } from '../record/registry.ts';
import { endedTasks } from '../reporting/ended-tasks.ts';
import { parsePeriod } from '../reporting/period.ts';
import type { UnitMatcher } from '../unit/directory.ts';
import { addTask } from './add-task.ts';
import { adjustDeadline } from './adjust-deadline.ts';
import { adjustTarget } from './adjust-target.ts';
import type { AmendedTask } from './amended-task.ts';
import { changeLeader, changeUnit } from './change-people.ts';
import { type AmendProblem, amendProblemSentence, problem } from './problems.ts';
import { type Carrying, insertAfter, withEdits } from './record-edit.ts';
import { reword } from './reword.ts';
import { taskOfRow } from './task-of-row.ts';

/** The records of a workbook: as they are now, and as they were pulled. */
export interface AmendedRecords {
  readonly registry: Registry;
  readonly base: Registry;
}

/** The records after the waiting rows of 调整台账 were carried out. */
export interface CarriedOut extends AmendedRecords {
  /** The rows with their new states, in their order. */
  readonly amendments: readonly Amendment[];
  /** Why rows still wait, by key. */
  readonly problems: ReadonlyMap<string, AmendProblem>;
}

interface CarryOptions {
  /** ISO date on which it is done. */
  readonly on: string | null;
  readonly units: UnitMatcher;
  /** What is wrong with rows that could not be read, by key: they are not carried out. */
  readonly unread?: ReadonlyMap<string, AmendProblem>;
}

/**
 * Carries out the rows of 调整台账 that wait, in their order. What was promised first stays in `base`, and
 * with what each row changed in its outcome. A row of which it is not certain what it is about waits on,
 * and says why. Rows that were done or returned are left as they are, so that doing it again changes
 * nothing. Pure.
 */
export function carryOut(
  records: AmendedRecords,
  amendments: readonly Amendment[],
  { on, units, unread = new Map() }: CarryOptions,
): CarriedOut {
  let { registry, base } = records;
  const problems = new Map<string, AmendProblem>();
  const rows: Amendment[] = [...amendments];
  for (const [place, row] of amendments.entries()) {
    if (row.state !== 'waiting' || isBlank(row)) continue;
    const reading = unread.get(row.key);
    const carrying =
      reading === undefined ? carried(row, { registry, base }, rows, units) : { problem: reading };
    if ('problem' in carrying) {
      problems.set(row.key, carrying.problem);
      rows[place] = { ...row, problem: amendProblemSentence(carrying.problem) };
      continue;
    }
    const done = withEdits(registry, carrying.edits);
    registry = done.registry;
    // A new record is stored as it was added; then it can be changed like any other.
    for (const edit of carrying.edits) {
      if (edit.record === 'new-task')
        base = {
          ...base,
          tasks: insertAfter(base.tasks, edit.task, ({ notice }) => notice === edit.task.notice),
        };
      if (edit.record === 'new-target')
        base = {
          ...base,
          targets: insertAfter(base.targets, edit.target, ({ task }) => task === edit.target.task),
        };
    }
    const changes = done.changes;
    rows[place] = carriedRow(row, carrying, { on, changes }, registry);
  }
  return { registry, base, amendments: rows, problems };
}

function carriedRow(
  row: Amendment,
  { task, target }: Exclude<Carrying, { readonly problem: AmendProblem }>,
  { on, changes }: AmendmentOutcome,
  { tasks }: Registry,
): Amendment {
  const taskNo = row.kind === 'add' ? (tasks.find(({ id }) => id === task)?.no ?? row.taskNo) : row.taskNo;
  const outcome = { on, changes: withFormer(row.outcome?.changes ?? [], changes) };
  return { ...row, taskNo, task, target, state: 'done', problem: null, outcome };
}

/** The changes of a row that is carried out again: what was promised before the first time stays. */
function withFormer(
  former: readonly RecordChange[],
  changes: readonly RecordChange[],
): readonly RecordChange[] {
  const isOne = (a: RecordChange, b: RecordChange): boolean => a.record === b.record && a.id === b.id;
  return [
    ...former.map((first) => {
      const again = changes.find((change) => isOne(change, first));
      if (again === undefined || first.before === null || again.before === null) return first;
      return { ...again, before: { ...again.before, ...first.before } } as RecordChange;
    }),
    ...changes.filter((change) => !former.some((first) => isOne(first, change))),
  ];
}

/** A row that is only laid out. */
const isBlank = ({ kind, taskNo, before, after }: Amendment): boolean =>
  kind === null && [taskNo, before, after].every((text) => text.trim() === '');

function carried(
  amendment: Amendment,
  { registry, base }: AmendedRecords,
  rows: readonly Amendment[],
  units: UnitMatcher,
): Carrying {
  const { kind, effectiveFrom } = amendment;
  if (kind === null) return problem('no-kind');
  if (effectiveFrom !== null && parsePeriod(effectiveFrom) === null)
    return problem('period-unread', { text: effectiveFrom });
  if (kind === 'add') return addTask(amendment, registry, idsOf(registry, base));
  const found = taskOfRow(amendment, registry);
  if ('problem' in found) return found;
  const { task } = found;
  if (kind === 'complete' || kind === 'withdraw') {
    const ended = endedTasks(rows).some((one) => one.task === task.id);
    return ended ? problem('task-ended', { no: task.no }) : { task: task.id, target: null, edits: [] };
  }
  const subject: AmendedTask = {
    amendment,
    task,
    targets: groupBy(registry.targets, (target) => target.task).get(task.id) ?? [],
    base: new Map(base.targets.map((target) => [target.id, target])),
    year: registry.notices.find(({ id }) => id === task.notice)?.year ?? null,
    units,
  };
  return CARRYING[kind](subject);
}

const CARRYING = {
  'adjust-target': adjustTarget,
  'adjust-deadline': adjustDeadline,
  reword,
  'change-unit': changeUnit,
  'change-leader': changeLeader,
} as const;

const idsOf = (...registries: readonly Registry[]): ReadonlySet<string> =>
  new Set(
    registries.flatMap(({ tasks, targets, notices }) =>
      [...tasks, ...targets, ...notices].map(({ id }) => id),
    ),
  );
