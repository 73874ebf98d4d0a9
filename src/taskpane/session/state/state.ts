import type { TargetAnswer } from '#actions/confirm/target-answer';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import type { BuiltSheet } from '#workbook/sheets/all';
import type { FindingFilter } from '#actions/findings/finding-filter';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { DoneAction } from '#actions/ledger/action-name';
import type { FailureReport } from '#core/failure/failure';
import type { Language } from '#core/text/language';
import type { PlanSummary } from '#workbook/plan/book-plan';
import type { WorkbookPlace } from '#workbook/plan/open-workbook';
import type { ActionNotes } from './action-notes.ts';
import type { Comparing } from './comparing.ts';
import type { Correcting } from './correcting.ts';
import type { FillingView } from './filling-view.ts';
import type { Incoming, TasksView } from './incoming.ts';
import type { PaneSession } from '../workbook/pane-session.ts';
import type { ReturnsReview } from './returns-review.ts';
import type { EditedReport, RowView } from './row-view.ts';
import type { Work } from './work.ts';

export const TABS = ['tasks', 'filling', 'checks', 'summary'] as const;
export type Tab = (typeof TABS)[number];

/** What the bar below the tabs says about the last operation. */
export type PaneMessage =
  /** `isUntouched`: it is certain that the work left no change in the workbook. */
  | { readonly kind: 'failure'; readonly failure: FailureReport; readonly isUntouched: boolean }
  /** A fault of Duban itself; the reason is for its maintainer. */
  | { readonly kind: 'fault'; readonly reason: string; readonly isUntouched: boolean }
  | { readonly kind: 'written'; readonly summary: PlanSummary; readonly notes: ActionNotes }
  /** `isWritten`: false where all it would have restored was changed since, and stays. */
  | {
      readonly kind: 'undone' | 'redone';
      readonly action: DoneAction;
      readonly isWritten: boolean;
      readonly notes: ActionNotes;
    }
  /** The workbook was read, and something of it was not found. */
  | { readonly kind: 'read'; readonly notes: ActionNotes }
  /** A pane was closed while it wrote to these sheets; they were unlocked, and the workbook was read. */
  | {
      readonly kind: 'interrupted';
      readonly sheets: readonly string[];
      readonly notes: ActionNotes;
    };

/** A sheet that exists and would change, prepared and waiting for the user's yes. */
export interface PendingBuild {
  readonly sheet: BuiltSheet;
  readonly change: PreparedChange;
  /** The workbook it was prepared from; once that was read again the change no longer applies. */
  readonly workbook: CheckedLedger;
}

/** Everything the pane shows, as one value. */
export interface PaneState {
  readonly language: Language;
  readonly isDark: boolean;
  /** `starting` until Office has answered; `outside`: the page was opened outside Excel. */
  readonly phase: 'starting' | 'outside' | 'ready';
  readonly tab: Tab;
  /** The open view of the tab 任务. */
  readonly tasksView: TasksView;
  /** The open view of the tab 填报. */
  readonly fillingView: FillingView;
  /** The closed period whose reports 期间 shows; null: it shows the periods. */
  readonly correcting: Correcting | null;
  /** Returned files that were read; null: none. */
  readonly returns: ReturnsReview | null;
  /** What was said in 目标确认 and is not written to the workbook yet, in the order in which it was said. */
  readonly targetAnswers: readonly TargetAnswer[];
  /** A registry that was read or fetched and is not written to the workbook yet. */
  readonly incoming: Incoming | null;
  /** Operations on the workbook; null until their script is loaded. */
  readonly session: PaneSession | null;
  /** Null until the workbook has been read once. */
  readonly workbook: CheckedLedger | null;
  readonly work: Work | null;
  readonly message: PaneMessage | null;
  /** What can be undone, the last action first. */
  readonly undoable: readonly DoneAction[];
  /** What was undone and can be done again, the next one first. */
  readonly redoable: readonly DoneAction[];
  /** Shown on 汇总 while it is up to date, see `pendingBuildOf`. */
  readonly pendingBuild: PendingBuild | null;
  /** Notices that 汇总 compares; null: it shows the sheets that can be built. */
  readonly comparing: Comparing | null;
  /** The day that counts as today, ISO; null: the real one. */
  readonly day: string | null;
  /** Which findings 校验 lists. */
  readonly findingFilter: FindingFilter;
  /** The sheet and row the user is in. */
  readonly place: WorkbookPlace | null;
  /** The row shown on 填报: that row, or the previous one while it is being read; null before the first. */
  readonly row: RowView | null;
  /** The report the user has just changed. */
  readonly editedReport: EditedReport | null;
  /** The workbook was changed so much that it has to be read again. */
  readonly isOutdated: boolean;
}
