import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { Pull } from '#actions/pull/pull';
import type { Registry } from '#core/record/registry';
import type { Choice } from '#core/merge/difference';

/** The views of the tab 任务: two ways to import a registry, and the units. */
export const TASKS_VIEWS = ['import', 'registry', 'units'] as const;
export type TasksView = (typeof TASKS_VIEWS)[number];

/** A registry that was read from files or fetched and is reviewed before it is written. */
export interface Incoming {
  readonly from: Exclude<TasksView, 'units'>;
  readonly registry: Registry;
  /** Whether one of the files is a workbook with entries, which are not imported. */
  readonly leavesEntries: boolean;
  /** The comparison with the workbook; null until the user goes on to it. */
  readonly pull: Pull | null;
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
  choices: new Map(),
  change: null,
});

/** What is reviewed: the registry itself, its differences from the workbook, or the change. */
type ReviewStep = 'preview' | 'choose' | 'confirm';

export const reviewStep = ({ pull, change }: Incoming): ReviewStep =>
  change !== null ? 'confirm' : pull !== null ? 'choose' : 'preview';
