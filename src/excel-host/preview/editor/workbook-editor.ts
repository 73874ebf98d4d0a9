import type { Language } from '../text.ts';
import { type WorkbookHost, type Book, type Sheet, resolveRange } from '#excel-host/public';
import { sameRange } from '#xlsx/cell-range';
import { type SheetCell, selectedArea, selectedCell, type Selection } from '../grid/input/selection.ts';
import type { RedrawScheduler } from './redraw-scheduler.ts';
import { listChoicesAt } from './list-choices.ts';
import { entryText } from './entry-text.ts';
import type { LinkTarget } from './link-target.ts';
import type { EditorState } from './editor-state.ts';
import { contentOf } from './content-of.ts';
import { PreviewUser } from './preview-user.ts';

interface OpenHostOptions {
  readonly language: Language;
  /** The clock of TODAY() and NOW(). */
  readonly clock: () => Date;
}

/** A workbook to open. */
export interface OpenedBook {
  readonly book: Book;
  /** Null: it is not saved under a name yet. */
  readonly fileName: string | null;
  /** 演示日期 of the demo workbook, as in `EditorState`. */
  readonly day?: string;
}

/** What the editor is given: a way to open a host for a workbook, and the scheduler of redraws. */
export interface EditorEnvironment {
  readonly openHost: (book: Book | null, options: OpenHostOptions) => WorkbookHost;
  readonly redraws: RedrawScheduler;
}

