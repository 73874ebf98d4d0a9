import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { bareTitle } from '../../reading/title.ts';

type Rows = readonly (readonly CellValue[])[];

/** First cell of the rows of the hidden sheet that record the columns with which a table was written. */
export const COLUMNS = 'columns';

/**
 * The row of the hidden sheet that records the columns of a table; none for a sheet without one. The titles
 * are in one cell: a row of titles would look like the header of a sheet.
 */
export const columnsRow = ({ name, table }: SheetModel): Rows =>
  table === null ? [] : [[COLUMNS, name, table.headers.join('\n')]];

/** The titles of the columns with which the table of a sheet was written; null: the workbook does not record them. */
function writtenColumns(store: Rows, sheet: string): ReadonlySet<string> | null {
  const titles = store.find(([kind, name]) => kind === COLUMNS && name === sheet)?.[2];
  return typeof titles === 'string' ? new Set(titles.split(/\r?\n/)) : null;
}

/** A column of a layout. */
interface Titled {
  readonly header: string;
  /** Whether the first version of the sheet did not have it. */
  readonly isLater: boolean;
}

/**
 * The titles of the columns of a layout that a workbook never had, because an earlier version
 * wrote it. Any other column that it lacks was removed by a person. Where the workbook records
 * what was written, the record tells; before there were records, a workbook is of an earlier
 * version if it has none of the columns that the first version did not have.
 *
 * @param titles the row of titles of the table.
 */
export function unwrittenColumns(
  store: Rows,
  sheet: string,
  columns: readonly Titled[],
  titles: readonly CellValue[],
): readonly string[] {
  const known = new Set(titles.map(bareTitle));
  const absent = columns.filter(({ header }) => !known.has(bareTitle(header)));
  const written = writtenColumns(store, sheet);
  if (written !== null) return titlesOf(absent.filter(({ header }) => !written.has(header)));
  const later = columns.filter(({ isLater }) => isLater);
  return later.every((column) => absent.includes(column)) ? titlesOf(later) : [];
}

const titlesOf = (columns: readonly Titled[]): readonly string[] => columns.map(({ header }) => header);
