import type { Finding } from '../record/finding.ts';
import type { Registry } from '../record/registry.ts';
import { allocationSum, allocationText } from './allocations.ts';
import { lintContext, type LintContext } from './context.ts';
import { missingPeople } from './missing-people.ts';
import { noticeDates } from './notice-dates.ts';
import { numbering } from './numbering.ts';
import { sameItemTwoFigures } from './same-item.ts';
import { deadlinePast, targetWithoutUnit } from './targets.ts';
import { unitSpellings, unknownUnits } from './units.ts';

/** What a rule is: a pure look at a registry. Its cost grows linearly with it. */
export type LintRule = (context: LintContext) => readonly Finding[];

/** Every rule, in the order in which their findings are told. */
export const LINT_RULES: readonly LintRule[] = [
  noticeDates,
  numbering,
  missingPeople,
  unitSpellings,
  unknownUnits,
  allocationSum,
  allocationText,
  sameItemTwoFigures,
  deadlinePast,
  targetWithoutUnit,
];

export interface LintOptions {
  /** Names and aliases of the directory of units; without it no unit is called unknown. */
  readonly knownUnits?: readonly string[];
}

/**
 * What is odd in the notices of a registry, beside what its `findings` say
 * already (that is left out here, so both can simply be put together).
 */
export const lintRegistry = (registry: Registry, options: LintOptions = {}): readonly Finding[] =>
  toldBy(LINT_RULES, registry, options);

/** What is odd between notices that were read apart, and put together since. */
export const lintBetween = (registry: Registry): readonly Finding[] =>
  toldBy([sameItemTwoFigures], registry, {});

function toldBy(
  rules: readonly LintRule[],
  registry: Registry,
  { knownUnits }: LintOptions,
): readonly Finding[] {
  const context = lintContext(registry, knownUnits ?? null);
  const said = new Set(registry.findings.map(identity));
  return rules.flatMap((rule) => rule(context)).filter((found) => !said.has(identity(found)));
}

const identity = ({ code, notice, task, target, params }: Finding): string =>
  JSON.stringify([code, notice, task, target, params]);
