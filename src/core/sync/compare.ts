import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';

/** A registry that is held: as it came, and as people changed it since. */
export interface HeldRegistry {
  readonly drawn: Registry;
  readonly now: Registry;
}

/** What people may change, and a registry may bring anew, field by field. */
const TASK_FIELDS = [
  'no',
  'content',
  'leaders',
  'leadUnits',
  'units',
  'groupUnits',
] as const satisfies readonly (keyof Task)[];
const TARGET_FIELDS = [
  'metric',
  'comparator',
  'value',
  'value2',
  'unit',
  'direction',
  'deadline',
] as const satisfies readonly (keyof Target)[];

export type TaskField = (typeof TASK_FIELDS)[number];
export type TargetField = (typeof TARGET_FIELDS)[number];

/** Something the registry says differently from what is held. */
export type Difference =
  | {
      readonly kind: 'field';
      readonly record: 'task' | 'target';
      readonly id: string;
      readonly task: string;
      readonly field: TaskField | TargetField;
      /** As it came at first, as it is held now, as the registry has it. */
      readonly before: unknown;
      readonly mine: unknown;
      readonly theirs: unknown;
      /** Whether a person changed it: then nothing is taken over unasked. */
      readonly isMineEdited: boolean;
    }
  /** A task the registry no longer has. */
  | { readonly kind: 'removed'; readonly id: string; readonly task: string; readonly isMineEdited: boolean }
  /** The breakdown over districts of a notice, as a whole. */
  | {
      readonly kind: 'allocations';
      readonly id: string;
      readonly task: null;
      readonly isMineEdited: boolean;
    };

export interface Comparison {
  /** Notices that are not held yet. */
  readonly newNotices: readonly string[];
  /** Notices that are held and come again. */
  readonly knownNotices: readonly string[];
  readonly addedTasks: readonly string[];
  readonly differences: readonly Difference[];
}

/** The name of a difference, by which a choice refers to it. */
export const differenceKey = (difference: Difference): string =>
  difference.kind === 'field'
    ? `${difference.id} ${difference.field}`
    : `${difference.id} ${difference.kind}`;

/**
 * What a registry says of the notices it holds, against what is held of them. Other
 * notices are not looked at. Pure; the cost grows linearly.
 */
export function compareRegistries(
  held: HeldRegistry,
  incoming: Registry,
  isReported: (task: string) => boolean,
): Comparison {
  const known = new Set(held.now.notices.map(({ id }) => id));
  const notices = incoming.notices.map(({ id }) => id);
  const again = new Set(notices.filter((id) => known.has(id)));
  const theirs = new Map(incoming.tasks.map((task) => [task.id, task]));
  const theirTargets = new Map(incoming.targets.map((target) => [target.id, target]));
  const drawn = new Map(held.drawn.tasks.map((task) => [task.id, task]));
  const drawnTargets = new Map(held.drawn.targets.map((target) => [target.id, target]));
  const mine = new Set(held.now.tasks.map(({ id }) => id));
  const differences: Difference[] = [];
  for (const task of held.now.tasks) {
    if (!again.has(task.notice)) continue;
    const other = theirs.get(task.id);
    const base = drawn.get(task.id) ?? task;
    if (other) differences.push(...fields('task', task.id, TASK_FIELDS, base, task, other));
    else {
      const isMineEdited =
        isReported(task.id) || fields('task', task.id, TASK_FIELDS, base, base, task).length > 0;
      differences.push({ kind: 'removed', id: task.id, task: task.id, isMineEdited });
    }
  }
  for (const target of held.now.targets) {
    const other = theirTargets.get(target.id);
    const base = drawnTargets.get(target.id) ?? target;
    if (other) differences.push(...fields('target', target.task, TARGET_FIELDS, base, target, other));
  }
  return {
    newNotices: notices.filter((id) => !known.has(id)),
    knownNotices: [...again],
    addedTasks: incoming.tasks.filter(({ id }) => !mine.has(id)).map(({ id }) => id),
    differences: [...differences, ...allocationDifferences(held, incoming, again)],
  };
}

function fields<R extends { readonly id: string }>(
  record: 'task' | 'target',
  task: string,
  names: readonly ((TaskField | TargetField) & keyof R)[],
  before: R,
  mine: R,
  theirs: R,
): readonly Difference[] {
  return names.flatMap((field): readonly Difference[] => {
    if (isSame(mine[field], theirs[field])) return [];
    return [
      {
        kind: 'field',
        record,
        id: mine.id,
        task,
        field,
        before: before[field],
        mine: mine[field],
        theirs: theirs[field],
        isMineEdited: !isSame(before[field], mine[field]),
      },
    ];
  });
}

function allocationDifferences(
  { drawn, now }: HeldRegistry,
  incoming: Registry,
  again: ReadonlySet<string>,
): readonly Difference[] {
  return [...again].flatMap((id): readonly Difference[] => {
    const of = ({ allocations }: Registry): unknown => allocations.filter(({ notice }) => notice === id);
    if (isSame(of(now), of(incoming))) return [];
    return [{ kind: 'allocations', id, task: null, isMineEdited: !isSame(of(drawn), of(now)) }];
  });
}

/** Records are plain data, spelt in one order. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