/** The open workbook with its selection and the cell being edited; notifies listeners of changes. */
export class WorkbookEditor {
  private state: EditorState;
  private user: PreviewUser;
  private disconnect: () => void;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly environment: EditorEnvironment,
    language: Language,
    first: OpenedBook | null,
  ) {
    const day = first?.day ?? null;
    const host = environment.openHost(first?.book ?? null, { language, clock: this.clock });
    this.state = {
      host,
      revision: 0,
      selection: selectionOf(host.book),
      reveal: 0,
      edit: null,
      isListOpen: false,
      message: null,
      language,
      fileName: first?.fileName ?? null,
      day,
      leaving: null,
      isPaneOpen: true,
      paneRun: 0,
    };
    this.user = new PreviewUser(host, () => this.state.language);
    this.disconnect = host.onDone(this.onDone);
    this.saved = contentOf(host.book);
  }

  readonly get = (): EditorState => this.state;

  readonly set = (change: Partial<EditorState>): void => {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get sheet(): Sheet {
    return this.state.host.book.active;
  }

  /**
   * Replaces the open workbook, by a new one where `opened` is null, and reloads the pane.
   * Changes of the former one that are not saved are lost.
   */
  open(opened: OpenedBook | null): void {
    this.cancelEdit();
    this.disconnect();
    const day = opened?.day ?? null;
    this.state = { ...this.state, day };
    const { language } = this.state;
    const host = this.environment.openHost(opened?.book ?? null, { language, clock: this.clock });
    this.user = new PreviewUser(host, () => this.state.language);
    this.disconnect = host.onDone(this.onDone);
    this.saved = contentOf(host.book);
    this.isTouched = false;
    this.set({
      host,
      fileName: opened?.fileName ?? null,
      leaving: null,
      selection: selectionOf(host.book),
      reveal: this.state.reveal + 1,
      revision: this.state.revision + 1,
      paneRun: this.state.paneRun + 1,
      message: null,
    });
  }

  /** Changes 演示日期: formulas with TODAY() have the results of that day. */
  chooseDay(day: string): void {
    this.state = { ...this.state, day };
    this.state.host.context.calculator.invalidate();
    this.refresh();
  }

  /** Whether the workbook, or the cell that is being edited, differs from what was opened or saved last. */
  get isUnsaved(): boolean {
    const { edit, host } = this.state;
    if (edit !== null && edit.text !== edit.before) return true;
    if (!this.isTouched) return false;
    const isChanged = contentOf(host.book) !== this.saved;
    this.isTouched = isChanged;
    return isChanged;
  }

  /** To be called with the `contentOf` that a file was made of, once it is saved. */
  markSaved(content: string): void {
    this.saved = content;
  }

  select(selection: Selection): void {
    // Cells do not change, only the frame around the selection: no new revision.
    const message = this.user.selectArea(this.sheet, selection.area);
    this.set({ selection, isListOpen: false, reveal: this.state.reveal + 1, message });
  }

  selectCell(cell: SheetCell): void {
    this.select(selectedCell(this.sheet, cell));
  }

  show(sheet: Sheet): void {
    this.showResult(this.user.show(sheet));
  }

  /** Starts editing the active cell, with its content or with the text just typed. */
  beginEdit(typed?: string): void {
    const { host, selection } = this.state;
    const before = entryText(host.book, this.sheet, selection.active);
    this.user.beginEditing();
    this.set({
      edit: {
        sheet: this.sheet,
        cell: selection.active,
        text: typed ?? before,
        before,
        isTyping: typed !== undefined,
      },
      isListOpen: false,
      message: null,
      reveal: this.state.reveal + 1,
    });
  }

  /** From now on arrow keys move the caret, as in the formula bar. */
  editInBar(): void {
    const { edit } = this.state;
    if (edit !== null) this.set({ edit: { ...edit, isTyping: false } });
  }

  readonly changeEdit = (text: string): void => {
    const { edit } = this.state;
    if (edit !== null) this.set({ edit: { ...edit, text }, message: null });
  };

  /** Enters the edited text. False where Excel refuses it; editing then goes on. */
  commitEdit(): boolean {
    const { edit } = this.state;
    if (edit === null) return true;
    const message = edit.text === edit.before ? null : this.user.enter(edit.sheet, edit.cell, edit.text);
    if (message !== null) {
      this.set({ message });
      return false;
    }
    this.endEdit();
    return true;
  }

  cancelEdit(): void {
    if (this.state.edit !== null) this.endEdit();
  }

  /** Opens the drop-down list of the active cell if it has one. */
  openList(): void {
    this.set({
      isListOpen: listChoicesAt(this.state.host.context, this.sheet, this.state.selection.active) !== null,
    });
  }

  /** Selects the cells of an address or a name; false where there are none, or their sheet is hidden. */
  goTo(place: string): boolean {
    const found = resolveRange(this.state.host.book, place, this.sheet);
    if (found === null || found.sheet.visibility !== 'Visible') return false;
    this.showResult(this.user.selectArea(found.sheet, found.area));
    return true;
  }

  /** Reports the milliseconds that drawing took: slow drawing is scheduled less often. */
  reportDrawingTime(ms: number): void {
    this.environment.redraws.setCost(ms);
  }

  /** Follows a link to cells, or to a web page in a new window. */
  follow(target: LinkTarget): void {
    if ('address' in target) window.open(target.address, '_blank', 'noopener');
    else if (target.sheet.visibility === 'Visible')
      this.showResult(this.user.selectArea(target.sheet, target.area));
  }

  /** Enters a text into the active cell without editing, as choosing from a list does. */
  enter(text: string): void {
    this.set({ isListOpen: false });
    this.showResult(this.user.enter(this.sheet, this.state.selection.active, text));
  }

  clear(): void {
    this.showResult(this.user.clear(this.sheet, this.state.selection.area));
  }

  paste(block: readonly (readonly string[])[]): void {
    const [first] = block;
    if (first === undefined) return;
    const { row, column } = this.state.selection.area;
    const message = this.user.pasteAt(this.sheet, { row, column }, block);
    this.showResult(message);
    if (message === null)
      this.select(selectedArea({ row, column, rowCount: block.length, columnCount: first.length }));
  }

  /** Noon of 演示日期, else the real time. */
  private readonly clock = (): Date => {
    const { day } = this.state;
    return day === null ? new Date() : new Date(`${day}T12:00:00`);
  };

  private endEdit(): void {
    this.set({ edit: null, message: null });
    this.user.endEditing();
  }

  /** Shows the result of the user's action at once, with Excel's message if it was refused. */
  private showResult(message: string | null): void {
    this.environment.redraws.cancel();
    this.set({ message });
    this.refresh();
  }

  /** Changes by the add-in are shown at the next scheduled redraw. */
  private readonly onDone = (): void => {
    this.isTouched = true;
    this.environment.redraws.schedule(() => this.refresh());
  };

  /** Shows the current workbook; adopts a selection that the add-in made. */
  private refresh(): void {
    const { host, selection, revision, reveal } = this.state;
    const { active, selection: area } = host.book;
    const isOwn = sameRange(selection.area, area) && active === this.lastSheet;
    this.lastSheet = active;
    this.set({
      revision: revision + 1,
      ...(isOwn ? {} : { selection: selectionOf(host.book), reveal: reveal + 1, isListOpen: false }),
    });
  }

  /** The content of the workbook when it was opened or saved last. */
  private saved: string;
  /** Whether it may have changed since it was compared with `saved`. */
  private isTouched = false;

  /** The active sheet at the last refresh. */
  private lastSheet: Sheet | null = null;
}

/** The selection stored in a book; a cell of a merged area selects the whole area. */
function selectionOf({ active, selection }: Book): Selection {
  const isOne = selection.rowCount === 1 && selection.columnCount === 1;
  return isOne ? selectedCell(active, selection) : selectedArea(selection);
}
