import { cellKey } from './cell-key.ts';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';

/** The cells of a model with formulas, as "row column", both counted from its area. */
export const liveCells = ({ formulas, area }: ExcelSheetModel): ReadonlySet<string> =>
  new Set(
    formulas.flatMap(({ row, column, rowCount }) =>
      Array.from({ length: rowCount }, (_, down) => cellKey(row + down - area.row, column - area.column)),
    ),
  );
