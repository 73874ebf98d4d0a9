import type { Task } from '../../record/task.ts';
import { parseUnitName } from '../../unit/name.ts';
import { leadsOf } from '../../reporting/duties.ts';
import type { UnitMatcher } from '../../unit/directory.ts';
import { isDistrict } from './districts.ts';

/**
 * Whom a row reports for. `whole`: for the whole task, so its figures are compared with
 * the task's targets; `part`: for one district, so its figures are parts of a total;
 * `helper`: for a supporting unit, whose share of the task is unknown.
 */
export type EntryRole = 'whole' | 'part' | 'helper';

/** The role of a row of `unit` (its name by the 单位目录) for a task. */
export function entryRole(unit: string | null, task: Task | null, { nameOf }: UnitMatcher): EntryRole {
  if (unit === null || task === null) return 'whole';
  const isUnit = (name: string): boolean => isSame(name, unit) || isSame(nameOf(name), unit);
  const leads = leadsOf(task);
  if (isDistrict(unit)) return leads.length === 1 && leads.every(isUnit) ? 'whole' : 'part';
  if (leads.some(isUnit)) return 'whole';
  return task.units.some(isUnit) ? 'helper' : 'whole';
}

/** Whether two names mean one unit, ignoring brackets and sub-units. */
const isSame = (a: string, b: string): boolean => a === b || parseUnitName(a).base === parseUnitName(b).base;
