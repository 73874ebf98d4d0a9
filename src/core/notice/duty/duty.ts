import type { Leader } from '../../record/task.ts';
import type { LabelRole } from '../lexicon/labels.ts';
import { readLeaders } from './leaders.ts';
import { isCollective, isFormWord, isNoName } from './body.ts';
import { readUnitEntry, type UnitEntry } from './entry.ts';
import { readUnitList, type UnitList } from './units.ts';

/** Who is responsible for a task, as printed in one place (a label line, a bracket, a cell). */
export interface Duty {
  readonly leaders: readonly Leader[];
  /** Units printed as leading (牵头, 主办). */
  readonly leads: readonly string[];
  /** Units printed as responsible, not expressly as leading. */
  readonly units: readonly string[];
  /** Units printed as assisting (配合, 协办). */
  readonly assisting: readonly string[];
  /** Collective phrases (各县（区）政府). */
  readonly groups: readonly string[];
  /** Entries of lists of units that cannot be names, as printed. */
  readonly unread: readonly string[];
  /** Time limit as printed. */
  readonly due: string | null;
  /** Whether the leads come from 负责 alone, over which the rule “first unit leads” takes precedence. */
  readonly inCharge: boolean;
  /** Whether the list of responsible units begins with a collective phrase. */
  readonly beginsWithGroup: boolean;
  /** Whether the rule “列第一位者为牵头单位” is printed here. */
  readonly statesFirstLeads: boolean;
}

export const NO_DUTY: Duty = {
  leaders: [],
  leads: [],
  units: [],
  assisting: [],
  groups: [],
  unread: [],
  due: null,
  inCharge: false,
  beginsWithGroup: false,
  statesFirstLeads: false,
};

/** The items of `a`, then those of `b` that are not in `a`. */
const union = <T>(
  a: readonly T[],
  b: readonly T[],
  same: (x: T, y: T) => boolean = (x, y) => x === y,
): readonly T[] => (b.length === 0 ? a : [...a, ...b.filter((y) => !a.some((x) => same(x, y)))]);

/** The duty stated by both, in printed order. */
export function mergeDuties(a: Duty, b: Duty): Duty {
  return {
    leaders: union(a.leaders, b.leaders, (x, y) => x.name === y.name),
    leads: union(a.leads, b.leads),
    units: union(a.units, b.units),
    assisting: union(a.assisting, b.assisting),
    groups: union(a.groups, b.groups),
    unread: union(a.unread, b.unread),
    due: a.due ?? b.due,
    inCharge: (a.leads.length > 0 ? a : b).inCharge,
    beginsWithGroup: a.units.length + a.groups.length > 0 ? a.beginsWithGroup : b.beginsWithGroup,
    statesFirstLeads: a.statesFirstLeads || b.statesFirstLeads,
  };
}

/** Whether a duty names a leader, a unit or a collective. */
export const namesSomeone = (duty: Duty): boolean => duty.leaders.length > 0 || namesUnit(duty);

/** Whether a duty names a unit or a collective. */
export const namesUnit = (duty: Duty): boolean =>
  duty.leads.length + duty.units.length + duty.assisting.length + duty.groups.length > 0;

/** The duty stated by the value of a label or table column. */
export function dutyOf(role: LabelRole, value: string): Duty {
  if (role === 'leader') {
    // Some offices print the collective on this line if there is no leader.
    const leaders = readLeaders(value);
    const groups = leaders.filter((leader) => isCollective(leader.name)).map((leader) => leader.name);
    return { ...NO_DUTY, leaders: leaders.filter((leader) => !groups.includes(leader.name)), groups };
  }
  if (role === 'content' || role === 'title' || role === 'note') return NO_DUTY;
  if (role === 'due') return { ...NO_DUTY, due: value.replace(/[。；;，,]$/, '') };
  return dutyOfNames(role, readUnitList(value));
}

/** The duty of those in a list, without entries that cannot be names (a sentence, a figure); a mark （牵头） goes before the role of the list. */
export function dutyOfNames(role: 'lead' | 'unit' | 'assist', list: UnitList): Duty {
  const { due, beginsWithGroup, statesFirstLeads } = list;
  const entries = list.units.flatMap((name) => readUnitEntry(name) ?? []);
  const named = (part: UnitEntry['part'], own: boolean): readonly string[] =>
    entries.filter((entry) => (entry.part === null ? own : entry.part === part)).map(({ name }) => name);
  return {
    ...NO_DUTY,
    leads: named('lead', role === 'lead'),
    units: entries.filter(({ part }) => part === null && role === 'unit').map(({ name }) => name),
    assisting: named('assist', role === 'assist'),
    groups: list.groups.filter((name) => !isNoName(name)),
    unread: [
      ...list.units.filter((name) => readUnitEntry(name) === null && !isFormWord(name)),
      ...list.groups.filter(isNoName),
    ],
    due,
    beginsWithGroup: role === 'unit' && beginsWithGroup,
    statesFirstLeads: role !== 'assist' && statesFirstLeads,
  };
}

/** The three lists of units of a task, by the conventions of the registry contract; `firstLeads`: whether the notice states that the first unit leads. */
export function resolveDuty(
  duty: Duty,
  firstLeads: boolean,
): { leadUnits: readonly string[]; units: readonly string[]; groupUnits: readonly string[] } {
  const first = firstLeads && !duty.beginsWithGroup ? duty.units.slice(0, 1) : [];
  const named = firstLeads && duty.inCharge ? duty.leads.slice(0, 1) : duty.leads;
  const leadUnits = named.length > 0 ? named : first;
  return {
    leadUnits,
    units: union(union(union(leadUnits, duty.leads), duty.units), duty.assisting),
    groupUnits: duty.groups,
  };
}
