import type { CellPlace } from '#core/record/entry';
import type { Finding } from '#core/record/finding';
import { cellText } from '#workbook/codec/cell';
import type { CellValue } from '#xlsx/cell-value';
import { ALLOCATIONS } from '#workbook/sheets/allocations/columns';
import { FIGURES } from '#workbook/sheets/figures/columns';
import { FINDINGS } from '#workbook/sheets/findings/columns';
import { PROGRESS } from '#workbook/sheets/progress/columns';
import { type ColumnLayout, KEY_COLUMN } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { type TaskColumn, TASKS } from '#workbook/sheets/tasks/columns';
import { UNITS } from '#workbook/sheets/units/columns';
import { sameCell } from '#workbook/plan/same-cell';
import type { BookSurvey, SheetSurvey } from '#workbook/plan/survey';
import { findRows, type RowSource } from '#workbook/reading/find-rows';
import type { SheetRow } from '#workbook/reading/one-row';
import { rawBook } from './raw-book.ts';

/** A cell of the open workbook; row and column count from 0. */
export interface Place {
  readonly sheet: SheetSurvey;
  readonly row: number;
  readonly column: number;
}

/**
 * Where a cell stands in the workbook as it was read: its sheet, and its column by its
 * header, wherever that was moved to. Null where the sheet, the row or the column is gone.
 */
export function placeOf({ sheets }: BookSurvey, { sheet: name, row, column }: CellPlace): Place | null {
  const sheet = sheets.find((one) => one.name === name);
  const rows = sheet?.rows ?? [];
  if (sheet === undefined || rows[row - 1] === undefined) return null;
  if (column === null) return { sheet, row: row - 1, column: sheet.used?.column ?? 0 };
  const at = columnUnder(sheet, column, row - 1);
  return at === null ? null : { sheet, row: row - 1, column: at };
}

/** The column with a header: of the table the row is in, else the first so called above the row. */
function columnUnder({ tables, rows }: SheetSurvey, header: string, row: number): number | null {
  const table = tables.find(({ range }) => row > range.row && row < range.row + range.rowCount);
  const candidates = table === undefined ? (rows ?? []).slice(0, row) : [rows?.[table.range.row] ?? []];
  for (const cells of candidates) {
    const at = cells.findIndex((cell) => typeof cell === 'string' && cell.trim() === header);
    if (at >= 0) return at;
  }
  return null;
}

/** A row of a data sheet: the one with a value in a column, and the column that is looked at. */
export interface RecordPlace {
  readonly source: RowSource;
  readonly by: string;
  readonly value: string;
  readonly column: string;
}

/** Where a record stands in the workbook as it was read; null where its sheet or its row is gone. */
export function placeOfRecord(survey: BookSurvey, { source, by, value, column }: RecordPlace): Place | null {
  const book = rawBook(survey);
  const sheet = book.sheets.find(
    ({ name, tables }) => name === source.sheet || (source.table !== null && tables.includes(source.table)),
  );
  const found = sheet === undefined ? null : findRows(book, source, survey.workbook);
  const row = found?.rows.find((one) => String(one.cell(by) ?? '') === value);
  if (!found || !row) return null;
  const place = { sheet: found.sheet, row: row.number };
  return (
    placeOf(survey, { ...place, column: found.headerOf(column) }) ??
    placeOf(survey, { ...place, column: null })
  );
}

/** The row of a task in 任务库. */
export const placeOfTask = (survey: BookSurvey, task: string, column: TaskColumn = 'content'): Place | null =>
  placeOfRecord(survey, { source: TASKS, by: KEY_COLUMN, value: cellText(task), column });

/** Where a person looks after a finding: its cell, else its task. Null where neither is there. */
export function placeOfFinding(survey: BookSurvey, { cell, task }: Finding): Place | null {
  if (cell !== null) return placeOf(survey, cell);
  return task === null ? null : placeOfTask(survey, task);
}

/** Headers of columns that tell what a row is about: they are hidden, and nobody types there. */
const KEY_HEADERS: ReadonlySet<CellValue> = new Set(
  [TASKS, TARGETS, ALLOCATIONS, PROGRESS, FIGURES, UNITS, FINDINGS].flatMap(
    ({ columns }: { readonly columns: readonly ColumnLayout[] }) =>
      columns.filter(({ hidden }) => hidden === true).map(({ header }) => header),
  ),
);

/** Whether a row is still about what it was about when the workbook was read: people sort and insert rows. */
export function isSameRow({ sheet, row }: Place, { header, cells }: SheetRow): boolean {
  const before = sheet.rows?.[row] ?? [];
  const keys = header.flatMap((title, column) => (KEY_HEADERS.has(title) ? [column] : []));
  const columns = keys.length > 0 ? keys : [...cells.keys()];
  return columns.every((column) => sameCell(cells[column], before[column]));
}
