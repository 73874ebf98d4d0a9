import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';

/** A user's decision against the registry that cannot be read off the records themselves. */
export interface Override {
  /** A record is retained that the registry no longer has, or the local breakdown of a notice is. */
  readonly kind: 'removed' | 'allocations';
  /** Id of the retained record; for a breakdown, of its notice. */
  readonly id: string;
  readonly notice: string;
}

/** Ids of the tasks and targets that are retained although the registry no longer has them. */
export const retainedIds = (base: Pick<MergeBase, 'overrides'> | undefined): ReadonlySet<string> =>
  new Set((base?.overrides ?? []).flatMap(({ kind, id }) => (kind === 'removed' ? [id] : [])));

/** What the next merge needs besides the records a workbook shows. */
export interface MergeBase {
  /** The registry as it was last pulled, including records that users deleted since. */
  readonly base: Registry;
  readonly overrides: readonly Override[];
}

/** The registry of a workbook: as last pulled, and as users have changed it since. */
export interface LocalRegistry extends MergeBase {
  /** Its records are in the same order as those of `base`. */
  readonly local: Registry;
}

/** Fields of a task that are compared and merged one by one. */
export const MERGED_TASK_FIELDS = [
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
/** Fields of a target that are compared and merged one by one. */
export const MERGED_TARGET_FIELDS = [
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

export type TaskField = (typeof MERGED_TASK_FIELDS)[number];
export type TargetField = (typeof MERGED_TARGET_FIELDS)[number];

/** A point where an incoming registry differs from the local one. */
export type Difference =
  | {
      readonly kind: 'field';
      readonly record: 'task' | 'target';
      readonly id: string;
      readonly task: string;
      readonly field: TaskField | TargetField;
      /** The value in the base, in the local registry, and in the incoming one. */
      readonly before: unknown;
      readonly mine: unknown;
      readonly theirs: unknown;
      /** Whether a user changed the value; the incoming one then has to be chosen explicitly. */
      readonly isMineEdited: boolean;
    }
  /** A task, with its targets, that the incoming registry no longer has; or a target of a task it has. */
  | {
      readonly kind: 'removed';
      readonly record: 'task' | 'target';
      readonly id: string;
      readonly task: string;
      /** Also true where an earlier pull recorded an `Override` for it. */
      readonly isMineEdited: boolean;
    }
  /** A task, or a target of an existing task, that users deleted while the incoming registry has it. */
  | {
      readonly kind: 'deleted';
      readonly record: 'task' | 'target';
      readonly id: string;
      readonly task: string;
      /** Targets of a deleted task that are removed with it: unedited and without any entry. */
      readonly targets: readonly string[];
      readonly isMineEdited: true;
    }
  /** The breakdown over districts of a notice, as a whole. */
  | {
      readonly kind: 'allocations';
      readonly id: string;
      readonly task: null;
      readonly isMineEdited: boolean;
    };

/** The key of a difference in the map of choices. */
export const differenceKey = (difference: Difference): string =>
  difference.kind === 'field'
    ? `${difference.id} ${difference.field}`
    : `${difference.id} ${difference.kind}`;

/** Whether users entered something for the task or target with this id; it is then not removed by default. */
export type IsUsed = (id: string) => boolean;

/** Which side of a difference wins: the local one or the incoming one. */
export type Choice = 'mine' | 'theirs';

/** The incoming side, except where a user changed the local one. */
export const defaultChoice = ({ isMineEdited }: Difference): Choice => (isMineEdited ? 'mine' : 'theirs');
