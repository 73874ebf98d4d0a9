import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '#workbook/model/sheet-model';

/** What people do to a sheet before they send the book back. */
export interface Habits {
  /** Order of the rows below the header, as places in the old order. */
  readonly order?: (rows: number) => readonly number[];
  /** Puts a column of their own before each of these places. */
  readonly insertAt?: readonly number[];
  /** Puts the columns into the opposite order. */
  readonly mirrorColumns?: boolean;
  /** Lines written above the header. */
  readonly linesAbove?: number;
  readonly renameTo?: string;
  readonly dropColumns?: readonly string[];
}

/** The values of a sheet after a person worked in it; everything but values is lost on the way. */
export function leftByPerson(sheet: SheetModel, habits: Habits): SheetModel {
  const [header = [], ...body] = sheet.values;
  const order = habits.order?.(body.length) ?? body.map((_, index) => index);
  const rows = [header, ...order.map((index) => body[index] ?? [])].map((row, at) =>
    columnsOf(row, header, at, habits),
  );
  const above = Array.from({ length: habits.linesAbove ?? 0 }, (): CellValue[] => ['督查室留言']);
  return {
    ...sheet,
    name: habits.renameTo ?? sheet.name,
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
  { insertAt = [], mirrorColumns = false, dropColumns = [] }: Habits,
): readonly CellValue[] {
  const cells: CellValue[] = [];
  header.forEach((title, place) => {
    if (insertAt.includes(place)) cells.push(at === 0 ? `自加列${place}` : `记号${at}`);
    if (!dropColumns.includes(String(title))) cells.push(row[place] ?? null);
  });
  return mirrorColumns ? cells.reverse() : cells;
}

/** The drawings with one of them changed. */
export const withSheet = (
  drawings: readonly SheetModel[],
  name: string,
  change: (sheet: SheetModel) => SheetModel,
): readonly SheetModel[] => drawings.map((sheet) => (sheet.name === name ? change(sheet) : sheet));

/** The sheet with one cell of its body changed. */
export function typed(sheet: SheetModel, row: number, header: string, value: CellValue): SheetModel {
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
