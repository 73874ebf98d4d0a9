import { finding } from '../../../finding/make-finding.ts';
import { parseUnitName } from '../../../unit/name.ts';
import { type EntryRule, findingPlaceOf, type ReadEntry } from '../../context.ts';
import { isTouched } from '../../../reporting/filled.ts';

/** F10: the row names no task of the registry. F13: it names none at all. */
export const taskUnknown: EntryRule = (read) => {
  if (read.task !== null || !isTouched(read.entry)) return [];
  const value = (read.entry.task ?? '').trim();
  return [
    value === ''
      ? finding('form.task-missing', findingPlaceOf(read), {})
      : finding('form.task-unknown', findingPlaceOf(read), { value }),
  ];
};

/**
 * F6: another row reports for the same task, unit and period. Reported at the lower row, or at the
 * edited one.
 */
export const rowDoubled: EntryRule = (read, index, { edited }) => {
  const { entry, task } = read;
  if (task === null || entry.unit === null || entry.period === null || !isTouched(entry)) return [];
  const same = index
    .ofTask(task.id)
    .filter((other) => isDouble(other, read) && (entry.key === edited || isAbove(other, read)));
  const [first] = same.sort((a, b) => (isAbove(a, b) ? -1 : 1)).map((other) => other.entry);
  return first === undefined
    ? []
    : [finding('form.row-doubled', findingPlaceOf(read), { row: first.cell?.row ?? first.key })];
};

const isDouble = (other: ReadEntry, read: ReadEntry): boolean =>
  other.entry.key !== read.entry.key &&
  other.entry.period === read.entry.period &&
  other.unit !== null &&
  read.unit !== null &&
  parseUnitName(other.unit).normalized === parseUnitName(read.unit).normalized &&
  isTouched(other.entry);

const isAbove = ({ entry: a }: ReadEntry, { entry: b }: ReadEntry): boolean => {
  const rows = (a.cell?.row ?? 0) - (b.cell?.row ?? 0);
  return rows === 0 ? a.key < b.key : rows < 0;
};
