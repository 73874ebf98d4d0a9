import type { CellValue } from '#xlsx/cell-value';
import { KEY_COLUMN, type TableLayout } from '../model/table-layout.ts';

/** A cell that cannot be read as what its column holds: the record keeps its value, the cell what the user typed. */
export interface UnreadCell {
  /** Name of the sheet in its layout, also where users renamed it. */
  readonly sheet: string;
  /** Key of its row; of 任务分解 the `breakdownKey`, of 设置 the key of the setting. */
  readonly key: string;
  readonly column: string;
  readonly value: CellValue;
}

/** A row of 指标进度 with a figure for a target the workbook does not have: its cells by the keys of their columns. */
export type StrayFigure = Readonly<Partial<Record<string, CellValue>>>;

/** The rows of a table with unreadable cells put back. `keys`: of the rows, where they are not in the key column. */
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
