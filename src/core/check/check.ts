import type { Claim } from '../record/claim.ts';
import type { Entry } from '../record/entered/entry.ts';
import type { Finding } from '../record/finding.ts';
import { groupBy } from '../record/group-by.ts';
import type { Registry } from '../record/registry.ts';
import { entryIndex, withEntry } from './index/entry-index.ts';
import { crossClaims } from './index/cross-claims.ts';
import { sectionSums } from './index/section-sums.ts';
import { type CheckContext, contextForEdit, type ReadEntry } from './context.ts';
import { reusedContext, type PreviousCheck, readEntries } from './previous-check.ts';
import { withoutDisputedRates } from './disputed.ts';
import { readEntry } from './entry/read-entry.ts';
import { type MissingReports, missingReports, reportMissing } from './rules/form/missing.ts';
import { OVERALL_RULES, ENTRY_RULES } from './rules/all.ts';
import { checkTables } from './table/check-tables.ts';
import { effectiveSettings, type CheckSettings } from './settings.ts';

interface CheckResult {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** The result of checking all entries of a registry; it can check one edited row without the others. */
export interface CheckSession extends CheckResult {
  readonly context: CheckContext;
  readonly entries: readonly ReadEntry[];
  /** Those that were checked; the others are reports of closed periods whose findings are known. */
  readonly checked: readonly ReadEntry[];
  /** What has not been reported although it is due; `form.missing` tells it. */
  readonly missing: readonly MissingReports[];
  /**
   * The claims and findings of one row in its current state. Findings that concern two rows
   * are included, also where the full check reports them at the other row. The session
   * itself does not change.
   */
  readonly checkOne: (entry: Entry) => CheckResult;
}

/** What the openings of reports sum up, of each report. */
function statementSums(reads: readonly ReadEntry[], { statements = [] }: Registry): readonly Claim[] {
  if (statements.length === 0) return [];
  const ids = new Set(statements.map(({ id }) => id));
  const own = reads.filter(({ task }) => task !== null && ids.has(task.id));
  return [...groupBy(own, ({ task }) => task?.notice)].flatMap(([, ofNotice]) => sectionSums(ofNotice));
}

/**
 * Compares what entries assert with the targets of their tasks, with each other and
 * with the reporting rules (SPEC.md). The order of the entries affects only the order of
 * the findings; the cost is linear. `previous`: an earlier check of the same workbook,
 * whose unchanged entries are not read again. `known`: reports of closed periods whose findings are known;
 * others are compared with them, but they are not checked again.
 */
export function checkEntries(
  registry: Registry,
  entries: readonly Entry[],
  own: Partial<CheckSettings> = {},
  previous: PreviousCheck | null = null,
  known: ReadonlySet<Entry> = new Set(),
): CheckSession {
  const context = reusedContext(previous, registry, effectiveSettings(registry.notices, own));
  const all = readEntries(entries, context, previous, known);
  const reads = known.size === 0 ? all : all.filter(({ entry }) => !known.has(entry));
  const index = entryIndex(all, context, reads);
  const missing = missingReports(index, context);
  const ofTables = checkTables(context, entries);
  return {
    context,
    entries: all,
    checked: reads,
    missing,
    claims: [
      ...reads.flatMap((read) => [...read.claims, ...crossClaims(read, index, context.at(read.period))]),
      ...statementSums(reads, registry),
      ...ofTables.claims,
    ],
    findings: [
      ...reads.flatMap((read) => [
        ...withoutDisputedRates(read.findings, registry),
        ...ENTRY_RULES.flatMap((rule) => rule(read, index, context.at(read.period))),
      ]),
      ...ofTables.findings,
      ...missing.map((reports) => reportMissing(reports, context)),
      ...OVERALL_RULES.flatMap((rule) => rule(index, context)),
    ],
    checkOne(entry) {
      const read = readEntry(entry, context);
      const now = withEntry(index, read);
      const here = contextForEdit(context.at(read.period), entry);
      return {
        claims: [...read.claims, ...crossClaims(read, now, here)],
        findings: [
          ...withoutDisputedRates(read.findings, registry),
          ...ENTRY_RULES.flatMap((rule) => rule(read, now, here)),
        ],
      };
    },
  };
}
