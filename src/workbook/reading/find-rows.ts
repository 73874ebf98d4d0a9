import { InputFailure } from '#core/failure/input-failure';
import type { CellValue } from '#xlsx/cell-value';
import type { ColumnLayout } from '../model/table-layout.ts';
import { KEY_COLUMN } from '../model/table-layout.ts';
import type { RawBook, RawSheet } from './raw-book.ts';

/** Rows of a sheet under its header, wherever columns and rows were moved to. */
export interface FoundRows {
  /** Name the sheet has now. */
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

export interface RowSource {
  readonly sheet: string;
  /** Name of its Excel table, if it has one; it outlives a renamed sheet. */
  readonly table: string | null;
  readonly columns: readonly ColumnLayout[];
  /** Rows are told apart by what they show: the sheet can be read without its key column. */
  readonly isReadWithoutKey?: boolean;
}

/** The header stands within this many rows of the top, also where lines were put above it. */
const HEADER_WITHIN = 60;

/**
 * Finds a sheet by its table, else its name, else by most of its headers, and its
 * columns by their headers. Null if the sheet was deleted. Throws InputFailure
 * `workbook.key-missing` if its key column was and the rows need it, or if all headers were.
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

/** The row that holds most of the headers, at least two; null where none does. */
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

/** How many different headers a row holds. */
const hitsOf = (row: readonly CellValue[], titles: ReadonlySet<CellValue>): number =>
  new Set(
    row.map((cell) => (typeof cell === 'string' ? cell.trim() : cell)).filter((cell) => titles.has(cell)),
  ).size;
