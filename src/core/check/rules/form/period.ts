import { finding } from '../../../finding/finding.ts';
import type { CheckContext, EntryRule, ReadEntry } from '../../context.ts';
import { placeOf } from '../../context.ts';
import { isTouched } from '../../row/filled.ts';
import { byEnd, parsePeriod } from '../../period.ts';

/** F7: the period of a row is none, of another year than its notice, or ends after the month of the check. */
export const periodWrong: EntryRule = (read, _, context) => {
  if (!isTouched(read.entry)) return [];
  const fault = faultOf(read, context);
  return fault === null
    ? []
    : [finding('form.period-wrong', placeOf(read), { value: read.entry.period ?? '', fault })];
};

function faultOf({ entry, task, period }: ReadEntry, { settings, noticeOf }: CheckContext): string | null {
  // A published table has no column for its period.
  if (period === null) return entry.period === null && entry.cell === null ? null : 'unreadable';
  const year = task === null ? null : (noticeOf(task.notice)?.year ?? null);
  if (year !== null && period.year !== year) return 'other-year';
  const now = settings.asOf === null ? null : parsePeriod(settings.asOf.slice(0, 7));
  return now !== null && byEnd(period, now) > 0 ? 'not-over' : null;
}
