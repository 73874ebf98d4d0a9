import type { Finding } from '../record/finding.ts';
import type { Registry } from '../record/registry.ts';
import { lintAllocationSums, lintAllocationTotals } from './allocations.ts';
import { createLintContext, type LintContext } from './context.ts';
import { lintLongTasks } from './long-tasks.ts';
import { lintMissingPeople } from './missing-people.ts';
import { lintNoticeDates } from './notice-dates.ts';
import { lintNumbering } from './numbering.ts';
import { lintSameItems } from './same-item.ts';
import { lintPastDeadlines, lintTargetUnits } from './targets.ts';
import { lintUnitSpellings, lintUnknownUnits } from './units.ts';

/** A pure function of a registry; its cost must be linear in the size of the registry. */
type LintRule = (context: LintContext) => readonly Finding[];

/** All rules; findings are reported in this order. */
export const LINT_RULES: readonly LintRule[] = [
  lintNoticeDates,
  lintNumbering,
  lintMissingPeople,
  lintLongTasks,
  lintUnitSpellings,
  lintUnknownUnits,
  lintAllocationSums,
  lintAllocationTotals,
  lintSameItems,
  lintPastDeadlines,
  lintTargetUnits,
];

export interface LintOptions {
  /** Names and aliases in the unit directory; without it no unit is reported as unknown. */
  readonly knownUnits?: readonly string[];
}

/**
 * Findings about the notices of a registry. Findings the registry contains already are left out,
 * so the result can be appended to `registry.findings`.
 */
export const lintRegistry = (registry: Registry, options: LintOptions = {}): readonly Finding[] =>
  runRules(LINT_RULES, registry, options);

/** Findings that concern several notices, for notices that were read one by one and then combined. */
export const lintAcrossNotices = (registry: Registry): readonly Finding[] =>
  runRules([lintSameItems], registry, {});

function runRules(
  rules: readonly LintRule[],
  registry: Registry,
  { knownUnits }: LintOptions,
): readonly Finding[] {
  const context = createLintContext(registry, knownUnits ?? null);
  const reported = new Set(registry.findings.map(findingKey));
  return rules.flatMap((rule) => rule(context)).filter((found) => !reported.has(findingKey(found)));
}

const findingKey = ({ code, notice, task, target, params }: Finding): string =>
  JSON.stringify([code, notice, task, target, params]);
