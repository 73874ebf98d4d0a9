import { InputFailure } from '#core/failure/input-failure';
import type { CellRange } from '#xlsx/cell-range';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import type { ColumnLayout } from '../model/table-layout.ts';
import { KEY_COLUMN } from '../model/table-layout.ts';
import { cellAddress } from '#xlsx/address';
import { findColumns, type FoundColumns } from './find-columns.ts';
import { mergeFinder } from './merged.ts';
import { type CellPlace, placeSet, type RawBook, type RawSheet } from './raw-book.ts';
import { bareTitle } from './title.ts';
import { type TypedOverCell, typedOverCells } from './typed-over.ts';

/** The rows of a sheet under its header, however users moved rows and columns. */
export interface FoundRows extends Pick<FoundColumns<ColumnLayout>, 'byPosition' | 'missing'> {
  /** Current name of the sheet. */
  readonly sheet: string;
  readonly rows: readonly FoundRow[];
  /** Header of a column, for messages. */
  readonly headerOf: (column: string) => string;
  /** Cells of columns that are read whose formula has no stored result. */
  readonly unresolved: readonly UnresolvedCell[];
  /** Cells of calculated columns that hold a value instead of the formula. */
  readonly typedOver: readonly TypedOverCell<FoundRow>[];
}

/** A cell whose formula has no stored result. */
export interface UnresolvedCell {
  readonly row: FoundRow;
  readonly column: string;
  /** As Excel shows it: E2. */
  readonly address: string;
  /** It is the formula of a picture, which has no text. */
  readonly isPicture: boolean;
}

/** A formula without a stored result; one that results in an error; a number that is shown as a date, or as a percentage. */
export type CellState = 'unresolved' | 'error' | 'date' | 'percent';

export interface FoundRow {
  /** Row number as Excel shows it. */
  readonly number: number;
  /** It is under the Excel table, or where there is none, under a blank row: it may be a note. */
  readonly isBelow: boolean;
  readonly key: string | null;
  /** `undefined`: what it shows is not known, since the column was not found or a formula has no result. */
  readonly cell: (column: string) => CellValue | undefined;
  /** What is known of a cell apart from its value; null: nothing. */
  readonly stateOf: (column: string) => CellState | null;
  /** Address of a cell as Excel shows it (E2); null where the column was not found. */
  readonly addressOf: (column: string) => string | null;
  /** Number of the first of the rows that a cell is merged over; null where it is not merged. */
  readonly mergedFrom: (column: string) => number | null;
}

const isInput = ({ style }: ColumnLayout): boolean => style.startsWith('input');

/** How the rows of a sheet are found in a workbook. */
export interface RowSource {
  readonly sheet: string;
  /** Name of its Excel table, which stays when the sheet is renamed; null: it has none. */
  readonly table: string | null;
  readonly columns: readonly ColumnLayout[];
  /** Rows are identified by what they show: the sheet can be read without its key column. */
  readonly isReadWithoutKey?: boolean;
  /** Keys of columns that only show what is known from elsewhere: nothing is read from them. */
  readonly derived?: readonly string[];
  /** Columns that tell records apart together where a row has lost its key, the surest first. */
  readonly tells?: readonly (readonly string[])[];
  /** Keys of visible columns whose cells are formulas, at least in some rows. */
  readonly calculated?: readonly string[];
  /** First revision of the workbook format that has this sheet; 1 where absent. */
  readonly since?: number;
  /** Titles of another sheet with many of the same columns: a sheet with one of them is not this one. */
  readonly foreignTitles?: readonly string[];
  /** The sheet is only there while it has something to show: that it is missing is no finding. */
  readonly isOptional?: boolean;
}

/** The header is looked for in this many rows, since users insert rows above it. */
const HEADER_WITHIN = 60;

/**
 * Finds a sheet by its table, else by its name, else by more than half of its headers,
 * and its columns by `findColumns`; null if the sheet was deleted. A value merged over
 * several rows holds for each of them, keys apart. Rows under its table count only if they
 * directly continue it, and are more than a note: they have a key, fill two columns,
 * or one that people fill in or that tells records apart.
 *
 * @throws InputFailure `workbook.titles-missing` if all headers were deleted.
 */
export function findRows(book: RawBook, source: RowSource, file: string): FoundRows | null {
  const sheet = findSheet(book, source);
  if (!sheet) return null;
  const header = headerRow(sheet, source.columns);
  if (header === null) throw new InputFailure('workbook.titles-missing', { file, sheet: sheet.name });
  const { places, byPosition, missing } = findColumns(sheet.rows[header] ?? [], source.columns);
  const table = sheet.tableRanges?.find(({ name }) => name === source.table)?.range ?? null;
  const [firstColumn] = source.columns;
  const telling = new Set((source.tells ?? []).flat());
  /** Columns in which a text alone is more than a note; notes are written into the first column. */
  const contents = new Set(
    source.columns.flatMap((column) =>
      isInput(column) || (telling.has(column.key) && column !== firstColumn)
        ? (places.get(column.key) ?? [])
        : [],
    ),
  );
  const rows = rowsBelow(sheet, header, places, table, contents);
  const headers = new Map<string, string>(source.columns.map(({ key, header: title }) => [key, title]));
  return {
    sheet: sheet.name,
    rows,
    headerOf: (column) => headers.get(column) ?? column,
    byPosition,
    missing,
    unresolved: unresolvedCells(sheet, rows, places, source),
    typedOver: typedOverCells(sheet, rows, places, source.calculated ?? []),
  };
}

const keyHeaderOf = ({ columns }: RowSource): string =>
  columns.find(({ key }) => key === KEY_COLUMN)?.header ?? '';

