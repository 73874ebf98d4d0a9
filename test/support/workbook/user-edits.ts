import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '#workbook/model/sheet-model';

/** Changes that users make to a sheet before they return the workbook. */
export interface UserEdits {
  /** New order of the rows below the header, as 0-based indexes of the old order. */
  readonly order?: (rows: number) => readonly number[];
  /** Inserts a column before each of these columns (0-based). */
  readonly insertAt?: readonly number[];
  /** Reverses the order of the columns. */
  readonly mirrorColumns?: boolean;
  /** Number of rows inserted above the header. */
  readonly linesAbove?: number;
  readonly renameTo?: string;
  readonly dropColumns?: readonly string[];
}

/** A sheet after a user's edits; only its values are preserved. */
export function editedByUser(sheet: SheetModel, edits: UserEdits): SheetModel {
  const [header = [], ...body] = sheet.values;
  const order = edits.order?.(body.length) ?? body.map((_, index) => index);
  const rows = [header, ...order.map((index) => body[index] ?? [])].map((row, at) =>
    columnsOf(row, header, at, edits),
  );
  const above = Array.from({ length: edits.linesAbove ?? 0 }, (): CellValue[] => ['督查室留言']);
  return {
    ...sheet,
    name: edits.renameTo ?? sheet.name,
    values: [...above, ...rows],
    heights: [],
    styles: [],
    formulas: [],
    validations: [],
    conditions: [],
    table: null,
    names: [],
    columns: [],
    frozen: { rows: 0, columns: 0 },
  };
}

function columnsOf(
  row: readonly CellValue[],
  header: readonly CellValue[],
  at: number,
  { insertAt = [], mirrorColumns = false, dropColumns = [] }: UserEdits,
): readonly CellValue[] {
  const cells: CellValue[] = [];
  header.forEach((title, place) => {
    if (insertAt.includes(place)) cells.push(at === 0 ? `自加列${place}` : `记号${at}`);
    if (!dropColumns.includes(String(title))) cells.push(row[place] ?? null);
  });
  return mirrorColumns ? cells.reverse() : cells;
}

/** The sheet models with one of them changed. */
export const withSheet = (
  models: readonly SheetModel[],
  name: string,
  change: (sheet: SheetModel) => SheetModel,
): readonly SheetModel[] => models.map((sheet) => (sheet.name === name ? change(sheet) : sheet));

/** The sheet with one cell changed; `row` is 0-based, below the header. */
export function withTypedCell(sheet: SheetModel, row: number, header: string, value: CellValue): SheetModel {
  const place = sheet.values.findIndex((cells) => cells.includes(header));
  const column = sheet.values[place]?.indexOf(header) ?? -1;
  if (column < 0) throw new RangeError(`no column ${header} on ${sheet.name}`);
  const at = place + 1 + row;
  const values = sheet.values.map((cells, index) =>
    index === at ? cells.map((cell, where) => (where === column ? value : cell)) : cells,
  );
  return {
    ...sheet,
    values,
    formulas: sheet.formulas.filter((entry) => entry.row !== at || entry.column !== column),
  };
}
