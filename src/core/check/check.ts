import type { Claim } from '../record/claim.ts';
import type { Entry } from '../record/entry.ts';
import type { Finding } from '../record/finding.ts';
import type { Registry } from '../record/registry.ts';
import { bookOf, withEntry } from './book.ts';
import { crossClaims } from './across/cross-claims.ts';
import { type CheckContext, contextOfEdit, type ReadEntry } from './context.ts';
import { contextAfter, type Known, readEntries } from './known.ts';
import { readEntry } from './read-entry.ts';
import { BOOK_RULES, ENTRY_RULES } from './rules.ts';
import { checkSettings, type CheckSettings } from './settings.ts';

export interface CheckResult {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** A registry and its entries, checked; one edited row can be checked again without the rest. */
export interface CheckSession extends CheckResult {
  readonly context: CheckContext;
  readonly entries: readonly ReadEntry[];
  /**
   * The claims and findings of one row as it is now, those it shares with another
   * row among them, whichever of the two comes first; the session itself stays as it was.
   */
  readonly checkOne: (entry: Entry) => CheckResult;
}

/**
 * Holds what entries assert against the targets of their tasks, against each
 * other, and against the rules of reporting (SPEC.md). The order of the entries
 * changes nothing but the order of the findings; the cost grows linearly. `known`: an
 * earlier check of the same workbook; what it read and still stands is not read again.
 */
export function checkEntries(
  registry: Registry,
  entries: readonly Entry[],
  own: Partial<CheckSettings> = {},
  known: Known | null = null,
): CheckSession {
  const context = contextAfter(known, registry, checkSettings(registry.notices, own));
  const reads = readEntries(entries, context, known);
  const book = bookOf(reads, context);
  return {
    context,
    entries: reads,
    claims: reads.flatMap((read) => [...read.claims, ...crossClaims(read, book, context)]),
    findings: [
      ...reads.flatMap((read) => [
        ...read.findings,
        ...ENTRY_RULES.flatMap((rule) => rule(read, book, context)),
      ]),
      ...BOOK_RULES.flatMap((rule) => rule(book, context)),
    ],
    checkOne(entry) {
      const read = readEntry(entry, context);
      const now = withEntry(book, read);
      const here = contextOfEdit(context, entry);
      return {
        claims: [...read.claims, ...crossClaims(read, now, here)],
        findings: [...read.findings, ...ENTRY_RULES.flatMap((rule) => rule(read, now, here))],
      };
    },
  };
}
