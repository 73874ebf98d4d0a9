import type { Leader } from '../../record/task.ts';
import type { LabelRole } from '../lexicon/labels.ts';
import { readLeaders } from './leaders.ts';
import { isCollective, readUnits } from './units.ts';

/** Who is responsible for something, as printed in one place (a label line, a bracket, a cell). */
export interface Duty {
  readonly leaders: readonly Leader[];
  /** Units printed as leading (牵头, 主办). */
  readonly leads: readonly string[];
  /** Units printed as responsible, without saying who leads. */
  readonly units: readonly string[];
  /** Units printed as assisting (配合, 协办). */
  readonly assisting: readonly string[];
  readonly groups: readonly string[];
  readonly due: string | null;
  /** Whether the leads come from a bare 负责, so that a rule about the first unit outranks it. */
  readonly inCharge: boolean;
  /** Whether the list of responsible units begins with a collective phrase. */
  readonly beginsWithGroup: boolean;
  readonly statesFirstLeads: boolean;
}

export const NO_DUTY: Duty = {
  leaders: [],
  leads: [],
  units: [],
  assisting: [],
  groups: [],
  due: null,
  inCharge: false,
  beginsWithGroup: false,
  statesFirstLeads: false,
};

const union = <T>(
  a: readonly T[],
  b: readonly T[],
  same: (x: T, y: T) => boolean = (x, y) => x === y,
): readonly T[] => (b.length === 0 ? a : [...a, ...b.filter((y) => !a.some((x) => same(x, y)))]);

/** What both say; order is the printed one. */
export function mergeDuties(a: Duty, b: Duty): Duty {
  return {
    leaders: union(a.leaders, b.leaders, (x, y) => x.name === y.name),
    leads: union(a.leads, b.leads),
    units: union(a.units, b.units),
    assisting: union(a.assisting, b.assisting),
    groups: union(a.groups, b.groups),
    due: a.due ?? b.due,
    inCharge: (a.leads.length > 0 ? a : b).inCharge,
    beginsWithGroup: a.units.length + a.groups.length > 0 ? a.beginsWithGroup : b.beginsWithGroup,
    statesFirstLeads: a.statesFirstLeads || b.statesFirstLeads,
  };
}

/** Whether a duty names anyone: a leader, a unit or a collective. */
export const namesSomeone = (duty: Duty): boolean => duty.leaders.length > 0 || namesUnit(duty);

/** Whether a duty names a unit or a collective. */
export const namesUnit = (duty: Duty): boolean =>
  duty.leads.length + duty.units.length + duty.assisting.length + duty.groups.length > 0;

/** The duty a labelled value states. */
export function dutyOf(role: LabelRole, value: string): Duty {
  if (role === 'leader') {
    // Where a leader is missing, some offices print the collective on this line.
    const leaders = readLeaders(value);
    const groups = leaders.filter((leader) => isCollective(leader.name)).map((leader) => leader.name);
    return { ...NO_DUTY, leaders: leaders.filter((leader) => !groups.includes(leader.name)), groups };
  }
  if (role === 'content' || role === 'title' || role === 'note') return NO_DUTY;
  if (role === 'due') return { ...NO_DUTY, due: value.replace(/[。；;，,]$/, '') };
  const list = readUnits(value);
  const { groups, due, beginsWithGroup, statesFirstLeads } = list;
  if (role === 'lead') return { ...NO_DUTY, leads: list.units, groups, due, statesFirstLeads };
  if (role === 'assist') return { ...NO_DUTY, assisting: list.units, groups, due };
  return { ...NO_DUTY, units: list.units, groups, due, beginsWithGroup, statesFirstLeads };
}

/** The three lists a task carries, by the conventions of the registry contract. */
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
