import { checkReading } from '#actions/check/check';
import { History } from '#actions/ledger/history';
import { type Held, hold } from '#actions/ledger/read-ledger';
import type { Prepared } from '#actions/ledger/prepare';
import { InputFailure } from '#core/failure/input-failure';
import type { CheckOptions } from '#actions/check/check';
import type { LiveWorkbook } from '#workbook/plan/live-workbook';
import type { PaneSession } from './pane-session.ts';
import type { Desk } from './state.ts';
import type { PaneStore } from './store.ts';
import type { WorkControl, WorkKind } from './work.ts';

export { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
export { followRows } from './row-watch.ts';

/** Work that stops between two steps; the rest is over in a moment. */
const STOPPABLE: readonly WorkKind[] = ['reading', 'fetching', 'writing'];

/** The one session of a pane over its store. */
export class Session implements PaneSession {
  private readonly history: History;

  constructor(
    private readonly store: PaneStore,
    readonly live: LiveWorkbook,
  ) {
    this.history = new History(live);
  }

  get checkOptions(): CheckOptions {
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return {
      asOf: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
      before: this.store.get().desk?.checked.session ?? null,
    };
  }

  async open(): Promise<void> {
    await this.work('opening', () => this.read());
  }

  async work<T>(kind: WorkKind, job: (control: WorkControl) => Promise<T>): Promise<T | null> {
    const { store } = this;
    if (store.get().work !== null) return null;
    const stop = new AbortController();
    const cancel = STOPPABLE.includes(kind)
      ? (): void => stop.abort(new InputFailure('excel.cancelled'))
      : null;
    const step = (done: number, all: number): void => store.set({ work: { kind, done, all, cancel } });
    store.set({ work: { kind, done: 0, all: 0, cancel }, told: null });
    try {
      return await job({ signal: stop.signal, onProgress: step });
    } catch (error) {
      this.tellFailure(error);
      return null;
    } finally {
      store.set({ work: null });
    }
  }

  prepare(prepareFrom: (held: Held) => Prepared): Promise<Prepared | null> {
    return this.work('opening', async () => prepareFrom((await this.read()).held));
  }

  async change(prepareFrom: (held: Held) => Prepared): Promise<boolean> {
    const prepared = await this.prepare(prepareFrom);
    return prepared !== null && this.carryOut(prepared);
  }

  async carryOut(prepared: Prepared): Promise<boolean> {
    const isDone = await this.work('writing', async (control) => {
      await this.history.carryOut(prepared, control);
      await this.read();
      this.store.set({ told: { kind: 'written', tally: prepared.tally } });
      return true;
    });
    this.store.set({ canUndo: this.history.canUndo });
    return isDone === true;
  }

  async undo(): Promise<void> {
    await this.work('undoing', async () => {
      await this.history.undo();
      await this.read();
      this.store.set({ told: { kind: 'undone' } });
    });
    this.store.set({ canUndo: this.history.canUndo });
  }

  tellFailure(error: unknown): void {
    if (error instanceof InputFailure)
      return this.store.set({ told: { kind: 'failure', code: error.code, params: error.params } });
    this.store.set({
      told: { kind: 'fault', reason: error instanceof Error ? error.message : String(error) },
    });
  }

  private async read(): Promise<Desk> {
    const held = await hold(this.live);
    const checked = checkReading({ registry: held.registry, entries: held.entries }, this.checkOptions);
    const desk = { held, checked };
    this.store.set({ desk });
    return desk;
  }
}
