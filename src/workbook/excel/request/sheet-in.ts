import type { CellRange } from '#xlsx/cell-range';

const known = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A sheet by id or name; the same object within a context, so that a request looks it up once. */
export function sheetIn(context: Excel.RequestContext, key: string): Excel.Worksheet {
  const sheets = known.get(context) ?? new Map<string, Excel.Worksheet>();
  known.set(context, sheets);
  const sheet = sheets.get(key) ?? context.workbook.worksheets.getItem(key);
  sheets.set(key, sheet);
  return sheet;
}

/** A range of a sheet, given by id or name. */
export const rangeIn = (
  context: Excel.RequestContext,
  sheet: string,
  { row, column, rowCount, columnCount }: CellRange,
): Excel.Range => sheetIn(context, sheet).getRangeByIndexes(row, column, rowCount, columnCount);
