import type { SheetModel } from '#workbook/model/sheet-model';

/** A sheet without the results of its formulas, so that the program that opens it must calculate them. */
export function uncached(sheet: SheetModel): SheetModel {
  const formulas = new Set(sheet.formulas.map(({ row, column }) => `${row},${column}`));
  const values = sheet.values.map((row, at) =>
    row.map((cell, column) => (formulas.has(`${at},${column}`) ? null : cell)),
  );
  return { ...sheet, values };
}
