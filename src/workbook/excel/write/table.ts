import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

const ONE_TABLE = 3000;
const ONE_NAME = 900;

/** Adds the table. Its formulas are written later, when all tables they refer to exist. */
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

/** Defined names, used by formulas and by the user. */
export const nameOperations = (sheet: string, { names }: ExcelSheetModel): readonly Operation[] =>
  names.map(({ name, range }) => ({
    bytes: ONE_NAME,
    queue: (context) => {
      context.workbook.names.add(name, rangeIn(context, sheet, range));
    },
  }));
