import type { ParsedRow } from '#workbook/parse-row';
import { PLAN_ROWS } from '#workbook/sheets/plan/columns';
import { readPlans } from '#workbook/sheets/plan/read';
import { findRows } from '#workbook/reading/find-rows';
import type { CheckedLedger } from '../ledger/checked-ledger.ts';
import { updatedSurvey } from './updated-survey.ts';

/** The workbook with what the user has just filled into 推进方案表. */
export function withPlan({ ledger, checked }: CheckedLedger, { row, subject }: ParsedRow): CheckedLedger {
  const survey = updatedSurvey(ledger.survey, row);
  const rows = survey.sheets.find(({ name }) => name === row.sheet)?.rows ?? [];
  const book = { sheets: [{ name: row.sheet, tables: row.tables, rows }] };
  // A long plan continues on further rows, so all rows of the task are read.
  const found = findRows(book, PLAN_ROWS, row.sheet);
  if (subject === null || found === null) return { ledger: { ...ledger, survey }, checked };
  const { task } = subject;
  const { plans } = ledger.entries;
  const now = [...plans.filter((plan) => plan.task !== task.id), ...readPlans(found, [task]).plans];
  return { ledger: { ...ledger, survey, entries: { ...ledger.entries, plans: now } }, checked };
}
