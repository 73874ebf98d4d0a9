import type { Finding } from '#core/record/finding';
import type { PutAside } from '#core/record/entered/put-aside';
import type { Registry } from '#core/record/registry';
import type { FileLoss } from '#workbook/file/file-loss';
import type { AddedColumns } from '#workbook/plan/columns/added-columns';
import { openWorkbookFile } from '#workbook/file/open-file';
import type { Checked, CheckOptions } from '../check/check.ts';
import { type DesiredContent, prepareChange } from '../ledger/prepare-change.ts';
import { type Ledger, ledgerOf } from '../ledger/read-ledger.ts';
import { comparePull, pulledContent } from '../pull/pull.ts';
import { type EntryCounts, entryCounts } from './entry-counts.ts';
import { notTaken } from './not-taken.ts';
import { withOtherLedger } from './other-ledger.ts';
import type { LedgerFile } from './present-file.ts';

/** What comes into a workbook. */
export interface Incoming {
  /** The notices; null where there are none. */
  readonly registry: Registry | null;
  /** Other workbooks, whose entries come in where the workbook has none. */
  readonly ledgers: readonly Ledger[];
  /** Whether the workbook itself is among what was given: its notices are not older than those of the others. */
  readonly isGiven: boolean;
}

/** A workbook after the update, and what became of what people entered in it. */
export interface UpdatedWorkbook {
  readonly bytes: Uint8Array;
  readonly checked: Checked;
  /** What the file holds now. */
  readonly written: Ledger;
  /** What is entered in it now, without what is put aside. */
  readonly entered: EntryCounts;
  /** Columns that tables of an earlier version got. */
  readonly columns: readonly AddedColumns[];
  /** What this update put aside into 待处理内容. */
  readonly putAside: readonly PutAside[];
  /** Lines of 待处理内容 from before. */
  readonly waiting: number;
  /** What of the workbook could not be read, or not with certainty. */
  readonly unread: readonly Finding[];
  /** What of the file could not be kept, and what of other workbooks was not taken over. */
  readonly losses: readonly FileLoss[];
}

/**
 * Takes notices and other workbooks over into a workbook, as a pull does, and changes its
 * file in place; without any, the workbook is checked and drawn again.
 *
 * @throws Failure as `prepareChange`
 */
export async function updateWorkbook(
  workbook: LedgerFile,
  incoming: Incoming,
  options: CheckOptions,
): Promise<UpdatedWorkbook> {
  const { ledger } = workbook;
  const updated = await changeWorkbook(workbook, contentWith(ledger, incoming), options);
  const taken = incoming.ledgers.flatMap((other) => notTaken(other, updated.written.survey));
  return { ...updated, losses: [...updated.losses, ...taken] };
}

/**
 * Changes the file of a workbook to some content; what it holds beside that stays.
 *
 * @throws Failure as `prepareChange`
 */
export async function changeWorkbook(
  { file, ledger }: LedgerFile,
  content: DesiredContent,
  options: CheckOptions,
): Promise<UpdatedWorkbook> {
  const { plan, checked, summary } = prepareChange(ledger, content, options);
  const { bytes, losses } = await file.applyPlan(plan);
  // The report is about what the file contains, not about what the plan was to write.
  const written = ledgerOf((await openWorkbookFile(bytes, ledger.survey.workbook)).survey);
  const putAside = linesAdded(ledger.entries.putAside, written.entries.putAside);
  return {
    bytes,
    checked,
    written,
    entered: entryCounts(written.entries),
    columns: summary.columns ?? [],
    putAside,
    waiting: written.entries.putAside.length - putAside.length,
    unread: checked.findings.filter(isOfReading),
    losses,
  };
}

function contentWith(ledger: Ledger, { registry, ledgers, isGiven }: Incoming): DesiredContent {
  let content: DesiredContent = ledger;
  let given: ReadonlySet<string> = new Set(isGiven ? ledger.base.notices.map(({ id }) => id) : []);
  if (registry !== null) {
    const pull = comparePull(ledger, registry);
    content = pulledContent(pull);
    given = new Set([...given, ...pull.incoming.notices.map(({ id }) => id)]);
  }
  for (const other of ledgers)
    ({ content, given } = withOtherLedger({ ...ledger, ...content }, other, given));
  return content;
}

/** A column that is missing, a row without a task: findings of reading that make the content wrong. */
const isOfReading = ({ code, severity }: Finding): boolean =>
  code.startsWith('workbook.') && severity === 'error';

/** The lines that were not there before; of equal lines, as many as came in. */
function linesAdded(before: readonly PutAside[], after: readonly PutAside[]): readonly PutAside[] {
  const left = new Map<string, number>();
  for (const line of before) left.set(says(line), (left.get(says(line)) ?? 0) + 1);
  return after.filter((line) => {
    const count = left.get(says(line)) ?? 0;
    left.set(says(line), count - 1);
    return count <= 0;
  });
}

const says = ({ text, sheet, column, task, target, unit, period }: PutAside): string =>
  JSON.stringify([text, sheet, column, task, target, unit, period]);
