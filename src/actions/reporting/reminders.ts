import type { Reminder, ReminderTone } from '#core/record/entered/reminder';
import { byEnd, parsePeriod } from '#core/reporting/period';
import type { Checked } from '../check/check.ts';
import { reminderText } from './reminder-text.ts';
import type { ReportingStatus } from './reporting-status.ts';

/** A text for one unit. */
export interface ReminderDraft {
  readonly unit: string;
  readonly tone: ReminderTone;
  /** Ids of the tasks it names: those that are missing, then those to be corrected. */
  readonly tasks: readonly string[];
  readonly text: string;
  /** It was sent on this day already; a unit gets one reminder a day. */
  readonly isSent: boolean;
}

/**
 * The reminders of a day, one for each unit that still owes something, in the order of the status: 临期提醒
 * until the due day, 催报 after it, 督办函 where a 催报 of an earlier day was of no use. A unit that was
 * reminded of the period on this day keeps that text.
 *
 * @param log The reminders that were sent (催办记录).
 * @param on ISO date.
 */
export function remindersOf(
  status: ReportingStatus,
  log: readonly Reminder[],
  { session: { context } }: Pick<Checked, 'session'>,
  on: string,
): readonly ReminderDraft[] {
  const ofPeriod = remindersFor(log, status.period);
  return status.units.flatMap((unit): readonly ReminderDraft[] => {
    const sent = ofPeriod.filter((one) => context.units.nameOf(one.unit) === unit.unit);
    const today = sent.find((one) => one.on === on && one.text !== '');
    if (today !== undefined)
      return [
        {
          unit: unit.unit,
          tone: today.tone ?? 'overdue',
          tasks: today.tasks,
          text: today.text,
          isSent: true,
        },
      ];
    const before = sent.filter((one) => one.on !== null && one.on < on);
    const tone = toneOf(status, before, on);
    const text = reminderText(unit, { status, on, tone, before, context });
    if (text === null) return [];
    const tasks = [...unit.missing, ...unit.rejected.map(({ task }) => task)];
    return [{ unit: unit.unit, tone, tasks, text, isSent: false }];
  });
}

const toneOf = ({ due }: ReportingStatus, before: readonly Reminder[], on: string): ReminderTone => {
  if (due === null || on <= due) return 'advance';
  return before.some(({ tone }) => tone !== 'advance') ? 'formal' : 'overdue';
};

/** The reminders about a period, the first one first. */
function remindersFor(log: readonly Reminder[], period: string): readonly Reminder[] {
  const own = parsePeriod(period);
  return log
    .filter((one) => {
      const other = parsePeriod(one.period);
      return own !== null && other !== null && byEnd(own, other) === 0;
    })
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
}
