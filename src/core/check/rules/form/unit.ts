import { finding } from '../../../issue/finding.ts';
import { mayBeOneUnit } from '../../../unit/alike.ts';
import { mayBelong } from '../../../unit/collective.ts';
import { type EntryRule, placeOf } from '../../context.ts';
import { isTouched } from '../../filled.ts';

/**
 * F5: the unit of a row has no part in its task: it is none of the named units
 * however they are spelt, no member of a collective phrase, and no area the
 * total of the task is split over.
 */
export const unitForeign: EntryRule = (read, _, { allocationsOf }) => {
  const { entry, task } = read;
  const { unit } = entry;
  if (unit === null || task === null || !isTouched(entry)) return [];
  const units = [...task.units, ...task.leadUnits];
  if (units.length + task.groupUnits.length === 0 || units.includes(unit)) return [];
  const areas = allocationsOf(task.id).flatMap(({ cells }) => Object.keys(cells));
  const isKnown =
    units.some((name) => mayBeOneUnit(unit, name)) ||
    task.groupUnits.some((collective) => mayBelong(unit, collective)) ||
    areas.some((area) => unit.startsWith(area) || area.startsWith(unit));
  const named = [...new Set([...units, ...task.groupUnits])];
  return isKnown ? [] : [finding('form.unit-foreign', placeOf(read), { unitName: unit, units: named })];
};
