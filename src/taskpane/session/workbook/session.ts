import { checkRegistry } from '#actions/check/check';
import { UndoHistory } from '#actions/ledger/undo-history';
import { type Ledger, readLedger, requireRegistry } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { Failure } from '#core/failure/failure';
import { ExcelFailure } from '#workbook/excel-failure';
import type { CheckOptions } from '#actions/check/check';
import type { OpenWorkbook } from '#workbook/plan/open-workbook';
import type { PaneSession } from './pane-session.ts';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import type { PaneStore } from '../state/store.ts';
import type { WorkControl, WorkKind } from '../state/work.ts';

// Loaded together with the session, see start.ts.
export { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
export { followRows } from './row-watch.ts';

/** Work that can be cancelled between two steps; other work is over in a moment. */
const CANCELLABLE: readonly WorkKind[] = ['reading', 'fetching', 'writing'];

/** The session of a pane; loaded after the first script. */
export class Session implements PaneSession {
  private readonly history: UndoHistory;

  constructor(
    private readonly store: PaneStore,
    readonly openWorkbook: OpenWorkbook,
  ) {
    this.history = new UndoHistory(openWorkbook);
  }

  get checkOptions(): CheckOptions {
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return {
      asOf: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
      before: this.store.get().workbook?.checked.session ?? null,
    };
  }

  async open(): Promise<void> {
    await this.work('opening', () => this.read());
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
      this.reportFailure(error);
      return null;
    } finally {
      store.set({ work: null });
    }
  }

  prepareChange(prepareFrom: (ledger: Ledger) => PreparedChange): Promise<PreparedChange | null> {
    return this.work('opening', async () => prepareFrom(requireRegistry((await this.read()).ledger)));
  }

  async change(prepareFrom: (ledger: Ledger) => PreparedChange): Promise<boolean> {
    const change = await this.prepareChange(prepareFrom);
    return change !== null && this.apply(change);
  }

  async apply(change: PreparedChange): Promise<boolean> {
    const isDone = await this.work('writing', async (control) => {
      await this.history.apply(change, control);
      if (await this.readAfterChange())
        this.store.set({ message: { kind: 'written', summary: change.summary } });
      return true;
    });
    this.store.set({ canUndo: this.history.canUndo });
    return isDone === true;
  }

  async undo(): Promise<void> {
    await this.work('undoing', async () => {
      await this.history.undo();
      if (await this.readAfterChange()) this.store.set({ message: { kind: 'undone' } });
    });
    this.store.set({ canUndo: this.history.canUndo });
  }

  reportFailure(error: unknown): void {
    if (error instanceof Failure)
      return this.store.set({ message: { kind: 'failure', failure: error.report } });
    this.store.set({
      message: { kind: 'fault', reason: error instanceof Error ? error.message : String(error) },
    });
  }

  /** Reads the workbook after a change; false where that failed, which is reported as such. */
  private async readAfterChange(): Promise<boolean> {
    try {
      await this.read();
      return true;
    } catch (error) {
      const reason = error instanceof Failure ? error.code : String(error);
      this.reportFailure(new ExcelFailure('excel.not-read-again', { reason }));
      return false;
    }
  }

  private async read(): Promise<CheckedLedger> {
    const ledger = await readLedger(this.openWorkbook);
    const checked = checkRegistry({ registry: ledger.registry, entries: ledger.entries }, this.checkOptions);
    const workbook = { ledger, checked };
    this.store.set({ workbook });
    return workbook;
  }
}
