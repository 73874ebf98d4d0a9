import { cellText } from '#workbook/codec/cell';
import { type CellValue, sameCell } from '#xlsx/cell-value';
import { headerOf } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import type { ParsedRow } from '#workbook/parse-row';
import { readConfirmations } from '#workbook/sheets/targets/read';
import type { SheetRow } from '#workbook/reading/sheet-row';
import type { CheckedLedger } from '../ledger/checked-ledger.ts';
import { updatedSurvey } from './updated-survey.ts';

/** Headers of the columns in which users answer. */
const ANSWER_HEADERS: readonly CellValue[] = [headerOf(TARGETS, 'confirmation'), headerOf(TARGETS, 'note')];

/** Whether a row of 目标指标 differs only in its answer from the cells it had. */
export const isOnlyAnswered = ({ cells, header }: SheetRow, before: readonly CellValue[]): boolean =>
  cells.every(
    (cell, column) =>
      sameCell(cell, before[column] ?? null) || ANSWER_HEADERS.includes(header[column] ?? null),
  );

/** The workbook with what the user has just answered about a target; null where it has no such target. */
export function withConfirmation(
  { ledger, checked }: CheckedLedger,
  { row, found }: ParsedRow,
): CheckedLedger | null {
  const target = ledger.registry.targets.find(({ id }) => cellText(id) === found?.key);
  if (found === null || target === undefined) return null;
  const said = readConfirmations([target], new Map([[cellText(target.id), found]]));
  const { confirmations } = ledger.entries;
  const entries = {
    ...ledger.entries,
    confirmations: [...confirmations.filter((one) => one.target !== target.id), ...said],
  };
  return { ledger: { ...ledger, survey: updatedSurvey(ledger.survey, row), entries }, checked };
}
