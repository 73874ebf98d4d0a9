import type { BuiltSheet } from '#workbook/sheets/all';
import { prepareSheet } from '#actions/build/build-sheet';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { sheetChanges } from '#actions/ledger/sheet-changes';
import type { NamedAction } from '#actions/ledger/undo-history';
import type { PaneState, PendingBuild } from '../state/state.ts';
import type { PaneStore } from '../state/store.ts';
import type { PaneSession } from './pane-session.ts';

/**
 * Builds a sheet and shows it. Where a sheet that users see exists and would change, nothing is
 * written yet: `pendingBuild` waits for `confirmBuild` or `cancelBuild`. The hidden sheet changes unasked.
 */
export async function buildOrAsk(store: PaneStore, sheet: BuiltSheet): Promise<void> {
  const { session } = store.get();
  const change = session ? await session.prepareChange(actionOf(session, sheet).prepare) : null;
  if (!change) return;
  const { workbook } = store.get();
  if (workbook !== null && sheetChanges(change.plan).some(({ kind }) => kind !== 'added'))
    store.set({ pendingBuild: { sheet, change, workbook } });
  else await write(store, sheet, change);
}

/** The build of a sheet that waits for an answer; null where there is none, or the workbook was read again. */
export const pendingBuildOf = (
  { pendingBuild, workbook }: PaneState,
  sheet: BuiltSheet,
): PendingBuild | null =>
  pendingBuild?.sheet === sheet && pendingBuild.workbook === workbook ? pendingBuild : null;

export async function confirmBuild(store: PaneStore, { sheet, change }: PendingBuild): Promise<void> {
  await write(store, sheet, change);
}

export const cancelBuild = (store: PaneStore): void => store.set({ pendingBuild: null });

/** Brings a sheet to the front. */
export async function showSheet(store: PaneStore, sheet: BuiltSheet): Promise<void> {
  const { session } = store.get();
  try {
    await session?.openWorkbook.goTo(sheet, { row: 0, column: 0 });
  } catch (error) {
    session?.reportFailure(error);
  }
}

async function write(store: PaneStore, sheet: BuiltSheet, change: PreparedChange): Promise<void> {
  store.set({ pendingBuild: null });
  const { session } = store.get();
  if (session !== null && (await session.apply(change, actionOf(session, sheet))))
    await showSheet(store, sheet);
}

const actionOf = (session: PaneSession, sheet: BuiltSheet): NamedAction => ({
  name: { kind: 'build', sheet },
  prepare: (ledger) => prepareSheet(ledger, sheet, session.checkOptions),
});
