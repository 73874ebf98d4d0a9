import type { InputFile } from '#actions/import/input-file';
import { hold } from '#actions/ledger/read-ledger';
import { comparePull, preparePull } from '#actions/pull/pull';
import { SHEETS } from '#workbook/codec/sheet-name';
import { newIncoming } from './incoming.ts';
import { readInBackground } from './reader.ts';
import type { PaneStore } from './store.ts';

/** Reads files and shows what is in them; nothing is written. */
export async function readHanded(store: PaneStore, files: readonly InputFile[]): Promise<void> {
  const { session } = store.get();
  const read = await session?.work('reading', ({ signal }) => readInBackground(files, signal));
  if (read) store.set({ incoming: newIncoming('import', read.registry, read.hasEntries) });
}

/**
 * Holds what came in against the workbook as it is now. Where nothing differs there
 * is nothing to choose, and what will be written is worked out at once.
 */
export async function compareIncoming(store: PaneStore): Promise<void> {
  const { session, incoming } = store.get();
  if (session === null || incoming === null) return;
  const pull = await session.work('opening', async () => {
    const held = await hold(session.live);
    return comparePull(held, incoming.registry);
  });
  if (pull === null || store.get().incoming !== incoming) return;
  store.set({ incoming: { ...incoming, pull, prepared: null } });
  if (pull.comparison.differences.length === 0) await prepareIncoming(store);
}

/** Works out what will change in the workbook, difference by difference as chosen. */
export async function prepareIncoming(store: PaneStore): Promise<void> {
  const { session, incoming } = store.get();
  const pull = incoming?.pull;
  if (!session || !incoming || !pull) return;
  const prepared = await session.work('preparing', async () => {
    await shown();
    return preparePull(pull, session.checkOptions, incoming.choices);
  });
  if (store.get().incoming !== incoming) return;
  store.set({ incoming: prepared === null ? { ...incoming, pull: null } : { ...incoming, prepared } });
}

/**
 * Writes it; a registry that is new begins at its 首页. Where the workbook refuses,
 * everything is looked at anew next time.
 */
export async function writeIncoming(store: PaneStore): Promise<void> {
  const { session, incoming } = store.get();
  if (!session || !incoming?.prepared) return;
  const isDone = await session.carryOut(incoming.prepared);
  if (isDone && incoming.pull?.held.isDuban === false)
    await session.live
      .goTo(SHEETS.home, { row: 0, column: 0 })
      .catch((error: unknown) => session.tellFailure(error));
  if (store.get().incoming !== incoming) return;
  store.set({ incoming: isDone ? null : { ...incoming, pull: null, prepared: null } });
}

/** Lets the pane draw what it says before work that keeps it busy. */
const shown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
