import ExcelJS from 'exceljs';
import type { SheetModel } from '#workbook/model/sheet-model';
import { writeWorkbookFile } from '#workbook/file/write';

/** Writes a file and opens it with the package exceljs, which shares no code with the writer. */
export async function openedByExceljs(models: readonly SheetModel[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // Its types require the Buffer of an older Node.
  await workbook.xlsx.load((await writeWorkbookFile(models)) as unknown as ArrayBuffer);
  return workbook;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

/** The cell of a row (1: the first below the header) in the column of a header. */
export function cellUnder(sheet: ExcelJS.Worksheet, header: string, row: number): ExcelJS.Cell {
  for (let at = 1; at <= 10; at += 1) {
    const values = sheet.getRow(at).values as ExcelJS.CellValue[];
    const column = values.indexOf(header);
    if (column > 0) return sheet.getCell(at + row, column);
  }
  throw new RangeError(`no header ${header} on ${sheet.name}`);
}

/** The cached result of a formula, the text of a link, else the value of the cell. */
export function shown(cell: ExcelJS.Cell): ExcelJS.CellValue {
  if (cell.type === ExcelJS.ValueType.Formula) return cell.result;
  return cell.type === ExcelJS.ValueType.Hyperlink ? cell.text : cell.value;
}

/** The displayed text of a cell. */
export const textOf = (cell: ExcelJS.Cell): string => {
  const value = shown(cell);
  return typeof value === 'object' ? cell.text : String(value);
};

export const formulaOf = (cell: ExcelJS.Cell): string | null =>
  cell.type === ExcelJS.ValueType.Formula ? cell.formula : null;
