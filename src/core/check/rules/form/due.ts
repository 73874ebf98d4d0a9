import { finding } from '../../../finding/make-finding.ts';
import { type EntryRule, findingPlaceOf } from '../../context.ts';

const DAY = 24 * 60 * 60 * 1000;

/** F8: submitted after the due day of its period. Nothing is due for a task that its notice lacks now. */
export const submittedLate: EntryRule = (read, _, { dueOf, isRetained }) => {
  const { reportedOn: reported } = read.entry;
  if (read.period === null || reported === null) return [];
  if (read.task !== null && isRetained(read.task.id)) return [];
  const due = dueOf(read.period);
  if (due === null) return [];
  const days = Math.round((Date.parse(reported) - Date.parse(due)) / DAY);
  return days > 0 ? [finding('form.late', findingPlaceOf(read), { due, reported, days })] : [];
};
