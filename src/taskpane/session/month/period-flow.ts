import { prepareClosing } from '#actions/period/close-period';
import { prepareOpening } from '#actions/period/open-period';
import { SHEETS } from '#workbook/sheets/all';
import type { PaneStore } from '../state/store.ts';

/** Opens a period and shows its rows. True: it was written. */
export async function openPeriodNow(store: PaneStore, period: string): Promise<boolean> {
  const { session } = store.get();
  if (session === null) return false;
  const isWritten = await session.change((ledger) => prepareOpening(ledger, period, session.checkOptions), {
    kind: 'open-period',
    period,
  });
  if (isWritten)
    await session.openWorkbook
      .goTo(SHEETS.progress.name, { row: 0, column: 0 })
      .catch((error: unknown) => session.reportFailure(error));
  return isWritten;
}

/** Closes a period. True: it was written. */
export async function closePeriodNow(store: PaneStore, period: string): Promise<boolean> {
  const { session } = store.get();
  if (session === null) return false;
  return session.change((ledger) => prepareClosing(ledger, period, session.checkOptions), {
    kind: 'close-period',
    period,
  });
}
