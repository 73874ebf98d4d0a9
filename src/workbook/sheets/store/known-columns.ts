import type { CellValue } from '#xlsx/cell-value';
import { unwrittenColumns } from './written-columns.ts';
import { headerRow, type RowSource } from '../../reading/find-rows.ts';
import type { RawBook } from '../../reading/raw-book.ts';

/**
 * A layout without the columns that a workbook never had, because an earlier version wrote it:
 * they are not missed, and none of a person's columns between their neighbours is taken for one.
 *
 * @param store the rows of the hidden sheet.
 */
export function knownColumns(
  { sheets }: RawBook,
  source: RowSource,
  store: readonly (readonly CellValue[])[],
): RowSource {
  const sheet =
    sheets.find(({ tables }) => source.table !== null && tables.includes(source.table)) ??
    sheets.find(({ name }) => name === source.sheet);
  const header = sheet === undefined ? null : headerRow(sheet, source.columns);
  if (source.table === null || sheet === undefined || header === null) return source;
  const columns = source.columns.map((column) => ({ ...column, isLater: column.since !== undefined }));
  const unwritten = new Set(unwrittenColumns(store, source.sheet, columns, sheet.rows[header] ?? []));
  return unwritten.size === 0
    ? source
    : { ...source, columns: source.columns.filter((column) => !unwritten.has(column.header)) };
}
