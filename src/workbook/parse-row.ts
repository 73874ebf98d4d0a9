import type { Entry } from '#core/record/entered/entry';
import type { CellValue } from '#xlsx/cell-value';
import { entryIdentity } from './codec/entry-key.ts';
import { findRows, type FoundRow, type FoundRows, headerRow } from './reading/find-rows.ts';
import type { RawSheet } from './reading/raw-book.ts';
import type { BookRecords } from './reading/row-task.ts';
import type { SheetRow } from './reading/sheet-row.ts';
import { SHEETS, type SubjectSheet } from './sheets/all.ts';
import { readProgress } from './sheets/progress/read.ts';
import type { RowSubject, SubjectRecords } from './sheets/sheet-descriptor.ts';

/** A row of the open workbook, with what it is about. */
export interface ParsedRow {
  readonly row: SheetRow;
  readonly sheet: SubjectSheet;
  /** Its cells by the keys of their columns; null where the row is empty. */
  readonly found: FoundRow | null;
  /** Null where it is about no task the workbook has: a heading, an empty line. */
  readonly subject: RowSubject | null;
  /** The entry it belongs to, as it is with this row; null where it reports nothing, and on other sheets than 进展填报 and 指标进度. */
  readonly entry: Entry | null;
}

const SUBJECT_SHEETS = (Object.keys(SHEETS) as (keyof typeof SHEETS)[]).filter(
  (key): key is SubjectSheet => 'subject' in SHEETS[key],
);

/** Which sheet with rows about tasks one is, by its table or its name; null where it is none of them. */
export const subjectSheet = ({ name, tables }: Pick<RawSheet, 'name' | 'tables'>): SubjectSheet | null => {
  const hasTable = (key: SubjectSheet): boolean => {
    const { table } = SHEETS[key].source;
    return table !== null && tables.includes(table);
  };
  return SUBJECT_SHEETS.find(hasTable) ?? SUBJECT_SHEETS.find((key) => SHEETS[key].name === name) ?? null;
};

/**
 * Parses one row; null where its sheet has no rows about tasks.
 *
 * @param above The rows of the sheet above it, as they were last read: sheets without an
 *   Excel table have their header there.
 * @param entries The entries of the workbook as last read: the rest of the row's own entry is taken from them.
 * @throws InputFailure `workbook.titles-missing` where the header of a table is gone.
 */
export function parseRow(
  row: SheetRow,
  above: readonly (readonly CellValue[])[],
  records: SubjectRecords,
  entries: readonly Entry[],
): ParsedRow | null {
  const sheet = subjectSheet({ name: row.sheet, tables: row.tables });
  if (sheet === null) return null;
  const descriptor = SHEETS[sheet];
  const { source } = descriptor;
  const hasTable = source.table !== null;
  const rows = hasTable ? [row.header, row.cells] : [...above, row.cells];
  const percents = (row.percents ?? []).map((column) => ({ row: rows.length - 1, column }));
  const raw: RawSheet = { name: row.sheet, tables: row.tables, rows, percents };
  const blank: ParsedRow = { row, sheet, found: null, subject: null, entry: null };
  if (!hasTable && headerRow({ rows: above }, source.columns) === null) return blank;
  const found = findRows({ sheets: [raw] }, source, row.sheet);
  const last = found?.rows.at(-1);
  if (!found || last?.number !== rows.length) return blank;
  return {
    row,
    sheet,
    found: last,
    subject: descriptor.subject(last, records, found.rows),
    entry: sheet === 'progress' || sheet === 'figures' ? entryOf(row, found, sheet, records, entries) : null,
  };
}

/** The entry of a row of 进展填报 or 指标进度; its other rows are those of `entries`. */
function entryOf(
  row: SheetRow,
  found: FoundRows,
  sheet: 'progress' | 'figures',
  records: BookRecords,
  entries: readonly Entry[],
): Entry | null {
  const isFigure = sheet === 'figures';
  const [read] = readProgress(isFigure ? null : found, isFigure ? found : null, records).entries;
  if (!read) return null;
  const place = (cell: Entry['cell']): Entry['cell'] => (cell === null ? null : { ...cell, row: row.row });
  const isHere = (cell: Entry['cell']): boolean => cell?.sheet === row.sheet && cell.row === row.row;
  const known =
    entries.find(({ cell, figures }) =>
      isFigure ? figures.some((figure) => isHere(figure.cell)) : isHere(cell),
    ) ?? entries.find((entry) => entryIdentity(entry) === entryIdentity(read));
  if (!isFigure)
    return { ...read, key: known?.key ?? read.key, cell: place(read.cell), figures: known?.figures ?? [] };
  const figures = read.figures.map((figure) => ({ ...figure, cell: place(figure.cell) }));
  if (!known) return { ...read, cell: place(read.cell), figures };
  const targets = new Set(figures.map(({ target }) => target));
  return { ...known, figures: [...known.figures.filter(({ target }) => !targets.has(target)), ...figures] };
}
