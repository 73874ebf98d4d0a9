import { columnLetters, rangeAddress } from '#xlsx/address';
import { bounding, type CellRange, lastColumn, rangeOf } from '#xlsx/cell-range';
import type { CellLine } from '../../excel-model/cell-format.ts';
import type { ColumnsSwap } from '../../plan/undo-record.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';
import { numberFormatOperations, valueOperations } from '../write/cells.ts';
import { formatOperations, plainOperation } from '../write/formats.ts';
import { columnOperations } from '../write/frame.ts';
import { conditionOperations, validationOperations } from '../write/rules.ts';

const ONE_STEP = 1200;

/** Inserts entire columns of a sheet right of a table, which then has them, or takes them away again. */
export function columnsOperations(swap: ColumnsSwap): readonly Operation[] {
  const { id, table, area, model, isInserted } = swap;
  const cells = model.area;
  const columns = `${columnLetters(cells.column)}:${columnLetters(lastColumn(cells))}`;
  if (!isInserted)
    return [
      {
        bytes: ONE_STEP,
        columns: swap,
        queue: (context) => sheetIn(context, id).getRange(columns).delete(Excel.DeleteShiftDirection.left),
      },
      // Two columns share the line between them, which goes with either.
      ...partsOfLastColumn(area).flatMap((range, at) => lineOperations(id, range, swap.lines[at])),
    ];
  return [
    {
      bytes: ONE_STEP,
      columns: swap,
      queue: (context) => sheetIn(context, id).getRange(columns).insert(Excel.InsertShiftDirection.right),
    },
    {
      bytes: ONE_STEP,
      queue: (context) => {
        // Excel gives them the formats of the column on their left, which may be hidden.
        const range = sheetIn(context, id).getRange(columns);
        range.columnHidden = false;
        range.clear(Excel.ClearApplyTo.formats);
        rangeIn(context, id, cells).dataValidation.clear();
      },
    },
    plainOperation(id, model, false),
    ...numberFormatOperations(id, model),
    ...valueOperations(id, model),
    {
      bytes: ONE_STEP,
      queue: (context) =>
        sheetIn(context, id)
          .tables.getItem(table)
          .resize(rangeAddress(bounding(area, cells))),
    },
    ...columnOperations(id, model),
    ...formatOperations(id, model),
    ...validationOperations(id, model),
    ...conditionOperations(id, model),
  ];
}

/** The cells of the last column of a table: its title, and the cells below it. */
export const partsOfLastColumn = (area: CellRange): readonly CellRange[] => [
  rangeOf(area.row, lastColumn(area)),
  rangeOf(area.row + 1, lastColumn(area), area.rowCount - 1),
];

/** Draws a line right of cells. */
function lineOperations(
  sheet: string,
  range: CellRange,
  line: CellLine | null | undefined,
): readonly Operation[] {
  if (line === null || line === undefined) return [];
  return [
    {
      bytes: ONE_STEP,
      queue: (context) => {
        const border = rangeIn(context, sheet, range).format.borders.getItem(Excel.BorderIndex.edgeRight);
        border.style = line.style;
        border.weight = line.weight;
        border.color = line.color;
      },
    },
  ];
}
