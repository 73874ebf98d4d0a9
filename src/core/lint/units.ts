import { finding } from '../issue/finding.ts';
import type { Finding } from '../record/finding.ts';
import { type AliasReason, suggestAliases } from '../unit/alias.ts';
import { unitCensus } from '../unit/census.ts';
import { unitName } from '../unit/name.ts';
import { groupBy, type LintContext } from './context.ts';

/** The reason as it stands in a sentence of the catalogue. */
const REASONS: Readonly<Record<AliasReason, string>> = {
  brackets: '括号或空格不同',
  'sub-unit': '是否带括注',
  'short-form': '简称与全称',
};

/** One unit spelt in two ways in one notice; a guess, for a person to confirm. */
export function unitSpellings({ registry }: LintContext): readonly Finding[] {
  const byNotice = groupBy(registry.tasks, (task) => task.notice);
  return [...byNotice].flatMap(([notice, tasks]) =>
    suggestAliases(unitCensus(tasks).units).map(({ name, canonical, reason }) =>
      finding('unit.two-spellings', { notice }, { a: canonical, b: name, reason: REASONS[reason] }),
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
