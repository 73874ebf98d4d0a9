import type { Entry } from '#core/record/entry';
import type { CellValue } from '#xlsx/cell-value';
import { entryIdentity } from '../codec/entry-key.ts';
import { FIGURES } from '../sheets/figures/columns.ts';
import { PROGRESS } from '../sheets/progress/columns.ts';
import { findRows } from './find-rows.ts';
import { readProgress } from '../sheets/progress/read.ts';
import type { BookRecords } from './row-task.ts';

/** One row of a sheet as it is now, with the header above it. */
export interface SheetRow {
  readonly sheet: string;
  /** Names of the Excel tables on the sheet. */
  readonly tables: readonly string[];
  /** Number as Excel shows it. */
  readonly row: number;
  readonly header: readonly CellValue[];
  readonly cells: readonly CellValue[];
}

/**
 * The entry that a row of 进展填报 or 指标进度 belongs to, as it is with this row; null
 * where the row is on no such sheet or empty. What stands on other rows of the same
 * entry is taken from `entries`.
 */
export function entryOfRow(row: SheetRow, records: BookRecords, entries: readonly Entry[]): Entry | null {
  const book = { sheets: [{ name: row.sheet, tables: row.tables, rows: [row.header, row.cells] }] };
  const source = [PROGRESS, FIGURES].find(
    ({ table, sheet }) => row.tables.includes(table) || row.sheet === sheet,
  );
  const found = source === undefined ? null : findRows(book, source, row.sheet);
  const isFigure = source === FIGURES;
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
