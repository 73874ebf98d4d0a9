import type { BuiltSheet } from '#workbook/sheets/all';
import { showPane } from '#workbook/excel/office';
import { openHelp } from '../help.ts';
import type { FillingView } from '../session/state/filling-view.ts';
import type { TasksView } from '../session/state/incoming.ts';
import type { PaneStore } from '../session/state/store.ts';
import type { PaneSession } from '../session/workbook/pane-session.ts';

/**
 * What the buttons of the ribbon do. Each waits until the pane is idle and brings it to
 * the front. Nothing throws: failures are shown in the pane.
 */
export interface RibbonActions {
  /** Opens a view of the tab 任务. */
  readonly show: (view: TasksView) => Promise<void>;
  /** Opens a view of the tab 填报. */
  readonly showMonth: (view: FillingView) => Promise<void>;
  /** Reads and checks the workbook; writes nothing. */
  readonly checkAll: () => Promise<void>;
  /** Writes what the checks find into the workbook. */
  readonly writeFindings: () => Promise<void>;
  /** Builds a sheet and goes to it, after a question where it exists and would change. */
  readonly build: (sheet: BuiltSheet) => Promise<void>;
  /** Undoes the last operation. */
  readonly undo: () => Promise<void>;
  /** Opens the handbook, without waiting for the pane. */
  readonly openHelp: () => Promise<void>;
}

export function ribbonActions(store: PaneStore): RibbonActions {
  let last: Promise<void> = Promise.resolve();
  /** Runs a job when the jobs before it are done. */
  const withSession = (job: (session: PaneSession) => Promise<void>): Promise<void> =>
    (last = last.then(async () => {
      await store.until(({ session, work }) => session !== null && work === null);
      const { session } = store.get();
      if (session === null) return;
      try {
        await showPane();
        await job(session);
      } catch (error) {
        session.reportFailure(error);
      }
    }));
  /** False where there is no task, as the open tab says, or the workbook cannot be read. */
  const hasTasks = async (session: PaneSession): Promise<boolean> => {
    const count = (): number => store.get().workbook?.ledger.registry.tasks.length ?? 0;
    if (count() === 0) await session.open();
    return count() > 0;
  };
  // Scripts of the actions are loaded when they are used: the first script of the pane has to stay small.
  return {
    show: (tasksView) => {
      store.set({ tab: 'tasks', tasksView });
      return withSession(() => Promise.resolve());
    },
    showMonth: (fillingView) => {
      store.set({ tab: 'filling', fillingView, ...(fillingView === 'period' ? { correcting: null } : {}) });
      return withSession(() => Promise.resolve());
    },
    checkAll: () =>
      withSession(async (session) => {
        store.set({ tab: 'checks' });
        await session.open();
      }),
    writeFindings: () =>
      withSession(async (session) => {
        store.set({ tab: 'checks' });
        const { prepareCheck } = await import('#actions/check/prepare-check');
        if (await hasTasks(session))
          await session.change((ledger) => prepareCheck(ledger, session.checkOptions), { kind: 'check' });
      }),
    build: (sheet) =>
      withSession(async (session) => {
        store.set({ tab: 'summary', comparing: null });
        const { buildOrAsk } = await import('../session/workbook/build-flow.ts');
        if (await hasTasks(session)) await buildOrAsk(store, sheet);
      }),
    undo: () => withSession((session) => session.undo()),
    openHelp: () => {
      openHelp(store.get().language);
      return Promise.resolve();
    },
  };
}
