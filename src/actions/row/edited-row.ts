import { targetStatuses } from '#core/check/status/target-status';
import { readEntry } from '#core/check/entry/read-entry';
import type { CheckSession } from '#core/check/check';
import { type MissingReports, reportMissing, withoutReported } from '#core/check/rules/form/missing';
import type { WorkbookCell } from '#core/record/workbook-cell';
import type { Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import { entryIdentity } from '#workbook/codec/entry-key';
import { type CellValue, sameCell } from '#xlsx/cell-value';
import { type ParsedRow, subjectSheet } from '#workbook/parse-row';
import type { SheetRow } from '#workbook/reading/sheet-row';
import type { SubjectSheet } from '#workbook/sheets/all';
import { isSettled, withAnswers } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';
import { isCheckFinding } from '../check/check-findings.ts';
import type { CheckedLedger } from '../ledger/checked-ledger.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { withPlan } from './edited-plan.ts';
import { isOnlyAnswered, withConfirmation } from './edited-target.ts';
import { parseLedgerRow } from './parse-ledger-row.ts';
import { updatedSurvey } from './updated-survey.ts';

/** The workbook with an edited row, and the row itself. */
interface EditedRow {
  readonly workbook: CheckedLedger;
  /** Null where its sheet has no rows about tasks. */
  readonly parsed: ParsedRow | null;
}

/**
 * The workbook with a row as the user has just left it: what 进展填报 or 指标进度 reports
 * in it and the checks of that, the plan of a task, or the answer to a target. All
 * other rows stay as they were checked; so does everything where the row shows what it
 * showed. Null where the change is of another kind, so that the whole workbook has to be read.
 *
 * @throws InputFailure `workbook.titles-missing` as `parseRow`.
 */
export function withEditedRow(workbook: CheckedLedger, row: SheetRow): EditedRow | null {
  const { ledger } = workbook;
  const sheet = ledger.survey.sheets.find(({ name }) => name === row.sheet);
  const kind = subjectSheet({ name: row.sheet, tables: row.tables });
  const before = sheet?.rows?.[row.row - 1] ?? [];
  const isSame = row.cells.every((cell, column) => sameCell(cell, before[column] ?? null));
  if (sheet === undefined || kind === null || isSame || REPEATING_SHEETS.has(kind))
    return { workbook, parsed: parseLedgerRow(ledger, row) };
  const header = sheet.tables[0]?.range.row ?? 0;
  if (row.row - 1 <= header || !isFollowed(kind, row, before)) return null;
  const parsed = parseLedgerRow(ledger, row);
  const updated = parsed && withParsed(workbook, parsed);
  return updated && { workbook: updated, parsed };
}

/** Whether a change of the row can be taken over without reading the other rows. */
const isFollowed = (kind: SubjectSheet, row: SheetRow, before: readonly CellValue[]): boolean =>
  kind === 'targets' ? isOnlyAnswered(row, before) : ['plan', 'progress', 'figures'].includes(kind);

function withParsed(workbook: CheckedLedger, parsed: ParsedRow): CheckedLedger | null {
  switch (parsed.sheet) {
    case 'plan':
      return withPlan(workbook, parsed);
    case 'targets':
      return withConfirmation(workbook, parsed);
    default:
      return withEntry(workbook, parsed);
  }
}

/** The workbook with the entry of a row of 进展填报 or 指标进度, checked. */
function withEntry({ ledger, checked }: CheckedLedger, { row, entry }: ParsedRow): CheckedLedger {
  const { progress } = ledger.entries;
  const isHere = (cell: WorkbookCell | null): boolean => cell?.sheet === row.sheet && cell.row === row.row;
  const before = progress.find(
    (one) => one.key === entry?.key || isHere(one.cell) || one.figures.some(({ cell }) => isHere(cell)),
  );
  const now = entry ?? (before === undefined ? null : withoutRow(before, isHere));
  return {
    ledger: {
      ...ledger,
      survey: updatedSurvey(ledger.survey, row),
      entries: { ...ledger.entries, progress: replaced(progress, before, now) },
    },
    checked: rechecked(checked, ledger, [before, now]),
  };
}

/** Sheets that repeat what is on others: an edit there changes nothing that a card shows. */
const REPEATING_SHEETS: ReadonlySet<SubjectSheet> = new Set(['findings', 'halfYear', 'breakdown']);

/** An entry whose own row, or the row of one of its figures, was emptied; null where nothing is left of it. */
const withoutRow = (entry: Entry, isHere: (cell: WorkbookCell | null) => boolean): Entry | null =>
  isHere(entry.cell) ? null : { ...entry, figures: entry.figures.filter(({ cell }) => !isHere(cell)) };

function replaced(entries: readonly Entry[], before: Entry | undefined, now: Entry | null): readonly Entry[] {
  if (before === undefined) return now === null ? entries : [...entries, now];
  return entries.flatMap((entry) => (entry === before ? (now ?? []) : entry));
}

/** With the findings and target statuses of one entry made again; everything else stays. */
function rechecked(
  checked: Checked,
  { entries }: Ledger,
  [before, now]: readonly (Entry | null | undefined)[],
): Checked {
  const { session, findings, statuses } = checked;
  const changed = [before, now].flatMap((entry) => entry ?? []);
  const reports = new Set(changed.map(entryIdentity));
  const rows = new Set(
    changed.flatMap(({ cell, figures }) => [cell, ...figures.map((one) => one.cell)]).map(placeKey),
  );
  const isOver = (found: Finding): boolean =>
    isCheckFinding(found) &&
    found.code !== 'form.missing' &&
    reports.has(entryIdentity(found)) &&
    (found.cell === null || rows.has(placeKey(found.cell)));
  const said = now == null ? [] : withAnswers(session.checkOne(now).findings, entries.handlings);
  const lit =
    now == null
      ? []
      : targetStatuses({
          entries: [readEntry(now, session.context)],
          context: session.context,
          missing: [],
          findings: said.filter((found) => !isSettled(found)),
        });
  const { missing, ...left } = withReport(session, findings, now ?? null);
  const told = withAnswers(left.findings, entries.handlings);
  return {
    ...checked,
    session: { ...session, missing },
    findings: [...told.filter((found) => !isOver(found)), ...said],
    statuses: [...statuses.filter((status) => !reports.has(entryIdentity(status))), ...lit],
  };
}

/** What is missing after a report came in, and the findings with what they say of it. */
function withReport(
  { missing: before, context }: CheckSession,
  findings: readonly Finding[],
  now: Entry | null,
): { readonly missing: readonly MissingReports[]; readonly findings: readonly Finding[] } {
  const missing = now === null ? before : withoutReported(before, now, context);
  if (missing.every((one) => before.includes(one)) && missing.length === before.length)
    return { missing, findings };
  const keyOf = ({ unit, period }: Pick<Finding, 'unit' | 'period'>): string =>
    JSON.stringify([unit, period]);
  const told = new Map(missing.map((one) => [keyOf(one), reportMissing(one, context)]));
  return {
    missing,
    findings: findings.flatMap((found) =>
      found.code === 'form.missing' ? (told.get(keyOf(found)) ?? []) : [found],
    ),
  };
}

const placeKey = (cell: WorkbookCell | null): string =>
  cell === null ? '' : `${cell.sheet} ${String(cell.row)}`;
