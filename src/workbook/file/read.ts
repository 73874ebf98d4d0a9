import { InputFailure } from '#core/failure/input-failure';
import { type Cell, readXlsx as readFile, type Sheet, type Workbook } from 'hucre';
import { isOfDuban, TITLES_WITHIN } from '../sheets/recognise.ts';
import { withSlashes } from '#xlsx/part/xml/part-names';
import type { CellValue } from '#xlsx/cell-value';
import { isErrorText } from '../reading/error-value.ts';
import { parseAddress } from '#xlsx/address';
import { rangeOf } from '#xlsx/cell-range';
import type { CellPlace, RawBook, RawSheet } from '../reading/raw-book.ts';
import { readBook, type WorkbookReading } from '../read-workbook.ts';

/**
 * Reads a Duban workbook, as written or after the user worked in it. `file` is the name
 * to use in messages.
 *
 * @throws InputFailure `input.damaged` if the bytes are not a readable .xlsx file,
 * `workbook.not-duban` if it is not a Duban workbook, `workbook.key-missing` if a key
 * column was deleted.
 */
export const readWorkbookFile = async (bytes: Uint8Array, file = ''): Promise<WorkbookReading> =>
  readBook(await readRawBook(bytes, file), file);

/**
 * The values of the sheets of an .xlsx file.
 * @throws InputFailure `input.damaged` if the bytes are not a readable .xlsx file.
 */
export async function readRawBook(bytes: Uint8Array, file: string): Promise<RawBook> {
  let workbook: Workbook;
  try {
    workbook = await readFile(withSlashes(bytes));
  } catch {
    throw new InputFailure('input.damaged', { file });
  }
  return rawBook(workbook);
}

/** Whether the bytes are a Duban workbook, also one whose hidden sheet is gone or damaged; false for damaged files. */
export async function isDubanWorkbook(bytes: Uint8Array): Promise<boolean> {
  try {
    return isOfDuban(rawBook(await readFile(withSlashes(bytes), { maxRows: TITLES_WITHIN })));
  } catch {
    return false;
  }
}

const rawBook = ({ sheets, namedRanges = [] }: Workbook): RawBook => ({
  sheets: sheets.map(rawSheet),
  names: namedRanges.map(({ name }) => name),
});

const rawSheet = ({ name, rows, tables, merges, cells }: Sheet): RawSheet => ({
  name,
  rows: rawRows(rows),
  tables: (tables ?? []).map((table) => table.displayName ?? table.name),
  tableRanges: (tables ?? []).flatMap((table) => {
    const range = parseAddress(table.range ?? '');
    return range === null ? [] : [{ name: table.displayName ?? table.name, range }];
  }),
  merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
    rangeOf(startRow, startCol, endRow - startRow + 1, endCol - startCol + 1),
  ),
  unresolved: placesWhere(
    cells,
    ({ formula, value, formulaResult }) =>
      formula !== undefined && value === null && (formulaResult ?? null) === null,
  ),
  errors: placesWhere(
    cells,
    ({ type, formula, value }) => type === 'error' || (formula !== undefined && isErrorText(value)),
  ),
  dates: rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value instanceof Date ? [{ row, column }] : [])),
  ),
});

const placesWhere = (cells: Sheet['cells'], is: (cell: Cell) => boolean): readonly CellPlace[] =>
  [...(cells ?? [])].flatMap(([place, cell]) => (is(cell) ? [placeOf(place)] : []));

/** A place as hucre writes it: "0,2". */
function placeOf(place: string): CellPlace {
  const [row, column] = place.split(',').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900: Excel counts a 29 February before it, so that earlier days are a day off. */
const FIRST_SOUND_SERIAL = 61;

function serialOf(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY_MS;
  return days < FIRST_SOUND_SERIAL ? days - 1 : days;
}

const rawRows = (rows: Sheet['rows']): readonly (readonly CellValue[])[] =>
  rows.map((row) =>
    row.some((value) => value instanceof Date)
      ? row.map((value) => (value instanceof Date ? serialOf(value) : value))
      : (row as CellValue[]),
  );
