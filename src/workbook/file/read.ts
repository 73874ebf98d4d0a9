import { InputFailure } from '#core/failure/input-failure';
import { type Cell, readXlsx as readFile, type Sheet, type Workbook } from 'hucre';
import { hasMark, isOfDuban, TITLES_WITHIN } from '../sheets/recognise.ts';
import { lacksColumns, unlikeFormulas } from '../sheets/unlike-formulas.ts';
import { partTexts } from '#xlsx/part/xml/package';
import { regularArchive } from '#xlsx/part/zip/regular-archive';
import type { CellValue } from '#xlsx/cell-value';
import { isErrorText } from '../reading/error-value.ts';
import { parseAddress } from '#xlsx/address';
import { isPictureFormula, isPictureText } from '#xlsx/formula/pictures';
import { rangeOf } from '#xlsx/cell-range';
import { isPercentFormat } from '../model/suited-format.ts';
import { type CellPlace, placeSet, type RawBook, type RawSheet } from '../reading/raw-book.ts';
import { readBook, type WorkbookReading } from '../read-workbook.ts';

/** Rows and columns that are read: one stray cell at the far end of a sheet must not cost an array of all cells before it. */
const READ_ROWS = 100_000;
const READ_AREA = `A1:GR${String(READ_ROWS)}`;

/**
 * Reads a Duban workbook, as written or after the user worked in it. `file` is the name
 * to use in messages.
 *
 * @throws InputFailure `input.damaged` if the bytes are not a readable .xlsx file,
 * `workbook.not-duban` if it is not a Duban workbook, `workbook.titles-missing` if the
 * titles of a data sheet were deleted.
 */
export const readWorkbookFile = async (bytes: Uint8Array, file = ''): Promise<WorkbookReading> =>
  readBook(await readRawBook(bytes, file), file);

/**
 * The values of the sheets of an .xlsx file.
 *
 * @param isWanted Of a sheet by its name: others are not unpacked.
 * @throws InputFailure `input.damaged` if the bytes are not a readable .xlsx file.
 */
export async function readRawBook(
  bytes: Uint8Array,
  file: string,
  isWanted: (sheet: string) => boolean = () => true,
): Promise<RawBook> {
  let workbook: Workbook;
  try {
    workbook = await readFile(regularArchive(bytes), {
      range: READ_AREA,
      readStyles: true,
      sheets: ({ name }) => isWanted(name),
    });
  } catch {
    throw new InputFailure('input.damaged', { file });
  }
  if (workbook.sheets.some(({ rows }) => rows[READ_ROWS - 1]?.some((value) => value !== null)))
    throw new InputFailure('input.too-many-cells', { file, limit: READ_ROWS });
  return rawBook(workbook);
}

/**
 * Whether the bytes are a Duban workbook, also one whose hidden sheet is gone or damaged, and one that cannot be
 * read but holds what that sheet begins with: it must not be taken for a notice. False for damaged files.
 */
export async function isDubanWorkbook(bytes: Uint8Array): Promise<boolean> {
  try {
    return isOfDuban(
      rawBook(await readFile(regularArchive(bytes), { range: READ_AREA, maxRows: TITLES_WITHIN })),
    );
  } catch {
    return holdsMark(bytes);
  }
}

/** Whether a text in one of the parts is that with which the hidden sheet begins. */
function holdsMark(bytes: Uint8Array): boolean {
  try {
    return partTexts(bytes).some(hasMark);
  } catch {
    return false;
  }
}

const rawBook = ({ sheets, namedRanges = [] }: Workbook): RawBook => ({
  sheets: sheets.map(rawSheet),
  names: namedRanges.map(({ name }) => name),
});

function rawSheet({ name, rows, tables, merges, cells }: Sheet): RawSheet {
  const pictures = picturePlaces(rows, cells);
  return {
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
    pictures,
    unresolved: [
      ...pictures,
      ...placesWhere(
        cells,
        ({ formula, value, formulaResult }) =>
          formula !== undefined &&
          !isPictureFormula(formula) &&
          value === null &&
          (formulaResult ?? null) === null,
      ),
    ],
    formulas: placesWhere(cells, ({ formula }) => formula !== undefined),
    ...unlikeIn(tables, cells),
    errors: placesWhere(
      cells,
      ({ type, formula, value }) =>
        !isPictureFormula(formula ?? '') &&
        (type === 'error' || (formula !== undefined && isErrorText(value))),
    ),
    notes: [...(cells ?? [])].flatMap(([place, { comment }]) =>
      comment === undefined || comment.text.trim() === '' ? [] : [{ ...placeOf(place), text: comment.text }],
    ),
    dates: rows.flatMap((values, row) =>
      values.flatMap((value, column) => (value instanceof Date ? [{ row, column }] : [])),
    ),
    percents: placesWhere(cells, ({ style }) => isPercentFormat(style?.numFmt ?? '')),
  };
}

/** Formulas that differ from the others of their column, where a table lacks columns. */
function unlikeIn(tables: Sheet['tables'], cells: Sheet['cells']): Pick<RawSheet, 'unlike'> {
  const isEarlier = (tables ?? []).some(({ name, displayName, columns }) =>
    lacksColumns(
      displayName ?? name,
      columns.map((column) => column.name),
    ),
  );
  if (!isEarlier) return {};
  const formulas = [...(cells ?? [])].flatMap(([place, { formula }]) =>
    formula === undefined || formula === '' ? [] : [{ ...placeOf(place), formula }],
  );
  return { unlike: unlikeFormulas(formulas) };
}

/** Cells with the formula of a picture, and those that show such a formula as text, as WPS stores it. */
function picturePlaces(rows: Sheet['rows'], cells: Sheet['cells']): readonly CellPlace[] {
  const places = placesWhere(cells, ({ formula }) => isPictureFormula(formula ?? ''));
  const known = placeSet(places);
  const shown = rows.flatMap((values, row) =>
    values.flatMap((value, column) =>
      isPictureText(value) && !known.has({ row, column }) ? [{ row, column }] : [],
    ),
  );
  return [...places, ...shown];
}

function placesWhere(cells: Sheet['cells'], is: (cell: Cell) => boolean): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (const [place, cell] of cells ?? []) if (is(cell)) places.push(placeOf(place));
  return places;
}

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
