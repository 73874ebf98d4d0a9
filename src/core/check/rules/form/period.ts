import { finding } from '../../../finding/make-finding.ts';
import type { CheckContext, EntryRule, ReadEntry } from '../../context.ts';
import { findingPlaceOf } from '../../context.ts';
import { isTouched, isUnknown } from '../../../reporting/filled.ts';
import { byEnd, parsePeriod } from '../../../reporting/period.ts';

/** F11: a filled row has no period. Published tables have no such column. */
export const periodMissing: EntryRule = (read, _, context) =>
  isTouched(read.entry) && !isUnknown(read.entry, 'period') && isPeriodEmpty(read)
    ? [finding('form.period-missing', findingPlaceOf(read), { year: yearFor(read, context) })]
    : [];

const isPeriodEmpty = ({ entry }: ReadEntry): boolean =>
  entry.cell !== null && (entry.period ?? '').trim() === '';

/**
 * F7: the period of a row is unreadable, of another year than its notice, or ends after the month of
 * the check.
 */
export const periodWrong: EntryRule = (read, _, context) => {
  if (!isTouched(read.entry) || isUnknown(read.entry, 'period') || isPeriodEmpty(read)) return [];
  const fault = faultOf(read, context);
  if (fault === null) return [];
  const value = read.entry.period ?? '';
  return [finding('form.period-wrong', findingPlaceOf(read), { value, fault, year: yearFor(read, context) })];
};

/** The year for the examples in the advice: that of the notice, else of the check. */
const yearFor = ({ task }: ReadEntry, { noticeOf, settings, registry }: CheckContext): string =>
  String(
    (task === null ? registry.notices[0] : noticeOf(task.notice))?.year ??
      settings.asOf?.slice(0, 4) ??
      '20××',
  );

function faultOf({ entry, task, period }: ReadEntry, { settings, noticeOf }: CheckContext): string | null {
  // Published tables have no period column.
  if (period === null) return entry.period === null && entry.cell === null ? null : 'unreadable';
  const year = task === null ? null : (noticeOf(task.notice)?.year ?? null);
  if (year !== null && period.year !== year) return 'other-year';
  const now = settings.asOf === null ? null : parsePeriod(settings.asOf.slice(0, 7));
  return now !== null && byEnd(period, now) > 0 ? 'not-over' : null;
}
