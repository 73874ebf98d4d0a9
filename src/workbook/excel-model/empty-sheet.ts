import { BLANK_SHEET } from '../model/sheet-model.ts';
import type { ExcelSheetModel } from './excel-sheet-model.ts';
import { excelModelOf } from './from-sheet-model.ts';

/** A sheet as Excel makes it: nothing is written into it. */
export const emptySheetModel = (name: string): ExcelSheetModel =>
  excelModelOf({ ...BLANK_SHEET, name, hasGridLines: true });

export const isEmptySheetModel = ({ area }: ExcelSheetModel): boolean => area.rowCount === 0;