function findSheet({ sheets }: RawBook, source: RowSource): RawSheet | undefined {
  return (
    sheets.find(({ tables }) => source.table !== null && tables.includes(source.table)) ??
    sheets.find(({ name }) => name === source.sheet) ??
    sheets.find((sheet) => isLaidOutAs(sheet, source))
  );
}

/** Whether a sheet has more than half of the titles of a layout in one row, with that of its key column where it needs one. */
export function isLaidOutAs({ rows }: Pick<RawSheet, 'rows'>, source: RowSource): boolean {
  const titles = titlesOf(source.columns);
  const key = bareTitle(keyHeaderOf(source));
  const foreign = new Set((source.foreignTitles ?? []).map(bareTitle));
  return rows
    .slice(0, HEADER_WITHIN)
    .some(
      (row) =>
        hitsOf(row, titles) * 2 > source.columns.length &&
        hitsOf(row, foreign) === 0 &&
        (source.isReadWithoutKey === true || row.some((cell) => bareTitle(cell) === key)),
    );
}

function rowsBelow(
  sheet: RawSheet,
  header: number,
  places: ReadonlyMap<string, number>,
  table: CellRange | null,
  contents: ReadonlySet<number>,
): readonly FoundRow[] {
  const { rows, merges = [], unresolved = [], errors = [], dates = [], percents = [] } = sheet;
  const anchorOf = mergeFinder(sheet);
  const isUnresolved = placeSet(unresolved);
  const isError = placeSet(errors);
  const isDate = placeSet(dates);
  const isPercent = placeSet(percents);
  // A title merged over two rows: the table begins below it.
  const first = merges.reduce(
    (after, { row, rowCount, column }) =>
      row <= header && row + rowCount - 1 > header && [...places.values()].includes(column)
        ? Math.max(after, row + rowCount)
        : after,
    header + 1,
  );
  const keyPlace = places.get(KEY_COLUMN);
  const columns = [...places.values()];
  const end = table === null || table.row > header ? null : table.row + table.rowCount;
  const isEmpty = (cells: readonly CellValue[]): boolean => columns.every((place) => isBlank(cells[place]));
  const blank = rows.findIndex((cells, row) => row >= (end ?? first) && isEmpty(cells));
  const gap = blank < 0 ? rows.length : blank;
  const isNote = (cells: readonly CellValue[], key: CellValue): boolean => {
    const filled = columns.filter((place) => !isBlank(cells[place]));
    return isBlank(key) && filled.length < 2 && !filled.some((place) => contents.has(place));
  };
  return rows.slice(first).flatMap((cells, index): FoundRow[] => {
    const row = first + index;
    if (cells.every((cell) => cell === null || cell === '') && !isUnresolved.rows.has(row)) return [];
    const key = keyPlace === undefined ? null : (cells[keyPlace] ?? null);
    const isBelow = row >= (end ?? gap);
    if (isBelow && ((end !== null && row >= gap) || isNote(cells, key))) return [];
    const anchorIn = (column: string): CellPlace | null => {
      const place = places.get(column);
      const anchor = place === undefined || column === KEY_COLUMN ? null : anchorOf({ row, column: place });
      return anchor !== null && anchor.row > header ? anchor : null;
    };
    return [
      {
        number: row + 1,
        isBelow,
        key: key === null || key === '' ? null : String(key),
        cell(column) {
          const place = places.get(column);
          if (place === undefined) return undefined;
          const shown = anchorIn(column) ?? { row, column: place };
          return isUnresolved.has(shown) ? undefined : (rows[shown.row]?.[shown.column] ?? null);
        },
        stateOf(column) {
          const place = places.get(column);
          if (place === undefined) return null;
          const shown = anchorIn(column) ?? { row, column: place };
          if (isUnresolved.has(shown)) return 'unresolved';
          if (isError.has(shown)) return 'error';
          if (isDate.has(shown)) return 'date';
          return isPercent.has(shown) ? 'percent' : null;
        },
        addressOf(column) {
          const place = places.get(column);
          return place === undefined ? null : cellAddress(row, place);
        },
        mergedFrom(column) {
          const anchor = anchorIn(column);
          return anchor === null || anchor.row === row ? null : anchor.row + 1;
        },
      },
    ];
  });
}

/** The cells without a result of columns that are read. */
function unresolvedCells(
  { unresolved = [], pictures = [] }: RawSheet,
  rows: readonly FoundRow[],
  places: ReadonlyMap<string, number>,
  { derived = [] }: RowSource,
): readonly UnresolvedCell[] {
  if (unresolved.length === 0) return [];
  const columnAt = new Map(Array.from(places, ([column, place]) => [place, column]));
  const rowAt = new Map(rows.map((row) => [row.number, row]));
  const isPicture = placeSet(pictures);
  return unresolved.flatMap(({ row, column: place }) => {
    const found = rowAt.get(row + 1);
    const column = columnAt.get(place);
    if (found === undefined || column === undefined || derived.includes(column)) return [];
    const address = cellAddress(row, place);
    return [{ row: found, column, address, isPicture: isPicture.has({ row, column: place }) }];
  });
}

/** Index of the row with most of the headers, at least two; null where there is none. */
export function headerRow({ rows }: Pick<RawSheet, 'rows'>, columns: readonly ColumnLayout[]): number | null {
  const titles = titlesOf(columns);
  let best = 1;
  let at: number | null = null;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const hits = hitsOf(row, titles);
    if (hits > best) {
      best = hits;
      at = index;
    }
  }
  return at;
}

const titlesOf = (columns: readonly ColumnLayout[]): ReadonlySet<string> =>
  new Set(columns.map(({ header }) => bareTitle(header)));

/** Number of different headers in a row. */
const hitsOf = (row: readonly CellValue[], titles: ReadonlySet<string>): number =>
  new Set(row.map(bareTitle).filter((title) => titles.has(title))).size;
