import { commandsFor } from './commands.ts';
import type { RibbonDesk } from './ribbon-desk.ts';
import { onRibbonButtons, showPane } from '#workbook/excel/office';
import type { PaneSession } from '../session/pane-session.ts';
import type { PaneState } from '../session/state.ts';
import type { PaneStore } from '../session/store.ts';

/**
 * Lets the buttons of the ribbon do what the pane can do: they share its session, its
 * 撤销 and its messages. To be called before Office is ready.
 */
export const connectRibbon = (store: PaneStore): void => onRibbonButtons(commandsFor(ribbonDesk(store)));

function ribbonDesk(store: PaneStore): RibbonDesk {
  let last: Promise<void> = Promise.resolve();
  /** Does something once all that was asked for before is done, with the pane in front; failures are told there. */
  const withSession = (job: (ready: ReadyState) => Promise<void>): Promise<void> =>
    (last = last.then(async () => {
      const ready = await whenIdle(store);
      try {
        await showPane();
        await job(ready);
      } catch (error) {
        ready.session.tellFailure(error);
      }
    }));
  /** False: there is no task yet, as the tab says, or the workbook could not be read. */
  const holdsTasks = async (session: PaneSession): Promise<boolean> => {
    const count = (): number => store.get().desk?.held.registry.tasks.length ?? 0;
    if (count() === 0) await session.open();
    return count() > 0;
  };
  return {
    show: (tasksView) => {
      store.set({ tab: 'tasks', tasksView });
      return withSession(() => Promise.resolve());
    },
    checkAll: () =>
      withSession(async ({ session }) => {
        store.set({ tab: 'checks' });
        await session.open();
      }),
    writeFindings: () =>
      withSession(async ({ session }) => {
        store.set({ tab: 'checks' });
        const { prepareCheck } = await actions();
        if (await holdsTasks(session))
          await session.change((held) => prepareCheck(held, session.checkOptions));
      }),
    build: (sheet) =>
      withSession(async ({ session }) => {
        store.set({ tab: 'summary' });
        const { prepareSheet } = await actions();
        if (!(await holdsTasks(session))) return;
        const prepared = await session.prepare((held) => prepareSheet(held, sheet, session.checkOptions));
        if (prepared === null) return;
        const { replaced, edited } = prepared.tally;
        if (replaced.length + edited.length > 0) return store.set({ asked: sheet });
        if (await session.carryOut(prepared)) await session.live.goTo(sheet, { row: 0, column: 0 });
      }),
    undo: () => withSession(({ session }) => session.undo()),
  };
}

/** Comes with the session: the first script of the pane does without. */
const actions = () => import('#actions/build/build-sheet');

type ReadyState = PaneState & { readonly session: PaneSession };

/** Waits until there is a session and no work. */
const whenIdle = (store: PaneStore): Promise<ReadyState> =>
  new Promise((resolve) => {
    const look = (): boolean => {
      const state = store.get();
      const { session, work } = state;
      if (session === null || work !== null) return false;
      resolve({ ...state, session });
      return true;
    };
    if (look()) return;
    const stop = store.subscribe(() => {
      if (look()) stop();
    });
  });
