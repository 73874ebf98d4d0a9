import type { WorkbookCell } from '#core/record/workbook-cell';
import type { Finding } from '#core/record/finding';
import { parseAddress } from '#xlsx/address';
import { type CellValue, sameCell } from '#xlsx/cell-value';
import { cellText } from '#workbook/codec/cell';
import { questionedUnit } from '#workbook/sheets/findings/finding-row';
import { UNITS } from '#workbook/sheets/units/columns';
import { ALL_SHEETS } from '#workbook/sheets/all';
import type { RecordPlace } from '#workbook/sheets/missing-input';
import type { TaskColumn } from '#workbook/sheets/tasks/columns';
import { taskPlace } from '#workbook/sheets/tasks/place';
import type { BookSurvey, SheetSurvey } from '#workbook/plan/survey';
import { isTitle } from '#workbook/reading/title';
import { findRows } from '#workbook/reading/find-rows';
import type { SheetRow } from '#workbook/reading/sheet-row';
import { rawBook } from './raw-book.ts';

/** A cell of the open workbook; row and column count from 0. */
export interface LedgerPlace {
  readonly sheet: SheetSurvey;
  readonly row: number;
  readonly column: number;
}

/**
 * The place of a cell in the workbook as it was read. The column is found by its header,
 * wherever that was moved. Null where the sheet, the row or the column is missing.
 */
export function placeOfCell(
  { sheets }: BookSurvey,
  { sheet: name, row, column }: WorkbookCell,
): LedgerPlace | null {
  const sheet = sheets.find((one) => one.name === name);
  const rows = sheet?.rows ?? [];
  if (sheet === undefined || rows[row - 1] === undefined) return null;
  if (column === null) return { sheet, row: row - 1, column: sheet.used?.column ?? 0 };
  const at = columnUnder(sheet, column, row - 1);
  return at === null ? null : { sheet, row: row - 1, column: at };
}

/** Row and column, from 0, of an address such as `D7`; null where it is none. */
export const cellAt = (address: string): { readonly row: number; readonly column: number } | null =>
  parseAddress(address);

/** The column with a header: in the table of the row, else in the first row above that has it. */
function columnUnder({ tables, rows }: SheetSurvey, header: string, row: number): number | null {
  const table = tables.find(({ range }) => row > range.row && row < range.row + range.rowCount);
  const candidates = table === undefined ? (rows ?? []).slice(0, row) : [rows?.[table.range.row] ?? []];
  for (const cells of candidates) {
    const at = cells.findIndex((cell) => isTitle(cell, header));
    if (at >= 0) return at;
  }
  return null;
}

/** The place of a record in the workbook as it was read; null where its sheet or its row is missing. */
export function placeOfRecord(
  survey: BookSurvey,
  { source, by, value, column }: RecordPlace,
): LedgerPlace | null {
  const book = rawBook(survey);
  const sheet = book.sheets.find(
    ({ name, tables }) => name === source.sheet || (source.table !== null && tables.includes(source.table)),
  );
  const found = sheet === undefined ? null : findRows(book, source, survey.workbook);
  const row = found?.rows.find((one) => String(one.cell(by) ?? '') === value);
  if (!found || !row) return null;
  const place = { sheet: found.sheet, row: row.number };
  return (
    placeOfCell(survey, { ...place, column: found.headerOf(column) }) ??
    placeOfCell(survey, { ...place, column: null })
  );
}

/** The row of a task in 任务库. */
export const placeOfTask = (
  survey: BookSurvey,
  task: string,
  column: TaskColumn = 'content',
): LedgerPlace | null => placeOfRecord(survey, taskPlace(task, column));

/** The cell of a finding, else the row of its task, else of the unit it asks about. Null where it has none. */
export function placeOfFinding(survey: BookSurvey, finding: Finding): LedgerPlace | null {
  const { cell, task } = finding;
  if (cell !== null) return placeOfCell(survey, cell);
  if (task !== null) return placeOfTask(survey, task);
  const unit = questionedUnit(finding);
  return unit === null
    ? null
    : placeOfRecord(survey, { source: UNITS, by: 'name', value: cellText(unit), column: 'answer' });
}

/** Headers of the hidden key columns, which identify the record of a row. */
const KEY_HEADERS: ReadonlySet<CellValue> = new Set(
  ALL_SHEETS.flatMap(({ source }) => (source === null || source.table === null ? [] : source.columns))
    .filter(({ hidden }) => hidden === true)
    .map(({ header }) => header),
);

/** Whether a row still has the record it had when the workbook was read: users sort and insert rows. */
export function isSameRow({ sheet, row }: LedgerPlace, { header, cells }: SheetRow): boolean {
  const before = sheet.rows?.[row] ?? [];
  const keys = header.flatMap((title, column) => (KEY_HEADERS.has(title) ? [column] : []));
  const columns = keys.length > 0 ? keys : [...cells.keys()];
  return columns.every((column) => sameCell(cells[column], before[column]));
}
