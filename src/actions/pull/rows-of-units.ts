import { isTouched } from '#core/reporting/filled';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { Task } from '#core/record/task';
import { entryIdentity, withEntryKeys } from '#workbook/codec/entry-key';

/**
 * The rows of 进展填报 after the lead units of tasks changed: empty rows of a unit that leads no
 * more become those of the units that lead now; rows with anything in them stay as they are.
 *
 * @param isKept Whether something that could not be read is in a row.
 */
export function rowsOfUnits(
  rows: readonly Entry[],
  before: readonly Task[],
  after: readonly Task[],
  isKept: (entry: Entry) => boolean,
): readonly Entry[] {
  const former = new Map(before.map((task) => [task.id, task]));
  const changes = new Map(
    after.flatMap((task) => {
      const was = former.get(task.id)?.leadUnits ?? [];
      const gone = was.filter((unit) => !task.leadUnits.includes(unit) && !task.units.includes(unit));
      const come = task.leadUnits.filter((unit) => !was.includes(unit));
      return gone.length === 0 || come.length === 0 ? [] : [[task.id, { gone, come }] as const];
    }),
  );
  if (changes.size === 0) return rows;
  const there = new Set(rows.map(entryIdentity));
  const moved = rows.flatMap((entry): readonly Entry[] => {
    const { task, unit, period } = entry;
    if (task === null || unit === null || isTouched(entry) || isKept(entry)) return [entry];
    const change = changes.get(task);
    if (change === undefined || !change.gone.includes(unit)) return [entry];
    return change.come.flatMap((lead) => {
      const identity = entryIdentity({ task, unit: lead, period });
      if (there.has(identity)) return [];
      there.add(identity);
      return [blankEntry(task, lead, period)];
    });
  });
  const keys = withEntryKeys(moved);
  return moved.map((entry, place) => (entry.key === '' ? { ...entry, key: keys[place]?.key ?? '' } : entry));
}
