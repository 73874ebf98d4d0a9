import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { Pull } from '#actions/pull/pull';
import type { FileReading } from '#actions/import/read-files';
import type { Lesson } from '#actions/template/lesson';
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
  /** The files it was read from, each for itself; none where it was fetched. */
  readonly readings: readonly FileReading[];
  /** What was put right in the documents, by the place of the file in `readings`. */
  readonly lessons: ReadonlyMap<number, Lesson>;
  /** The place of the file whose text is shown to be put right; null: none. */
  readonly opened: number | null;
  /** The comparison with the workbook; null until the user goes on to it. */
  readonly pull: Pull | null;
  /** What the user said to the questions of `pull`, by the id of the known record; null: none of them. */
  readonly answers: MatchAnswers;
  /** Choices that differ from the default, by `differenceKey`. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** The change, ready to be written. */
  readonly change: PreparedChange | null;
}

export const newIncoming = (
  from: Incoming['from'],
  registry: Registry,
  leavesEntries = false,
  readings: readonly FileReading[] = [],
): Incoming => ({
  from,
  registry,
  leavesEntries,
  readings,
  lessons: new Map(),
  // A document without tasks opens with its text, for a person to mark them.
  opened: placeOfEmpty(readings),
  pull: null,
  answers: NO_ANSWERS,
  choices: new Map(),
  change: null,
});

/** The first document of which no task was read; null: none. */
function placeOfEmpty(readings: readonly FileReading[]): number | null {
  const place = readings.findIndex(({ source, registry }) => source !== null && registry.tasks.length === 0);
  return place < 0 ? null : place;
}

/**
 * What is reviewed: the text of a document with its tasks, the registry itself, which known record a new one is, the differences
 * from the workbook, or the change.
 */
type ReviewStep = 'text' | 'preview' | 'ask' | 'choose' | 'confirm';

export function reviewStep({ pull, change, opened }: Incoming): ReviewStep {
  if (opened !== null) return 'text';
  if (change !== null) return 'confirm';
  if (pull === null) return 'preview';
  return pull.questions.length > 0 ? 'ask' : 'choose';
}
