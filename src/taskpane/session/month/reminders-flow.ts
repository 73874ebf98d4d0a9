import { prepareReminders } from '#actions/reporting/prepare-reminders';
import type { ReminderDraft } from '#actions/reporting/reminders';
import type { PaneStore } from '../state/store.ts';

/** Notes reminders as sent in 催办记录. */
export async function noteReminders(
  store: PaneStore,
  drafts: readonly ReminderDraft[],
  sending: { readonly period: string; readonly on: string },
): Promise<void> {
  const { session } = store.get();
  await session?.change((ledger) => prepareReminders(ledger, drafts, sending, session.checkOptions), {
    kind: 'reminders',
    count: drafts.length,
  });
}
