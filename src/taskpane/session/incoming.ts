import type { Prepared } from '#actions/ledger/prepare';
import type { Pull } from '#actions/pull/pull';
import type { Registry } from '#core/record/registry';
import type { Choice } from '#core/merge/difference';

/** What the tab of tasks has to offer: the ways a registry comes in, and the directory of units. */
export const TASKS_VIEWS = ['import', 'registry', 'units'] as const;
export type TasksView = (typeof TASKS_VIEWS)[number];

/** A registry that was read from files or fetched, on its way into the workbook. */
export interface Incoming {
  readonly from: Exclude<TasksView, 'units'>;
  readonly registry: Registry;
  /** Whether a workbook was among the files; what people wrote into it is not taken over. */
  readonly leavesEntries: boolean;
  /** Held against the workbook; null until somebody asks for that. */
  readonly pull: Pull | null;
  /** What was chosen against the usual, by the key of the difference. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** Ready to be carried out. */
  readonly prepared: Prepared | null;
}

/** Something that has just come in. */
export const newIncoming = (from: Incoming['from'], registry: Registry, leavesEntries = false): Incoming => ({
  from,
  registry,
  leavesEntries,
  pull: null,
  choices: new Map(),
  prepared: null,
});

/** What is to be looked at next: what came in, where it differs from the workbook, what will be changed. */
export type ReviewStep = 'preview' | 'choose' | 'confirm';

export const stepOf = ({ pull, prepared }: Incoming): ReviewStep =>
  prepared !== null ? 'confirm' : pull !== null ? 'choose' : 'preview';
