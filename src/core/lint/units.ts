import { finding } from '../finding/finding.ts';
import type { Finding } from '../record/finding.ts';
import { suggestAliases } from '../unit/alias.ts';
import { unitCensus } from '../unit/census.ts';
import { unitName } from '../unit/name.ts';
import { groupBy } from '../record/group.ts';
import type { LintContext } from './context.ts';

/** One unit spelt in two ways in one notice; a guess, for a person to confirm. */
export function unitSpellings({ registry }: LintContext): readonly Finding[] {
  const byNotice = groupBy(registry.tasks, (task) => task.notice);
  return [...byNotice].flatMap(([notice, tasks]) =>
    suggestAliases(unitCensus(tasks).units).map(({ name, canonical, reason }) =>
      finding('unit.two-spellings', { notice }, { a: canonical, b: name, reason }),
    ),
  );
}

/**
 * Units that are not in the directory of units in use; nothing where there is
 * no directory. Brackets of either width are the same, and a bracketed
 * sub-unit is known when the unit before it is.
 */
export function unknownUnits({ registry, knownUnits }: LintContext): readonly Finding[] {
  if (knownUnits === null) return [];
  const known = new Set([...knownUnits].map((name) => unitName(name).tidy));
  return unitCensus(registry.tasks)
    .units.filter(({ name }) => {
      const { tidy, base } = unitName(name);
      return !known.has(tidy) && !known.has(base);
    })
    .map(({ name, leads, assists }) => finding('unit.unknown', {}, { unit: name, tasks: leads + assists }));
}
