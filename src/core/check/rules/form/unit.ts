import { finding } from '../../../finding/finding.ts';
import { type EntryRule, placeOf } from '../../context.ts';
import { isTouched } from '../../row/filled.ts';

/**
 * F5: the unit of a row has no part in its task: it is none of the named units
 * however they are spelt or whatever the directory says they are called, no member of a collective phrase, and no area the
 * total of the task is split over.
 */
export const unitForeign: EntryRule = (read, _, { allocationsOf, units: known }) => {
  const { entry, task } = read;
  const { unit } = entry;
  if (unit === null || task === null || !isTouched(entry)) return [];
  const units = [...task.units, ...task.leadUnits];
  if (units.length + task.groupUnits.length === 0 || units.includes(unit)) return [];
  const areas = allocationsOf(task.id).flatMap(({ cells }) => Object.keys(cells));
  const isKnown =
    units.some((name) => known.mayBeOne(unit, name)) ||
    task.groupUnits.some((collective) => known.mayBelong(unit, collective)) ||
    areas.some((area) =>
      [unit, read.unit ?? unit].some((name) => name.startsWith(area) || area.startsWith(name)),
    );
  const named = [...new Set([...units, ...task.groupUnits])];
  return isKnown ? [] : [finding('form.unit-foreign', placeOf(read), { unitName: unit, units: named })];
};
