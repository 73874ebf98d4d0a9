import type { CellValue } from '#xlsx/cell-value';
import type { FigureColumn } from '../sheets/figures/columns.ts';
import { KEY_COLUMN, type TableLayout } from '../model/table-layout.ts';

/** A cell that cannot be read as what its column holds. Its record keeps its value, the cell what a person wrote. */
export interface UnreadCell {
  /** As the layout calls it, whatever it is called now. */
  readonly sheet: string;
  /** Of its row; see `breakdownKey` for 任务分解. */
  readonly key: string;
  readonly column: string;
  readonly value: CellValue;
}

/** A row of 指标进度 with a figure for nothing the book has: what a person put there. */
export type StrayFigure = Readonly<Partial<Record<FigureColumn, CellValue>>>;

/** The row of a breakdown: its place among those of its notice, and that of the district, both from 0. */
export const breakdownKey = (notice: string, place: number, district: number): string =>
  `${notice} ${String(place + 1)}/${String(district + 1)}`;

/** The notice of a `breakdownKey`. */
export const noticeOfBreakdown = (key: string): string => key.slice(0, key.lastIndexOf(' '));

/** Rows of a table as they are to be drawn: what could not be read stands in its cell again. */
export function withUnread(
  { sheet, columns }: TableLayout,
  rows: readonly (readonly CellValue[])[],
  unread: readonly UnreadCell[],
  keys?: readonly string[],
): readonly (readonly CellValue[])[] {
  const own = unread.filter((cell) => cell.sheet === sheet);
  if (own.length === 0) return rows;
  const keyPlace = columns.findIndex(({ key }) => key === KEY_COLUMN);
  const cells = new Map(own.map(({ key, column, value }) => [JSON.stringify([key, column]), value]));
  const rowKeys = new Set(own.map(({ key }) => key));
  return rows.map((row, index) => {
    const rowKey = keys?.[index] ?? String(row[keyPlace] ?? '');
    if (!rowKeys.has(rowKey)) return row;
    return row.map((cell, place) => cells.get(JSON.stringify([rowKey, columns[place]?.key])) ?? cell);
  });
}
