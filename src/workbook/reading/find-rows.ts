import { InputFailure } from '#core/failure/input-failure';
import type { CellValue } from '#xlsx/cell-value';
import type { ColumnLayout } from '../model/table-layout.ts';
import { KEY_COLUMN } from '../model/table-layout.ts';
import type { RawBook, RawSheet } from './raw-book.ts';

/** The rows of a sheet under its header, however users moved rows and columns. */
export interface FoundRows {
  /** Current name of the sheet. */
  readonly sheet: string;
  readonly rows: readonly FoundRow[];
  /** Header of a column, for messages. */
  readonly headerOf: (column: string) => string;
}

export interface FoundRow {
  /** Row number as Excel shows it. */
  readonly number: number;
  readonly key: string | null;
  /** `undefined` for a column that was deleted. */
  readonly cell: (column: string) => CellValue | undefined;
}

/** How the rows of a sheet are found in a workbook. */
export interface RowSource {
  readonly sheet: string;
  /** Name of its Excel table, which stays when the sheet is renamed; null: it has none. */
  readonly table: string | null;
  readonly columns: readonly ColumnLayout[];
  /** Rows are identified by what they show: the sheet can be read without its key column. */
  readonly isReadWithoutKey?: boolean;
  /** First revision of the workbook format that has this sheet; 1 where absent. */
  readonly since?: number;
}

/** The header is looked for in this many rows, since users insert rows above it. */
const HEADER_WITHIN = 60;

/**
 * Finds a sheet by its table, else by its name, else by more than half of its headers,
 * and its columns by their headers; null if the sheet was deleted.
 *
 * @throws InputFailure `workbook.key-missing` if all headers were deleted, or the key column
 *   of a sheet that needs it.
 */
export function findRows(book: RawBook, source: RowSource, file: string): FoundRows | null {
  const keyHeader = source.columns.find(({ key }) => key === KEY_COLUMN)?.header ?? '';
  const sheet =
    book.sheets.find(({ tables }) => source.table !== null && tables.includes(source.table)) ??
    book.sheets.find(({ name }) => name === source.sheet) ??
    book.sheets.find(({ rows }) =>
      rows
        .slice(0, HEADER_WITHIN)
        .some(
          (row) =>
            hitsOf(row, titlesOf(source.columns)) * 2 > source.columns.length &&
            (source.isReadWithoutKey === true || row.includes(keyHeader)),
        ),
    );
  if (!sheet) return null;
  const header = headerRow(sheet, source.columns);
  if (header === null)
    throw new InputFailure('workbook.key-missing', { file, sheet: sheet.name, column: keyHeader });
  const places = new Map<string, number>();
  const titles = sheet.rows[header] ?? [];
  for (const { key, header: title } of source.columns) {
    const place = titles.findIndex((cell) => typeof cell === 'string' && cell.trim() === title);
    if (place >= 0) places.set(key, place);
  }
  const keyPlace = places.get(KEY_COLUMN);
  if (keyPlace === undefined && source.isReadWithoutKey !== true)
    throw new InputFailure('workbook.key-missing', { file, sheet: sheet.name, column: keyHeader });
  const rows = sheet.rows.slice(header + 1).flatMap((cells, index): FoundRow[] => {
    if (cells.every((cell) => cell === null || cell === '')) return [];
    const key = keyPlace === undefined ? null : (cells[keyPlace] ?? null);
    return [
      {
        number: header + 2 + index,
        key: key === null || key === '' ? null : String(key),
        cell: (column) => {
          const place = places.get(column);
          return place === undefined ? undefined : (cells[place] ?? null);
        },
      },
    ];
  });
  const headers = new Map<string, string>(source.columns.map(({ key, header: title }) => [key, title]));
  return { sheet: sheet.name, rows, headerOf: (column) => headers.get(column) ?? column };
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

const titlesOf = (columns: readonly ColumnLayout[]): ReadonlySet<CellValue> =>
  new Set(columns.map(({ header }) => header));

/** Number of different headers in a row. */
const hitsOf = (row: readonly CellValue[], titles: ReadonlySet<CellValue>): number =>
  new Set(
    row.map((cell) => (typeof cell === 'string' ? cell.trim() : cell)).filter((cell) => titles.has(cell)),
  ).size;
