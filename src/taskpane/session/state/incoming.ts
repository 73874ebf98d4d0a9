import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { Pull } from '#actions/pull/pull';
import type { Registry } from '#core/record/registry';
import { type MatchAnswers, NO_ANSWERS } from '#core/identity/registry-match';
import type { Choice } from '#core/merge/difference';

/** The views of the tab 任务: two ways to import a registry, its targets to be confirmed, and the units. */
export const TASKS_VIEWS = ['import', 'registry', 'targets', 'units'] as const;
export type TasksView = (typeof TASKS_VIEWS)[number];

/** A registry that was read from files or fetched and is reviewed before it is written. */
export interface Incoming {
  readonly from: Extract<TasksView, 'import' | 'registry'>;
  readonly registry: Registry;
  /** Whether one of the files is a workbook with entries, which are not imported. */
  readonly leavesEntries: boolean;
  /** The comparison with the workbook; null until the user goes on to it. */
  readonly pull: Pull | null;
  /** What the user said to the questions of `pull`, by the id of the known record; null: none of them. */
  readonly answers: MatchAnswers;
  /** Choices that differ from the default, by `differenceKey`. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** The change, ready to be written. */
  readonly change: PreparedChange | null;
}

export const newIncoming = (from: Incoming['from'], registry: Registry, leavesEntries = false): Incoming => ({
  from,
  registry,
  leavesEntries,
  pull: null,
  answers: NO_ANSWERS,
  choices: new Map(),
  change: null,
});

/**
 * What is reviewed: the registry itself, which known record a new one is, the differences
 * from the workbook, or the change.
 */
type ReviewStep = 'preview' | 'ask' | 'choose' | 'confirm';

export function reviewStep({ pull, change }: Incoming): ReviewStep {
  if (change !== null) return 'confirm';
  if (pull === null) return 'preview';
  return pull.questions.length > 0 ? 'ask' : 'choose';
}
