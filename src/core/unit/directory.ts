import { mayBeOneUnit } from './alike.ts';
import { mayBelong } from './collective.ts';
import { unitName } from './name.ts';

/** What an office has confirmed about the units of its notices. */
export interface UnitDirectory {
  /** Other names of a unit, each with the name it counts under. */
  readonly aliases: readonly { readonly name: string; readonly canonical: string }[];
  /** Units a collective phrase (各县（区）政府) stands for. */
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
}

export const NO_DIRECTORY: UnitDirectory = { aliases: [], groups: [] };

/** Questions about units, answered by the directory first; where it is silent doubt counts as yes. */
export interface Units {
  /** The name a unit counts under; its own where nothing was confirmed. */
  readonly nameOf: (name: string) => string;
  readonly mayBeOne: (a: string, b: string) => boolean;
  readonly mayBelong: (unit: string, collective: string) => boolean;
}

/** Names are known whatever the width of their brackets and the spaces in them. */
export function unitsOf({ aliases, groups }: UnitDirectory): Units {
  const canonical = new Map(aliases.map((alias) => [tidy(alias.name), alias.canonical]));
  const nameOf = (name: string): string => lastName(name, canonical);
  const isOne = (a: string, b: string): boolean => tidy(nameOf(a)) === tidy(nameOf(b));
  return {
    nameOf,
    mayBeOne: (a, b) => isOne(a, b) || mayBeOneUnit(a, b) || mayBeOneUnit(nameOf(a), nameOf(b)),
    mayBelong: (unit, collective) =>
      groups.some(
        ({ name, members }) =>
          tidy(name) === tidy(collective) && members.some((member) => isOne(member, unit)),
      ) || mayBelong(unit, collective),
  };
}

const tidy = (name: string): string => unitName(name).tidy;

/** An alias of an alias counts too; names that point at each other stop where they began. */
function lastName(name: string, canonical: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = name;
  for (;;) {
    const key = tidy(current);
    const next = canonical.get(key);
    if (next === undefined || seen.has(key)) return current;
    seen.add(key);
    current = next;
  }
}
