import { finding } from '../../../issue/finding.ts';
import type { Entry } from '../../../record/entry.ts';
import { unitName } from '../../../unit/name.ts';
import { type EntryRule, placeOf } from '../../context.ts';
import { isTouched } from '../../filled.ts';

/** F10: the row names no task of the registry. */
export const taskUnknown: EntryRule = (read) =>
  read.task === null && isTouched(read.entry)
    ? [finding('form.task-unknown', placeOf(read), { value: read.entry.task ?? '' })]
    : [];

/** F6: another row reports for the same task, unit and period. Told at the lower of them, or at the one being edited. */
export const rowDoubled: EntryRule = (read, book, { edited }) => {
  const { entry, task } = read;
  if (task === null || entry.unit === null || entry.period === null || !isTouched(entry)) return [];
  const same = book
    .ofTask(task.id)
    .map((other) => other.entry)
    .filter((other) => isDouble(other, entry) && (entry.key === edited || isAbove(other, entry)));
  const [first] = same.sort((a, b) => (isAbove(a, b) ? -1 : 1));
  return first === undefined
    ? []
    : [finding('form.row-doubled', placeOf(read), { row: first.cell?.row ?? first.key })];
};

const isDouble = (other: Entry, entry: Entry): boolean =>
  other.key !== entry.key &&
  other.period === entry.period &&
  other.unit !== null &&
  entry.unit !== null &&
  unitName(other.unit).tidy === unitName(entry.unit).tidy &&
  isTouched(other);

const isAbove = (a: Entry, b: Entry): boolean => {
  const rows = (a.cell?.row ?? 0) - (b.cell?.row ?? 0);
  return rows === 0 ? a.key < b.key : rows < 0;
};
