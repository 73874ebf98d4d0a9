import { finding } from '../../../finding/finding.ts';
import { unitName } from '../../../unit/name.ts';
import { type EntryRule, placeOf, type ReadEntry } from '../../context.ts';
import { isTouched } from '../../row/filled.ts';

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
    .filter((other) => isDouble(other, read) && (entry.key === edited || isAbove(other, read)));
  const [first] = same.sort((a, b) => (isAbove(a, b) ? -1 : 1)).map((other) => other.entry);
  return first === undefined
    ? []
    : [finding('form.row-doubled', placeOf(read), { row: first.cell?.row ?? first.key })];
};

const isDouble = (other: ReadEntry, read: ReadEntry): boolean =>
  other.entry.key !== read.entry.key &&
  other.entry.period === read.entry.period &&
  other.unit !== null &&
  read.unit !== null &&
  unitName(other.unit).tidy === unitName(read.unit).tidy &&
  isTouched(other.entry);

const isAbove = ({ entry: a }: ReadEntry, { entry: b }: ReadEntry): boolean => {
  const rows = (a.cell?.row ?? 0) - (b.cell?.row ?? 0);
  return rows === 0 ? a.key < b.key : rows < 0;
};
