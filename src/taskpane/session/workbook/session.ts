import { checkRegistry } from '#actions/check/check';
import { retainedIds } from '#core/merge/difference';
import { type NamedAction, UndoHistory } from '#actions/ledger/undo-history';
import type { ActionName } from '#actions/ledger/action-name';
import type { WriteReport } from '#actions/ledger/write-report';
import { type Ledger, readLedger, requireRegistry } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { Failure } from '#core/failure/failure';
import { ExcelFailure } from '#workbook/excel-failure';
import type { CheckOptions } from '#actions/check/check';
import type { OpenWorkbook } from '#workbook/plan/open-workbook';
import { todayFor } from '../day.ts';
import type { PaneSession } from './pane-session.ts';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { type ActionNotes, actionNotes } from '../state/action-notes.ts';
import type { PaneMessage } from '../state/state.ts';
import type { PaneStore } from '../state/store.ts';
import { isWriting, type WorkControl, type WorkKind } from '../state/work.ts';

// Loaded together with the session, see start.ts.
export { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
export { followRows } from './row-watch.ts';

/** Work that can be cancelled between two steps; other work is over in a moment. */
const CANCELLABLE: readonly WorkKind[] = ['reading', 'collecting', 'packing', 'fetching', 'writing'];

/** The session of a pane; loaded after the first script. */
export class Session implements PaneSession {
  private readonly history: UndoHistory;
  /** Whether it is known that no pane closed in the middle of writing has left anything locked. */
  private isUnlocked = false;

  constructor(
    private readonly store: PaneStore,
    readonly openWorkbook: OpenWorkbook,
  ) {
    this.history = new UndoHistory(openWorkbook);
  }

  get checkOptions(): CheckOptions {
    return {
      asOf: todayFor(this.store),
      before: this.store.get().workbook?.checked.session ?? null,
    };
  }

  async open(): Promise<void> {
    await this.work('opening', async () => {
      const left = this.isUnlocked ? [] : await this.openWorkbook.unlockLeft();
      this.isUnlocked = true;
      const { ledger } = await this.read();
      const notes = actionNotes([], null, ledger);
      if (left.length > 0) this.store.set({ message: { kind: 'interrupted', sheets: left, notes } });
      else if (notes.unread.length > 0) this.store.set({ message: { kind: 'read', notes } });
    });
  }

  async work<T>(kind: WorkKind, job: (control: WorkControl) => Promise<T>): Promise<T | null> {
    const { store } = this;
    if (store.get().work !== null) return null;
    const stop = new AbortController();
    const cancel = CANCELLABLE.includes(kind)
      ? (): void => stop.abort(new ExcelFailure('excel.cancelled'))
      : null;
    const step = (done: number, all: number): void => store.set({ work: { kind, done, all, cancel } });
    store.set({ work: { kind, done: 0, all: 0, cancel }, message: null });
    try {
      return await job({ signal: stop.signal, onProgress: step });
    } catch (error) {
      // What writes takes back whatever it has written before it fails, or fails with `excel.half-done`.
      const isHalfDone = error instanceof ExcelFailure && error.code === 'excel.half-done';
      const isUntouched = error instanceof Failure ? isWriting({ kind }) && !isHalfDone : true;
      this.store.set({ message: messageOf(error, isUntouched) });
      return null;
    } finally {
      store.set({ work: null });
    }
  }

  prepareChange(prepareFrom: (ledger: Ledger) => PreparedChange): Promise<PreparedChange | null> {
    return this.work('opening', async () => prepareFrom(requireRegistry((await this.read()).ledger)));
  }

  async change(prepareFrom: (ledger: Ledger) => PreparedChange, name: ActionName): Promise<boolean> {
    const change = await this.prepareChange(prepareFrom);
    return change !== null && this.apply(change, { name, prepare: prepareFrom });
  }

  async apply(change: PreparedChange, action: NamedAction): Promise<boolean> {
    const isDone = await this.work('writing', async (control) => {
      const report = await this.history.apply(change, control, action);
      await this.readAfterChange(report, (notes) => ({ kind: 'written', summary: report.summary, notes }));
      return true;
    });
    this.showHistory();
    return isDone === true;
  }

  async undo(): Promise<void> {
    await this.goThrough('undoing');
  }

  async redo(): Promise<void> {
    await this.goThrough('redoing');
  }

  /** One step back or forth in the history. */
  private async goThrough(kind: 'undoing' | 'redoing'): Promise<void> {
    const { history } = this;
    const isBack = kind === 'undoing';
    const action = (isBack ? history.undoable : history.redoable)[0];
    await this.work(kind, async (control) => {
      const report = await (isBack ? history.undo(control) : history.redo(control));
      const { isWritten } = report;
      await this.readAfterChange(report, (notes) =>
        action === undefined ? null : { kind: isBack ? 'undone' : 'redone', action, isWritten, notes },
      );
    });
    this.showHistory();
  }

  private showHistory(): void {
    const { undoable, redoable } = this.history;
    this.store.set({ undoable, redoable });
  }

  reportFailure(error: unknown): void {
    this.store.set({ message: messageOf(error, false) });
  }

  /** Reads the workbook after a change and says what was done; where reading fails, it says so. */
  private async readAfterChange(
    { kept }: WriteReport,
    messageOf: (notes: ActionNotes) => PaneMessage | null,
  ): Promise<void> {
    const before = this.store.get().workbook?.ledger ?? null;
    try {
      const { ledger } = await this.read();
      this.store.set({ message: messageOf(actionNotes(kept, before, ledger)) });
    } catch (error) {
      const reason = error instanceof Failure ? error.code : String(error);
      this.reportFailure(new ExcelFailure('excel.not-read-again', { reason }));
    }
  }

  private async read(): Promise<CheckedLedger> {
    const ledger = await readLedger(this.openWorkbook);
    const { registry, entries } = ledger;
    const checked = checkRegistry({ registry, entries, retained: retainedIds(ledger) }, this.checkOptions);
    const workbook = { ledger, checked };
    this.store.set({ workbook });
    return workbook;
  }
}

/** The sentence of a known failure, or the reason of a fault. */
function messageOf(error: unknown, isUntouched: boolean): PaneMessage {
  if (error instanceof Failure) return { kind: 'failure', failure: error.report, isUntouched };
  return { kind: 'fault', reason: error instanceof Error ? error.message : String(error), isUntouched };
}
