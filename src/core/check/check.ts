import type { Claim } from '../record/claim.ts';
import type { Entry } from '../record/entered/entry.ts';
import type { Finding } from '../record/finding.ts';
import type { Registry } from '../record/registry.ts';
import { entryIndex, withEntry } from './index/entry-index.ts';
import { crossClaims } from './index/cross-claims.ts';
import { type CheckContext, contextForEdit, type ReadEntry } from './context.ts';
import { reusedContext, type PreviousCheck, readEntries } from './previous-check.ts';
import { readEntry } from './entry/read-entry.ts';
import { OVERALL_RULES, ENTRY_RULES } from './rules/all.ts';
import { effectiveSettings, type CheckSettings } from './settings.ts';

interface CheckResult {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** The result of checking all entries of a registry; it can check one edited row without the others. */
export interface CheckSession extends CheckResult {
  readonly context: CheckContext;
  readonly entries: readonly ReadEntry[];
  /**
   * The claims and findings of one row in its current state. Findings that concern two rows
   * are included, also where the full check reports them at the other row. The session
   * itself does not change.
   */
  readonly checkOne: (entry: Entry) => CheckResult;
}

/**
 * Compares what entries assert with the targets of their tasks, with each other and
 * with the reporting rules (SPEC.md). The order of the entries affects only the order of
 * the findings; the cost is linear. `previous`: an earlier check of the same workbook,
 * whose unchanged entries are not read again.
 */
export function checkEntries(
  registry: Registry,
  entries: readonly Entry[],
  own: Partial<CheckSettings> = {},
  previous: PreviousCheck | null = null,
): CheckSession {
  const context = reusedContext(previous, registry, effectiveSettings(registry.notices, own));
  const reads = readEntries(entries, context, previous);
  const index = entryIndex(reads, context);
  return {
    context,
    entries: reads,
    claims: reads.flatMap((read) => [...read.claims, ...crossClaims(read, index, context)]),
    findings: [
      ...reads.flatMap((read) => [
        ...read.findings,
        ...ENTRY_RULES.flatMap((rule) => rule(read, index, context)),
      ]),
      ...OVERALL_RULES.flatMap((rule) => rule(index, context)),
    ],
    checkOne(entry) {
      const read = readEntry(entry, context);
      const now = withEntry(index, read);
      const here = contextForEdit(context, entry);
      return {
        claims: [...read.claims, ...crossClaims(read, now, here)],
        findings: [...read.findings, ...ENTRY_RULES.flatMap((rule) => rule(read, now, here))],
      };
    },
  };
}
