import type { Task } from '../record/task.ts';
import type { UnitMatcher } from '../unit/directory.ts';
import { parseUnitName } from '../unit/name.ts';

/** `lead`: the unit answers for the task and has to report each period; `support`: it helps (配合). */
export type DutyRole = 'lead' | 'support';

/** A unit that has a part in a task. A task and unit occur once. */
export interface Duty {
  /** Id of the task. */
  readonly task: string;
  /** Name by the 单位目录: aliases resolved, one spelling for all tasks. */
  readonly unit: string;
  readonly role: DutyRole;
  /**
   * The collective phrase of the notice (各县（区）政府) that the unit is a member of, as printed. It is the
   * unit itself where the 单位目录 names no members. Null where the task names the unit.
   */
  readonly groupName: string | null;
}

/**
 * Who has to report what: for each task, in the order of the tasks, its lead units and then those that
 * help. The lead units are 牵头单位, else the first unit, else the collective phrases. A collective phrase
 * stands for its members by the 单位目录, or for itself where they are not known. A unit in two roles of
 * one task leads.
 */
export function duties(tasks: readonly Task[], units: UnitMatcher): readonly Duty[] {
  const spellings = new Map<string, string>();
  /** The first spelling of a name that differs only in white space or the width of brackets. */
  const spelled = (name: string): string => {
    const unit = units.nameOf(name);
    const key = parseUnitName(unit).normalized;
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, unit);
    return known ?? unit;
  };
  return tasks.flatMap((task) => dutiesOfTask(task, units, spelled));
}

function dutiesOfTask(
  task: Task,
  { membersOf }: UnitMatcher,
  spelled: (name: string) => string,
): readonly Duty[] {
  const leads = leadsOf(task);
  const found = new Map<string, Duty>();
  const add = (name: string, role: DutyRole, groupName: string | null): void => {
    const unit = spelled(name);
    if (!found.has(unit)) found.set(unit, { task: task.id, unit, role, groupName });
  };
  const addGroups = (role: DutyRole): void => {
    for (const phrase of task.groupUnits) {
      const members = membersOf(phrase);
      for (const name of members.length === 0 ? [phrase] : members) add(name, role, phrase);
    }
  };
  for (const name of leads) add(name, 'lead', null);
  if (leads.length === 0) addGroups('lead');
  for (const name of task.units) add(name, 'support', null);
  addGroups('support');
  return [...found.values()];
}

/** The named units that answer for a task: 牵头单位, or its first unit where it has none. */
export const leadsOf = ({ leadUnits, units }: Pick<Task, 'leadUnits' | 'units'>): readonly string[] =>
  leadUnits.length > 0 ? leadUnits : units.slice(0, 1);

/** Whether a duty is that of a collective phrase whose members the 单位目录 does not name. */
export const isUnresolved = ({ unit, groupName }: Duty): boolean =>
  groupName !== null && parseUnitName(unit).normalized === parseUnitName(groupName).normalized;
