import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';

/** A choice that was made against the registry, where the records themselves do not show it. */
export interface Kept {
  /** A record the registry no longer has; or the breakdown of a notice. */
  readonly kind: 'removed' | 'allocations';
  /** Of the record; of the notice for a breakdown. */
  readonly id: string;
  readonly notice: string;
}

/** A registry that is held: as it came, and as people left it since. */
export interface HeldRegistry {
  /** With the records people deleted; those of `now` stand in the same order. */
  readonly drawn: Registry;
  readonly now: Registry;
  readonly kept: readonly Kept[];
}

/** What a held registry has to remember beside what it shows. */
export type Remembered = Omit<HeldRegistry, 'now'>;

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
      /** Also where somebody chose at an earlier pull to keep it. */
      readonly isMineEdited: boolean;
    }
  /** A task whose row people deleted and the registry still has; or a target of a task that is held. */
  | {
      readonly kind: 'deleted';
      readonly record: 'task' | 'target';
      readonly id: string;
      readonly task: string;
      /** Targets of a deleted task that go with it: those for which nobody entered anything. */
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

/** The name of a difference, by which a choice refers to it. */
export const differenceKey = (difference: Difference): string =>
  difference.kind === 'field'
    ? `${difference.id} ${difference.field}`
    : `${difference.id} ${difference.kind}`;

/** Whether people entered anything for a task or a target, which then is not taken from them unasked. */
export type IsUsed = (id: string) => boolean;

/** Which of the two is to stand. */
export type Choice = 'mine' | 'theirs';

/** What stands unless somebody chooses: the registry's, but never over what a person wrote. */
export const defaultChoice = ({ isMineEdited }: Difference): Choice => (isMineEdited ? 'mine' : 'theirs');
