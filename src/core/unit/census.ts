import type { Task } from '../record/task.ts';

/** The number of tasks that name a unit. */
export interface UnitUse {
  /** As printed; different spellings are counted separately. */
  readonly name: string;
  /** Tasks that name the unit as lead unit. */
  readonly leads: number;
  /** Tasks that name the unit but not as lead unit. */
  readonly assists: number;
}

/** The number of tasks that use a collective phrase (各县（区）政府). */
interface GroupUse {
  readonly phrase: string;
  readonly tasks: number;
}

/** The units and collective phrases of a set of tasks. */
interface UnitCensus {
  /** In order of first mention. */
  readonly units: readonly UnitUse[];
  readonly groups: readonly GroupUse[];
}

/**
 * Counts the units and collective phrases of the tasks. A unit counts once per task, as lead unit
 * if it is one.
 */
export function countUnits(tasks: readonly Task[]): UnitCensus {
  const units = new Map<string, { leads: number; assists: number }>();
  const groups = new Map<string, number>();
  const useOf = (name: string) => {
    const found = units.get(name);
    if (found) return found;
    const fresh = { leads: 0, assists: 0 };
    units.set(name, fresh);
    return fresh;
  };
  for (const task of tasks) {
    const leads = new Set(task.leadUnits);
    for (const name of leads) useOf(name).leads += 1;
    for (const name of new Set(task.units)) if (!leads.has(name)) useOf(name).assists += 1;
    for (const phrase of new Set(task.groupUnits)) groups.set(phrase, (groups.get(phrase) ?? 0) + 1);
  }
  return {
    units: Array.from(units, ([name, use]) => ({ name, ...use })),
    groups: Array.from(groups, ([phrase, tasks]) => ({ phrase, tasks })),
  };
}
