import { PLAN, PLAN_COLUMNS } from '#workbook/sheets/plan/columns';
import { readPlans } from '#workbook/sheets/entries';
import { findRows } from '#workbook/reading/find-rows';
import type { SheetRow } from '#workbook/reading/one-row';
import { subjectOfRow } from '#workbook/row-subject';
import type { Desk } from '../ledger/checked-ledger.ts';
import { recordsOf } from '../ledger/records.ts';
import { surveyWith } from './survey-with.ts';

/** The workbook with what a person has just filled into 推进方案表. */
export function withPlan({ held, checked }: Desk, row: SheetRow): Desk {
  const survey = surveyWith(held.survey, row);
  const rows = survey.sheets.find(({ name }) => name === row.sheet)?.rows ?? [];
  const task = subjectOfRow(row, rows.slice(0, row.row - 1), recordsOf(held))?.task;
  const book = { sheets: [{ name: row.sheet, tables: row.tables, rows }] };
  const found = findRows(book, { sheet: PLAN.sheet, table: null, columns: PLAN_COLUMNS }, row.sheet);
  if (task === undefined || found === null) return { held: { ...held, survey }, checked };
  const { plans } = held.entries;
  const now = [...plans.filter((plan) => plan.task !== task.id), ...readPlans(found, [task])];
  return { held: { ...held, survey, entries: { ...held.entries, plans: now } }, checked };
}
