import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';

/** A registry that is held: as it came, and as people changed it since. */
export interface HeldRegistry {
  readonly drawn: Registry;
  readonly now: Registry;
}

/** What people may change, and a registry may bring anew, field by field. */
export const TASK_FIELDS = [
  'no',
  'list',
  'section',
  'content',
  'leaders',
  'leadUnits',
  'units',
  'groupUnits',
  'dueText',
] as const satisfies readonly (keyof Task)[];
export const TARGET_FIELDS = [
  'metric',
  'kind',
  'comparator',
  'value',
  'value2',
  'unit',
  'direction',
  'stretch',
  'qualifier',
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
  /** A task the registry no longer has, with its targets; or a target of a task it still has. */
  | {
      readonly kind: 'removed';
      readonly record: 'task' | 'target';
      readonly id: string;
      readonly task: string;
      readonly isMineEdited: boolean;
    }
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
 * notices are not looked at. `isUsed`: whether people entered anything for a task or
 * a target, which then is not taken from them unasked. Pure; the cost grows linearly.
 */
export function compareRegistries(
  held: HeldRegistry,
  incoming: Registry,
  isUsed: (id: string) => boolean,
): Comparison {
  const known = new Set(held.now.notices.map(({ id }) => id));
  const notices = incoming.notices.map(({ id }) => id);
  const again = new Set(notices.filter((id) => known.has(id)));
  const theirs = byId(incoming.tasks);
  const theirTargets = byId(incoming.targets);
  const drawn = byId(held.drawn.tasks);
  const drawnTargets = byId(held.drawn.targets);
  const mine = byId(held.now.tasks);
  const differences: Difference[] = [];
  for (const task of held.now.tasks) {
    if (!again.has(task.notice)) continue;
    const { id } = task;
    const found = differencesOf('task', id, TASK_FIELDS, drawn.get(id) ?? task, task, theirs.get(id), isUsed);
    differences.push(...found);
  }
  for (const target of held.now.targets) {
    const { id, task } = target;
    // Targets of a task that is gone go or stay with it.
    if (!theirs.has(task) || !again.has(mine.get(task)?.notice ?? '')) continue;
    const base = drawnTargets.get(id) ?? target;
    const other = theirTargets.get(id);
    differences.push(...differencesOf('target', task, TARGET_FIELDS, base, target, other, isUsed));
  }
  return {
    newNotices: notices.filter((id) => !known.has(id)),
    knownNotices: [...again],
    addedTasks: incoming.tasks.filter(({ id }) => !mine.has(id)).map(({ id }) => id),
    differences: [...differences, ...allocationDifferences(held, incoming, again)],
  };
}

const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

function differencesOf<R extends { readonly id: string }>(
  record: 'task' | 'target',
  task: string,
  names: readonly ((TaskField | TargetField) & keyof R)[],
  before: R,
  mine: R,
  theirs: R | undefined,
  isUsed: (id: string) => boolean,
): readonly Difference[] {
  const { id } = mine;
  const isEdited = (field: keyof R): boolean => !isSame(before[field], mine[field]);
  if (theirs === undefined)
    return [{ kind: 'removed', record, id, task, isMineEdited: isUsed(id) || names.some(isEdited) }];
  return names.flatMap((field): readonly Difference[] => {
    if (isSame(mine[field], theirs[field])) return [];
    const values = { before: before[field], mine: mine[field], theirs: theirs[field] };
    return [{ kind: 'field', record, id, task, field, ...values, isMineEdited: isEdited(field) }];
  });
}

function allocationDifferences(
  { drawn, now }: HeldRegistry,
  incoming: Registry,
  again: ReadonlySet<string>,
): readonly Difference[] {
  const [before, mine, theirs] = [told(drawn), told(now), told(incoming)];
  return [...again].flatMap((id): readonly Difference[] => {
    if (isSame(mine.get(id), theirs.get(id))) return [];
    return [{ kind: 'allocations', id, task: null, isMineEdited: !isSame(before.get(id), mine.get(id)) }];
  });
}

/** What the breakdowns of each notice say, whatever place they have in its text. */
function told({ allocations }: Registry): ReadonlyMap<string, readonly unknown[]> {
  const byNotice = new Map<string, unknown[]>();
  for (const { notice, list, seq, category, item, total, cells, units } of allocations) {
    const all = byNotice.get(notice) ?? [];
    byNotice.set(notice, all);
    all.push([list, seq, category, item, total, Object.entries(cells), units]);
  }
  return byNotice;
}

/** Records are plain data, spelt in one order. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
