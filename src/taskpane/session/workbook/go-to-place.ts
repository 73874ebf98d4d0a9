import { isSameRow, type LedgerPlace } from '#actions/ledger/ledger-place';
import { ExcelFailure } from '#workbook/excel-failure';
import type { PaneSession } from './pane-session.ts';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import type { PaneStore } from '../state/store.ts';

/**
 * Selects a cell of the workbook. Where another record is in its row by now, the workbook
 * is read again and the cell searched again. Where it no longer exists, a failure is
 * shown that names `sheet`.
 */
export async function goToPlace(
  store: PaneStore,
  find: (workbook: CheckedLedger) => LedgerPlace | null,
  sheet: string,
): Promise<void> {
  const { session, workbook, work } = store.get();
  if (session === null || workbook === null || work !== null) return;
  try {
    const known = find(workbook);
    const place = known !== null && (await isAsRead(session, known)) ? known : await findAgain(store, find);
    if (place === null) throw new ExcelFailure('excel.place-gone', { sheet });
    await session.openWorkbook.goTo(place.sheet.id, place);
  } catch (error) {
    session.reportFailure(error);
  }
}

async function isAsRead({ openWorkbook }: PaneSession, place: LedgerPlace): Promise<boolean> {
  try {
    return isSameRow(place, await openWorkbook.readRow(place.sheet, place.row));
  } catch {
    // The sheet may have been deleted: then reading the workbook again reports it.
    return false;
  }
}

async function findAgain(
  store: PaneStore,
  find: (workbook: CheckedLedger) => LedgerPlace | null,
): Promise<LedgerPlace | null> {
  await store.get().session?.open();
  const { workbook } = store.get();
  return workbook === null ? null : find(workbook);
}
