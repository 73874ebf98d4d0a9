import type { Language } from '#core/text/language';
import type { WorkbookHost, Sheet } from '#excel-host/public';
import type { Cell, Selection } from '../grid/selection.ts';

/** A cell that is being edited. */
export interface Edit {
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly text: string;
  /** What the cell held before, as `text`. */
  readonly before: string;
  /** Begun by typing: arrow keys end it. Else they move in the text, as after F2. */
  readonly isTyping: boolean;
}

/** Everything the preview shows around the workbook itself. */
export interface DeskState {
  readonly host: WorkbookHost;
  /** Counts up whenever the workbook may look different. */
  readonly revision: number;
  readonly selection: Selection;
  /** Counts up when the active cell has to be in sight. */
  readonly reveal: number;
  readonly edit: Edit | null;
  /** Whether the drop-down list of the active cell is open. */
  readonly isListOpen: boolean;
  /** What Excel does not let a person do, as a sentence. */
  readonly told: string | null;
  readonly language: Language;
  readonly isPaneOpen: boolean;
  /** Counts up when the pane has to begin anew: another workbook, another language. */
  readonly paneRun: number;
}
