import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import { suggestAliases } from '../unit/alias.ts';
import { countUnits } from '../unit/census.ts';
import { parseUnitName } from '../unit/name.ts';
import { groupBy } from '../record/group-by.ts';
import type { LintContext } from './context.ts';

/** A unit that may be spelt in two ways in one notice; the user has to confirm it. */
export function lintUnitSpellings({ registry }: LintContext): readonly Finding[] {
  const byNotice = groupBy(registry.tasks, (task) => task.notice);
  return [...byNotice].flatMap(([notice, tasks]) =>
    suggestAliases(countUnits(tasks).units).map(({ name, canonical, reason }) =>
      finding('unit.two-spellings', { notice }, { a: canonical, b: name, reason }),
    ),
  );
}

/**
 * Units missing from the unit directory; no findings if there is no directory. White space and
 * the width of brackets are ignored, and a bracketed sub-unit is known if its unit is.
 */
export function lintUnknownUnits({ registry, knownUnits }: LintContext): readonly Finding[] {
  if (knownUnits === null) return [];
  const known = new Set([...knownUnits].map((name) => parseUnitName(name).normalized));
  return countUnits(registry.tasks)
    .units.filter(({ name }) => {
      const { normalized, base } = parseUnitName(name);
      return !known.has(normalized) && !known.has(base);
    })
    .map(({ name, leads, assists }) => finding('unit.unknown', {}, { unit: name, tasks: leads + assists }));
}
