import { readableText } from '../text/characters.ts';
import { mayBeSameUnit } from './same-unit.ts';
import { mayBelong } from './collective.ts';
import { parseUnitName } from './name.ts';

/** The names and groups of units an office has confirmed. */
export interface UnitDirectory {
  /** Other names of a unit, each with the name it is counted under. */
  readonly aliases: readonly { readonly name: string; readonly canonical: string }[];
  /** The members of collective phrases (各县（区）政府). */
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
}

export const NO_DIRECTORY: UnitDirectory = { aliases: [], groups: [] };

/** Comparison of unit names by the directory first, else by their spelling; in doubt the answer is true. */
export interface UnitMatcher {
  /** The name a unit is counted under; the name itself, in ordinary characters, if the directory has no alias for it. */
  readonly nameOf: (name: string) => string;
  readonly mayBeSame: (a: string, b: string) => boolean;
  /** Whether the unit may be a member of the collective phrase (各县（区）政府). */
  readonly mayBelong: (unit: string, collective: string) => boolean;
  /** The units that the directory says a collective phrase stands for; none where it does not say. */
  readonly membersOf: (collective: string) => readonly string[];
}

/** Names match regardless of white space, invisible characters and the width of brackets. */
export function createUnitMatcher({ aliases, groups }: UnitDirectory): UnitMatcher {
  const canonical = new Map(aliases.map((alias) => [normalize(alias.name), alias.canonical]));
  const nameOf = (name: string): string => resolveAlias(name, canonical);
  const isOne = (a: string, b: string): boolean => normalize(nameOf(a)) === normalize(nameOf(b));
  return {
    nameOf,
    mayBeSame: (a, b) => isOne(a, b) || mayBeSameUnit(a, b) || mayBeSameUnit(nameOf(a), nameOf(b)),
    mayBelong: (unit, collective) =>
      groups.some(
        ({ name, members }) =>
          normalize(name) === normalize(collective) && members.some((member) => isOne(member, unit)),
      ) || mayBelong(unit, collective),
    membersOf: (collective) =>
      groups.flatMap(({ name, members }) => (normalize(name) === normalize(collective) ? members : [])),
  };
}

const normalize = (name: string): string => parseUnitName(name).normalized;

/** Follows aliases of aliases; a cycle ends with the first name that repeats. */
function resolveAlias(name: string, canonical: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = readableText(name);
  for (;;) {
    const key = normalize(current);
    const next = canonical.get(key);
    if (next === undefined || seen.has(key)) return current;
    seen.add(key);
    current = next;
  }
}
