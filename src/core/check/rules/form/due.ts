import { finding } from '../../../finding/finding.ts';
import { type EntryRule, placeOf } from '../../context.ts';
import { dueDate } from '../../period.ts';

const DAY = 24 * 60 * 60 * 1000;

/** F8: handed in after the due day of its period. */
export const handedInLate: EntryRule = (read, _, { settings: { progressDay } }) => {
  const { reportedOn: reported } = read.entry;
  if (progressDay === null || read.period === null || reported === null) return [];
  const due = dueDate(read.period, progressDay);
  const days = Math.round((Date.parse(reported) - Date.parse(due)) / DAY);
  return days > 0 ? [finding('form.late', placeOf(read), { due, reported, days })] : [];
};
