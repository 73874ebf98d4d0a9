import { finding } from '../../../finding/make-finding.ts';
import { type EntryRule, findingPlaceOf } from '../../context.ts';
import { isTouched } from '../../../reporting/filled.ts';

/**
 * F5: the unit of a row has no part in its task: it is not one of the named units in any
 * spelling or by the 单位目录, not a member of a collective phrase, and not a district of the
 * task's breakdown.
 */
export const unitForeign: EntryRule = (read, _, { allocationsOf, units: known }) => {
  const { entry, task } = read;
  const { unit } = entry;
  if (unit === null || task === null || !isTouched(entry)) return [];
  const units = [...task.units, ...task.leadUnits];
  if (units.length + task.groupUnits.length === 0 || units.includes(unit)) return [];
  const areas = allocationsOf(task.id).flatMap(({ cells }) => Object.keys(cells));
  const isKnown =
    units.some((name) => known.mayBeSame(unit, name)) ||
    task.groupUnits.some((collective) => known.mayBelong(unit, collective)) ||
    areas.some((area) =>
      [unit, read.unit ?? unit].some((name) => name.startsWith(area) || area.startsWith(name)),
    );
  const named = [...new Set([...units, ...task.groupUnits])];
  return isKnown
    ? []
    : [finding('form.unit-foreign', findingPlaceOf(read), { unitName: unit, units: named })];
};
