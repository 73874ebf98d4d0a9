import type { Task } from '../record/task.ts';

/** How often one name stands among the units of the tasks. */
export interface UnitUse {
  /** As printed; spellings are not folded together here. */
  readonly name: string;
  readonly leads: number;
  /** Tasks in which it is named without leading. */
  readonly assists: number;
}

/** How often one collective phrase (各县（区）政府) is used. */
export interface GroupUse {
  readonly phrase: string;
  readonly tasks: number;
}

export interface UnitCensus {
  /** In the order of their first mention. */
  readonly units: readonly UnitUse[];
  readonly groups: readonly GroupUse[];
}

/**
 * Counts every unit and every collective phrase of the tasks. A unit counts
 * once per task, as lead if it leads it, however often the task names it.
 */
export function unitCensus(tasks: readonly Task[]): UnitCensus {
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
