import type { InputFile } from '#actions/import/input-file';
import type { Desk } from '#actions/ledger/checked-ledger';
import type { BuiltSheet } from '#actions/build/build-sheet';
import type { FailureParams, FailureCode } from '#core/failure/input-failure';
import type { Language } from '#core/finding/language';
import type { PlanTally } from '#workbook/plan/book-plan';
import type { WorkbookPlace } from '#workbook/plan/live-workbook';
import type { Incoming, TasksView } from './incoming.ts';
import type { PaneSession } from './pane-session.ts';
import type { EditedRow, RowView } from './row-view.ts';
import type { Work } from './work.ts';

export const TABS = ['tasks', 'filling', 'checks', 'summary'] as const;
export type Tab = (typeof TABS)[number];

export type { Desk } from '#actions/ledger/checked-ledger';

/** What the pane tells beside its tabs. */
export type Told =
  | { readonly kind: 'failure'; readonly code: FailureCode; readonly params: FailureParams }
  /** A fault of ours. */
  | { readonly kind: 'fault'; readonly reason: string }
  | { readonly kind: 'written'; readonly tally: PlanTally }
  | { readonly kind: 'undone' };

/** Everything the pane shows, as one value. */
export interface PaneState {
  readonly language: Language;
  readonly isDark: boolean;
  /** `starting` until Office answered; `outside`: the page was opened outside Excel. */
  readonly phase: 'starting' | 'outside' | 'ready';
  readonly tab: Tab;
  /** What is open on the tab of tasks. */
  readonly tasksView: TasksView;
  /** Files given from outside that nobody has read yet. */
  readonly handed: readonly InputFile[] | null;
  /** What was read or fetched and does not stand in the workbook yet. */
  readonly incoming: Incoming | null;
  /** What can be done; null until its script is there. */
  readonly session: PaneSession | null;
  /** Null until the workbook was read once. */
  readonly desk: Desk | null;
  readonly work: Work | null;
  readonly told: Told | null;
  readonly canUndo: boolean;
  /** A table to be built that is there and would change: 汇总 says what, asks, and sets null. */
  readonly asked: BuiltSheet | null;
  /** Where the person is in the workbook. */
  readonly place: WorkbookPlace | null;
  /** What the pane shows of that row, or of the one before while it is being read; null before the first. */
  readonly row: RowView | null;
  /** The report a person has just changed. */
  readonly edited: EditedRow | null;
  /** The workbook was changed in a way that only reading it anew can follow. */
  readonly isOutdated: boolean;
}
