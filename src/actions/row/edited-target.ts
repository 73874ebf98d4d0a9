import { cellText, sameCell } from '#workbook/codec/cell';
import type { CellValue } from '#xlsx/cell-value';
import { headerOf } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { readConfirmations } from '#workbook/sheets/entries';
import { findRows } from '#workbook/reading/find-rows';
import type { SheetRow } from '#workbook/reading/one-row';
import type { Desk } from '../ledger/checked-ledger.ts';
import { surveyWith } from './survey-with.ts';

/** What a person enters beside a target. */
const OWN: readonly CellValue[] = [headerOf(TARGETS, 'confirmation'), headerOf(TARGETS, 'note')];

/** The workbook with what a person has just said of a target; null where the target itself was changed. */
export function withConfirmation(
  { held, checked }: Desk,
  row: SheetRow,
  shown: readonly CellValue[],
): Desk | null {
  const isOwn = row.cells.every(
    (cell, column) => sameCell(cell, shown[column] ?? null) || OWN.includes(row.header[column] ?? null),
  );
  if (!isOwn) return null;
  const book = { sheets: [{ name: row.sheet, tables: row.tables, rows: [row.header, row.cells] }] };
  const found = findRows(book, TARGETS, row.sheet)?.rows[0];
  const target = held.registry.targets.find(({ id }) => cellText(id) === found?.key);
  if (found === undefined || target === undefined) return null;
  const said = readConfirmations([target], new Map([[cellText(target.id), found]]));
  const { confirmations } = held.entries;
  const entries = {
    ...held.entries,
    confirmations: [...confirmations.filter((one) => one.target !== target.id), ...said],
  };
  return { held: { ...held, survey: surveyWith(held.survey, row), entries }, checked };
}
