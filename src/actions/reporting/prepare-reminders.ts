import type { Reminder } from '#core/record/entered/reminder';
import { SHEETS } from '#workbook/sheets/all';
import type { CheckOptions } from '../check/check.ts';
import {
  type DesiredContent,
  type PreparedChange,
  prepareChange,
  STORED_SHEETS,
} from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import type { ReminderDraft } from './reminders.ts';

/**
 * The content of the workbook with reminders that are sent on a day noted in 催办记录. Those that are noted
 * already stay as they are.
 *
 * @param period As in `Entry.period`.
 * @param on ISO date.
 */
export function withReminders(
  ledger: Ledger,
  drafts: readonly ReminderDraft[],
  { period, on }: { readonly period: string; readonly on: string },
): DesiredContent {
  const { reminders: log } = ledger.entries;
  const taken = new Set(log.map(({ key }) => key));
  const sent = drafts
    .filter(({ isSent }) => !isSent)
    .map(({ unit, tone, tasks, text }): Reminder => {
      const key = freeKey(`${unit}|${period}|${on}`, taken);
      taken.add(key);
      return { key, unit, period, on, tone, tasks, text, note: '' };
    });
  return { ...ledger, entries: { ...ledger.entries, reminders: [...log, ...sent] } };
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted;
  for (let times = 2; taken.has(key); times += 1) key = `${wanted}#${String(times)}`;
  return key;
}

/** Prepares writing reminders to 催办记录. */
export const prepareReminders = (
  ledger: Ledger,
  drafts: readonly ReminderDraft[],
  sending: { readonly period: string; readonly on: string },
  options: CheckOptions,
): PreparedChange =>
  prepareChange(ledger, withReminders(ledger, drafts, sending), options, [
    SHEETS.home.name,
    SHEETS.reminders.name,
    ...STORED_SHEETS,
  ]);
