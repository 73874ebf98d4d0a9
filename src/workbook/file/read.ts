import { InputFailure } from '#core/failure/input-failure';
import { readXlsx as readFile, type Sheet, type Workbook } from 'hucre';
import { isStore } from '../sheets/store/stored-records.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { RawBook, RawSheet } from '../reading/raw-book.ts';
import { readBook, type WorkbookReading } from '../read-workbook.ts';

/**
 * Reads a Duban workbook, as written or after the user worked in it. `file` is the name
 * to use in messages.
 *
 * @throws InputFailure `input.damaged` if the bytes are not a readable .xlsx file,
 * `workbook.not-duban` if it is not a Duban workbook, `workbook.key-missing` if a key
 * column was deleted.
 */
export async function readWorkbookFile(bytes: Uint8Array, file = ''): Promise<WorkbookReading> {
  let workbook: Workbook;
  try {
    workbook = await readFile(bytes);
  } catch {
    throw new InputFailure('input.damaged', { file });
  }
  return readBook(rawBook(workbook), file);
}

/** Whether the bytes are a Duban workbook; false also for damaged files. */
export async function isDubanWorkbook(bytes: Uint8Array): Promise<boolean> {
  try {
    const { sheets } = await readFile(bytes, {
      sheets: ({ hidden, veryHidden }) => hidden === true || veryHidden === true,
      maxRows: 1,
    });
    return sheets.some(({ rows }) => isStore(rawRows(rows)));
  } catch {
    return false;
  }
}

const rawBook = ({ sheets }: Workbook): RawBook => ({ sheets: sheets.map(rawSheet) });

const rawSheet = ({ name, rows, tables }: Sheet): RawSheet => ({
  name,
  rows: rawRows(rows),
  tables: (tables ?? []).map((table) => table.displayName ?? table.name),
});

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const rawRows = (rows: Sheet['rows']): readonly (readonly CellValue[])[] =>
  rows.map((row) =>
    row.some((value) => value instanceof Date)
      ? row.map((value) => (value instanceof Date ? (value.getTime() - EPOCH) / DAY_MS : value))
      : (row as CellValue[]),
  );
