import type { CheckContext } from '#core/check/context';
import type { Task } from '#core/record/task';

/**
 * The role of a unit in a task, by the names of the notice and the confirmed aliases: lead
 * unit, responsible unit, member of a collective phrase, or district of the allocation;
 * `none`: the notice does not name it; `unknown`: the row names no unit.
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
