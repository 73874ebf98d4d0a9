import type { ClosedReport } from '#actions/period/closed-reports';
import { type CorrectionAuthor, prepareCorrections } from '#actions/period/correct-entries';
import type { EntryChanges } from '#actions/period/correct-entries';
import { todayFor } from '../day.ts';
import type { Correcting, CorrectionForm } from '../state/correcting.ts';
import type { PaneStore } from '../state/store.ts';

/** Shows the reports of a closed period, to be corrected. */
export function showClosed(store: PaneStore, period: string): void {
  const { correcting } = store.get();
  if (correcting?.period === period) return;
  store.set({ correcting: { period, forms: new Map(), by: correcting?.by ?? '' } });
}

/** Changes what is typed into the form of a report; null closes the form. */
export function editForm(store: PaneStore, report: string, form: CorrectionForm | null): void {
  change(store, ({ forms, ...others }) => {
    const next = new Map(forms);
    if (form === null) next.delete(report);
    else next.set(report, form);
    return { ...others, forms: next };
  });
}

/** Says who corrects. */
export const setAuthor = (store: PaneStore, by: string): void =>
  change(store, (correcting) => ({ ...correcting, by }));

function change(store: PaneStore, next: (correcting: Correcting) => Correcting): void {
  const { correcting } = store.get();
  if (correcting !== null) store.set({ correcting: next(correcting) });
}

/** Writes a correction as a new version of the report, and closes its form. True: it was written. */
export async function correctReport(
  store: PaneStore,
  { entry: { key, task, unit, period } }: ClosedReport,
  changes: EntryChanges,
  { by, why }: Pick<CorrectionAuthor, 'by' | 'why'>,
): Promise<boolean> {
  const { session } = store.get();
  if (session === null || task === null || period === null) return false;
  const author: CorrectionAuthor = { by: by.trim(), why: why.trim(), on: todayFor(store) };
  const isWritten = await session.change(
    (ledger) => prepareCorrections(ledger, [{ task, unit, period, changes }], author, session.checkOptions),
    { kind: 'correction', period },
  );
  if (isWritten) editForm(store, key, null);
  return isWritten;
}
