import type { CheckContext } from '#core/check/context';
import type { Task } from '#core/record/task';

/**
 * What a unit is to a task, by the names of the notice and what was confirmed about
 * them: it leads, has a part, is one of a collective phrase, or is a district of the
 * breakdown; `none`: the notice does not name it; `unknown`: the row names no unit.
 */
export type UnitRole = 'lead' | 'part' | 'member' | 'district' | 'none' | 'unknown';

export function unitRole(unit: string | null, task: Task, { units, allocationsOf }: CheckContext): UnitRole {
  if (unit === null) return 'unknown';
  const isUnit = (name: string): boolean => units.mayBeSame(unit, name);
  if (task.leadUnits.some(isUnit)) return 'lead';
  if (task.units.some(isUnit)) return 'part';
  if (task.groupUnits.some((collective) => units.mayBelong(unit, collective))) return 'member';
  const districts = allocationsOf(task.id).flatMap(({ cells }) => Object.keys(cells));
  return districts.some((district) => unit.startsWith(district) || district.startsWith(unit))
    ? 'district'
    : 'none';
}
