import type { CellValue } from '#xlsx/cell-value';
import { columnMarker } from '../store/drawn-cells.ts';
import { HISTORY, type HistoryColumn } from './columns.ts';

const UNSEALED: ReadonlySet<HistoryColumn> = new Set(['taskKey', 'seal', 'key']);

/** The columns that a seal vouches for, in its order. */
const SEALED = HISTORY.columns.flatMap(({ key, header }) =>
  UNSEALED.has(key) ? [] : [{ key, mark: columnMarker(header) }],
);

/** Characters of the mark of one cell. */
const LENGTH = 6;

/** Short marks of the cells of a row, by which changes made by hand are noticed. */
export const sealOf = (cell: (column: HistoryColumn) => CellValue): string =>
  SEALED.map(({ key, mark }) => mark(cell(key))).join('');

/**
 * The columns in which a row differs from its seal; all of them where the seal is none. A cell that is
 * `undefined` is not known, and counts as unchanged.
 */
export const editedColumns = (
  seal: string,
  cell: (column: HistoryColumn) => CellValue | undefined,
): readonly HistoryColumn[] =>
  SEALED.flatMap(({ key, mark }, place) => {
    const value = cell(key);
    return value === undefined || mark(value) === seal.slice(place * LENGTH, (place + 1) * LENGTH)
      ? []
      : [key];
  });
