import { standingsOf } from '#core/check/lamp';
import { readEntry } from '#core/check/read-entry';
import { hasReport } from '#core/check/row/filled';
import type { CellPlace, Entry } from '#core/record/entry';
import type { Finding } from '#core/record/finding';
import { entryIdentity } from '#workbook/codec/entry-key';
import { sameCell } from '#workbook/codec/cell';
import { entryOfRow, type SheetRow } from '#workbook/reading/one-row';
import { type SubjectSheet, subjectSheet } from '#workbook/row-subject';
import { withAnswers } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';
import { isCheck } from '../check/without-checks.ts';
import type { Desk } from '../ledger/checked-ledger.ts';
import type { Held } from '../ledger/read-ledger.ts';
import { withPlan } from './edited-plan.ts';
import { withConfirmation } from './edited-target.ts';
import { recordsOf } from '../ledger/records.ts';
import { surveyWith } from './survey-with.ts';

/**
 * The workbook with a row as a person has just left it: what 进展填报 or 指标进度
 * reports in it and what the checks say of that, the plan of a task, or whether a target was confirmed.
 * All other rows stay as they were checked. The same value where the row shows what it
 * showed; null where the change is of another kind, so that the workbook has to be read anew.
 */
export function withRow({ held, checked }: Desk, row: SheetRow): Desk | null {
  const sheet = held.survey.sheets.find(({ name }) => name === row.sheet);
  const kind = subjectSheet({ name: row.sheet, tables: row.tables });
  if (sheet === undefined || kind === null) return { held, checked };
  const shown = sheet.rows?.[row.row - 1] ?? [];
  if (row.cells.every((cell, column) => sameCell(cell, shown[column] ?? null))) return { held, checked };
  const header = sheet.tables[0]?.range.row ?? 0;
  if (UNTOLD.has(kind)) return { held, checked };
  if (row.row - 1 <= header) return null;
  if (kind === 'plan') return withPlan({ held, checked }, row);
  if (kind === 'targets') return withConfirmation({ held, checked }, row, shown);
  if (kind !== 'progress' && kind !== 'figures') return null;
  const { progress } = held.entries;
  const records = recordsOf(held);
  const now = entryOfRow(row, records, progress);
  const here = (cell: CellPlace | null): boolean => cell?.sheet === row.sheet && cell.row === row.row;
  const before = progress.find(
    (entry) => entry.key === now?.key || here(entry.cell) || entry.figures.some(({ cell }) => here(cell)),
  );
  const left = now ?? (before === undefined ? null : withoutRow(before, here));
  const entries = replaced(progress, before, left);
  return {
    held: { ...held, survey: surveyWith(held.survey, row), entries: { ...held.entries, progress: entries } },
    checked: rechecked(checked, held, [before, left]),
  };
}

/** Sheets that say again what stands elsewhere; no card tells what is written there. */
const UNTOLD: ReadonlySet<SubjectSheet> = new Set(['findings', 'halfYear', 'breakdown']);

/** A report whose row, or the row of one of its figures, was emptied; null where nothing is left of it. */
const withoutRow = (entry: Entry, here: (cell: CellPlace | null) => boolean): Entry | null =>
  here(entry.cell) ? null : { ...entry, figures: entry.figures.filter(({ cell }) => !here(cell)) };

function replaced(entries: readonly Entry[], before: Entry | undefined, now: Entry | null): readonly Entry[] {
  if (before === undefined) return now === null ? entries : [...entries, now];
  return entries.flatMap((entry) => (entry === before ? (now ?? []) : entry));
}

/** What is said of one report is said anew; everything else stays as it was said. */
function rechecked(
  checked: Checked,
  { entries }: Held,
  [before, now]: readonly (Entry | null | undefined)[],
): Checked {
  const { session, findings, standings } = checked;
  const changed = [before, now].flatMap((entry) => entry ?? []);
  const reports = new Set(changed.map(entryIdentity));
  const rows = new Set(
    changed.flatMap(({ cell, figures }) => [cell, ...figures.map((one) => one.cell)]).map(placeKey),
  );
  const isOver = (found: Finding): boolean =>
    isCheck(found) &&
    reports.has(entryIdentity(found)) &&
    (found.cell === null || rows.has(placeKey(found.cell))) &&
    (found.code !== 'form.missing' || (now != null && hasReport(now)));
  const said = now == null ? [] : withAnswers(session.checkOne(now).findings, entries.handlings);
  const lit =
    now == null
      ? []
      : standingsOf({ entries: [readEntry(now, session.context)], context: session.context, findings: [] });
  return {
    ...checked,
    findings: [...findings.filter((found) => !isOver(found)), ...said],
    standings: [...standings.filter((standing) => !reports.has(entryIdentity(standing))), ...lit],
  };
}

const placeKey = (cell: CellPlace | null): string =>
  cell === null ? '' : `${cell.sheet} ${String(cell.row)}`;
