import type { Ledger } from '#actions/ledger/read-ledger';
import type { KeptCell } from '#actions/ledger/write-report';
import type { FindingCode } from '#core/finding/catalogue';
import type { PutAside } from '#core/record/entered/put-aside';
import type { Finding } from '#core/record/finding';

/** What a person should know of an action besides that it was done. */
export interface ActionNotes {
  /** Cells that were to be written and were not, since they were changed meanwhile. */
  readonly kept: readonly KeptCell[];
  /** Lines that came to 待处理内容. */
  readonly putAside: readonly PutAside[];
  /** Findings about what was not read, or not certainly, since it was not found where it was. */
  readonly unread: readonly Finding[];
}

/** Findings that are shown at once: content of the workbook that does not count, which a user may not notice. */
const UNREAD: ReadonlySet<string> = new Set<FindingCode>([
  'workbook.input-column-missing',
  'workbook.column-missing',
  'workbook.column-by-position',
  'workbook.merged-unclear',
  'workbook.sheet-copied',
]);

/** What is new in the ledger since it was read before; null: it was not read before. */
export const actionNotes = (
  kept: readonly KeptCell[],
  before: Ledger | null,
  { registry, entries }: Ledger,
): ActionNotes => {
  const unread = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ code }) => UNREAD.has(code));
  return {
    kept,
    putAside: before === null ? [] : added(before.entries.putAside, entries.putAside),
    unread: added(unread(before?.registry.findings ?? []), unread(registry.findings)),
  };
};

/** The members of the second list that are not in the first; equal ones are counted. */
function added<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const left = new Map<string, number>();
  const countOf = (key: string): number => left.get(key) ?? 0;
  for (const one of before) left.set(JSON.stringify(one), countOf(JSON.stringify(one)) + 1);
  return after.filter((one) => {
    const key = JSON.stringify(one);
    left.set(key, countOf(key) - 1);
    return countOf(key) < 0;
  });
}
