import type { ReminderDraft } from './reminders.ts';
import type { ReportingStatus } from './reporting-status.ts';

const STATUS_FORMAT = 'duban-status/1';

/** Who has reported, as `duban-status/1` JSON: counts, the ids of the missing tasks, the text to be sent. */
export function writeStatusJson(status: ReportingStatus, reminders: readonly ReminderDraft[]): string {
  const texts = new Map(reminders.map(({ unit, tone, text }) => [unit, { tone, text }]));
  const units = status.units.map(({ unit, due, reported, late, missing, empty, rejected }) => ({
    unit,
    due: due.length,
    reported: reported.length,
    late: late.length,
    missing,
    empty,
    rejected: rejected.length,
    tone: texts.get(unit)?.tone ?? null,
    reminder: texts.get(unit)?.text ?? '',
  }));
  const { period, due } = status;
  return `${JSON.stringify({ format: STATUS_FORMAT, period, due, units }, null, 2)}\n`;
}
