import type { Language } from '../text.ts';
import type { WorkbookHost, Sheet } from '#excel-host/public';
import type { SheetCell, Selection } from '../grid/input/selection.ts';

/** The text of a cell that is being edited. */
export interface OngoingEdit {
  readonly sheet: Sheet;
  readonly cell: SheetCell;
  readonly text: string;
  /** The text before editing. */
  readonly before: string;
  /** True where typing began it: arrow keys then end it. Otherwise (F2) they move the caret. */
  readonly isTyping: boolean;
}

/** What the user wants to do with another workbook while this one has unsaved changes. */
export type Leaving =
  { readonly kind: 'new' } | { readonly kind: 'demo' } | { readonly kind: 'open'; readonly file: File };

/** The state of the preview, except for the workbook itself. */
export interface EditorState {
  readonly host: WorkbookHost;
  /** Counts up whenever the workbook may have changed. */
  readonly revision: number;
  readonly selection: Selection;
  /** Counts up when the grid has to scroll to the active cell. */
  readonly reveal: number;
  readonly edit: OngoingEdit | null;
  /** Whether the drop-down list of the active cell is open. */
  readonly isListOpen: boolean;
  /** Why Excel refused the last action; null where it did not. */
  readonly message: string | null;
  readonly language: Language;
  /** Name of the file the workbook was opened from; null: it was begun here. */
  readonly fileName: string | null;
  /** 演示日期, the day that counts as today in the demo workbook, ISO; null in any other: the real day. */
  readonly day: string | null;
  /** Waits for an answer whether the changes are saved first. */
  readonly leaving: Leaving | null;
  readonly isPaneOpen: boolean;
  /** Counts up when the pane has to be reloaded: for another workbook. */
  readonly paneRun: number;
}
