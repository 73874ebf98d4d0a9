import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

const ONE_TABLE = 3000;
const ONE_NAME = 900;

/** Makes the cells an Excel table. Its formulas come later, when all tables are there to be named. */
export function tableOperations(sheet: string, { table }: ExcelSheetModel): readonly Operation[] {
  if (table === null) return [];
  const { name, range, style, showBandedRows } = table;
  return [
    {
      bytes: ONE_TABLE,
      queue: (context) => {
        const added = sheetIn(context, sheet).tables.add(rangeIn(context, sheet, range), true);
        added.name = name;
        added.style = style;
        added.showBandedRows = showBandedRows;
      },
    },
  ];
}

/** Names of cells that formulas and people use. */
export const nameOperations = (sheet: string, { names }: ExcelSheetModel): readonly Operation[] =>
  names.map(({ name, range }) => ({
    bytes: ONE_NAME,
    queue: (context) => {
      context.workbook.names.add(name, rangeIn(context, sheet, range));
    },
  }));
