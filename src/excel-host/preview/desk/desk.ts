import type { Language } from '#core/text/language';
import { type WorkbookHost, type Book, type Sheet, resolveRange } from '#excel-host/public';
import { sameRange } from '#xlsx/cell-range';
import { type Cell, selectedArea, selectedCell, type Selection } from '../grid/selection.ts';
import type { Beat } from './beat.ts';
import { choicesAt } from './choices.ts';
import { entryText } from './entry-text.ts';
import type { LinkTarget } from './follow.ts';
import type { DeskState } from './state.ts';
import { Typist } from './typist.ts';

/** What the desk needs of the world: a host of a book, beside which a pane can be put. */
export interface DeskWorld {
  readonly openHost: (book: Book | null, language: Language) => WorkbookHost;
  readonly beat: Beat;
}

/** The workbook that is open, what of it is selected and edited, and who hears of changes. */
export class Desk {
  private state: DeskState;
  private typist: Typist;
  private leave: () => void;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly world: DeskWorld,
    language: Language,
  ) {
    const host = world.openHost(null, language);
    this.typist = new Typist(host, () => this.state.language);
    this.leave = host.onDone(this.keepUp);
    this.state = {
      host,
      revision: 0,
      selection: selectionOf(host.book),
      reveal: 0,
      edit: null,
      isListOpen: false,
      told: null,
      language,
      isPaneOpen: true,
      paneRun: 0,
    };
  }

  readonly get = (): DeskState => this.state;

  readonly set = (change: Partial<DeskState>): void => {
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

  /** Puts another workbook on the desk; the pane begins anew. */
  open(book: Book, language = this.state.language): void {
    this.cancelEdit();
    this.leave();
    const host = this.world.openHost(book, language);
    this.typist = new Typist(host, () => this.state.language);
    this.leave = host.onDone(this.keepUp);
    this.set({
      host,
      language,
      selection: selectionOf(book),
      reveal: this.state.reveal + 1,
      revision: this.state.revision + 1,
      paneRun: this.state.paneRun + 1,
      told: null,
    });
  }

  /** Goes on in another language with the workbook as it is; the pane begins anew. */
  speak(language: Language): void {
    this.open(this.state.host.book, language);
  }

  select(selection: Selection): void {
    // Cells look as before: nothing but the frame around them is drawn anew.
    const told = this.typist.selectArea(this.sheet, selection.area);
    this.set({ selection, isListOpen: false, reveal: this.state.reveal + 1, told });
  }

  selectCell(cell: Cell): void {
    this.select(selectedCell(this.sheet, cell));
  }

  show(sheet: Sheet): void {
    this.tell(this.typist.show(sheet));
  }

  /** Begins to edit the active cell, with what it holds, or with what was just typed. */
  beginEdit(typed?: string): void {
    const { host, selection } = this.state;
    const before = entryText(host.book, this.sheet, selection.active);
    this.typist.beginEditing();
    this.set({
      edit: {
        sheet: this.sheet,
        cell: selection.active,
        text: typed ?? before,
        before,
        isTyping: typed !== undefined,
      },
      isListOpen: false,
      told: null,
      reveal: this.state.reveal + 1,
    });
  }

  /** Arrow keys stay in the text from now on, as in the formula bar. */
  editInBar(): void {
    const { edit } = this.state;
    if (edit !== null) this.set({ edit: { ...edit, isTyping: false } });
  }

  readonly changeEdit = (text: string): void => {
    const { edit } = this.state;
    if (edit !== null) this.set({ edit: { ...edit, text }, told: null });
  };

  /** Ends editing with what was typed. False: Excel does not take it, and editing goes on. */
  commitEdit(): boolean {
    const { edit } = this.state;
    if (edit === null) return true;
    const stopped = edit.text === edit.before ? null : this.typist.enter(edit.sheet, edit.cell, edit.text);
    if (stopped !== null) {
      this.set({ told: stopped });
      return false;
    }
    this.endEdit();
    return true;
  }

  cancelEdit(): void {
    if (this.state.edit !== null) this.endEdit();
  }

  /** Opens the drop-down list of the active cell, where it has one. */
  openList(): void {
    this.set({
      isListOpen: choicesAt(this.state.host.context, this.sheet, this.state.selection.active) !== null,
    });
  }

  /** Goes to what an address or a name means; false: it means nothing here. */
  goTo(place: string): boolean {
    const found = resolveRange(this.state.host.book, place, this.sheet);
    if (found === null || found.sheet.visibility !== 'Visible') return false;
    this.tell(this.typist.selectArea(found.sheet, found.area));
    return true;
  }

  /** Hears how long drawing took, so that it is not asked for too often. */
  drew(ms: number): void {
    this.world.beat.took(ms);
  }

  /** Goes where a link leads: to cells, or to a page in a window of its own. */
  follow(target: LinkTarget): void {
    if ('address' in target) window.open(target.address, '_blank', 'noopener');
    else if (target.sheet.visibility === 'Visible')
      this.tell(this.typist.selectArea(target.sheet, target.area));
  }

  /** Types a text into the active cell at once, as a choice of a list does. */
  enter(text: string): void {
    this.set({ isListOpen: false });
    this.tell(this.typist.enter(this.sheet, this.state.selection.active, text));
  }

  clear(): void {
    this.tell(this.typist.clear(this.sheet, this.state.selection.area));
  }

  paste(block: readonly (readonly string[])[]): void {
    const [first] = block;
    if (first === undefined) return;
    const { row, column } = this.state.selection.area;
    const stopped = this.typist.pasteAt(this.sheet, { row, column }, block);
    this.tell(stopped);
    if (stopped === null)
      this.select(selectedArea({ row, column, rowCount: block.length, columnCount: first.length }));
  }

  private endEdit(): void {
    this.set({ edit: null, told: null });
    this.typist.endEditing();
  }

  /** What a person did shows at once. */
  private tell(stopped: string | null): void {
    this.world.beat.drop();
    this.set({ told: stopped });
    this.refresh();
  }

  /** What the add-in did shows at the next beat. */
  private readonly keepUp = (): void => this.world.beat.ask(() => this.refresh());

  /** Draws the book as it is; a selection that somebody else made is taken over. */
  private refresh(): void {
    const { host, selection, revision, reveal } = this.state;
    const { active, selection: area } = host.book;
    const isOwn = sameRange(selection.area, area) && active === this.shown;
    this.shown = active;
    this.set({
      revision: revision + 1,
      ...(isOwn ? {} : { selection: selectionOf(host.book), reveal: reveal + 1, isListOpen: false }),
    });
  }

  /** The sheet that was in front at the last beat. */
  private shown: Sheet | null = null;
}

/** What a book says is selected; one cell of a merged area is all of it. */
function selectionOf({ active, selection }: Book): Selection {
  const isOne = selection.rowCount === 1 && selection.columnCount === 1;
  return isOne ? selectedCell(active, selection) : selectedArea(selection);
}
