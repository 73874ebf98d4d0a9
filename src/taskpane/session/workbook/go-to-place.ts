import { cellAt, isSameRow, type LedgerPlace } from '#actions/ledger/ledger-place';
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
    const isCurrent = known !== null && (await isAsRead(session, known));
    // Where the workbook cannot be read again, that failure has been reported.
    if (!isCurrent && !(await isReadAgain(store))) return;
    const current = store.get().workbook;
    const place = isCurrent || current === null ? known : find(current);
    if (place === null) throw new ExcelFailure('excel.place-gone', { sheet });
    await session.openWorkbook.goTo(place.sheet.id, place);
  } catch (error) {
    session.reportFailure(error);
  }
}

/** Selects a cell given by the name of its sheet and its address; shows a failure where it cannot. */
export async function showCell(store: PaneStore, sheet: string, address: string): Promise<void> {
  const { session } = store.get();
  const cell = cellAt(address);
  if (session === null || cell === null) return;
  try {
    await session.openWorkbook.goTo(sheet, cell);
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

async function isReadAgain(store: PaneStore): Promise<boolean> {
  const { session, workbook } = store.get();
  await session?.open();
  return store.get().workbook !== workbook;
}
