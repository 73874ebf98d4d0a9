import { ExcelFailure } from '../excel-failure.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { SheetModel } from '../model/sheet-model.ts';
import { excelModelOf } from '../excel-model/from-sheet-model.ts';
import type { SheetStep } from './book-plan.ts';
import { isBlank, sameCell } from '#xlsx/cell-value';
import type { SheetSurvey } from './survey.ts';

/**
 * The step for a sheet without a table: it is written again as a whole where a constant
 * differs. Content of the user to the right of its columns stays. Cells with formulas are
 * not compared; `isReferenceLost` says that their references became invalid. Null if
 * nothing has to change.
 */
export function planPage(
  sheet: SheetSurvey,
  sheetModel: SheetModel,
  isReferenceLost = false,
): SheetStep | null {
  const rows = sheet.rows ?? [];
  const model = excelModelOf(sheetModel);
  const { columnCount, rowCount } = model.area;
  const live = new Set(
    model.formulas.flatMap(({ row, column, rowCount: count }) =>
      Array.from({ length: count }, (_, down) => (row + down) * columnCount + column),
    ),
  );
  const height = Math.max(rowCount, rows.length);
  let isSame = !isReferenceLost;
  for (let row = 0; row < height && isSame; row += 1)
    for (let column = 0; column < columnCount && isSame; column += 1)
      if (!live.has(row * columnCount + column))
        isSame = sameCell(rows[row]?.[column], sheetModel.values[row]?.[column]);
  if (isSame) return null;
  const area = rangeOf(0, 0, height, columnCount);
  if (sheetModel.names.length > 0) checkBelow(sheet, sheetModel, area);
  return {
    kind: 'replace',
    id: sheet.id,
    name: sheet.name,
    model,
    area,
    expected: rows.map((cells) => cells.slice(0, columnCount)),
  };
}

/** Checks that the user wrote nothing below an official table. */
function checkBelow(sheet: SheetSurvey, sheetModel: SheetModel, area: CellRange): void {
  const keys = sheetModel.columns.findIndex(({ hidden }) => hidden);
  if (keys < 0) return;
  const rows = sheet.rows ?? [];
  for (let row = sheetModel.values.length; row < area.rowCount; row += 1) {
    const cells = rows[row]?.slice(0, area.columnCount) ?? [];
    // A row of Duban has a key, or is a heading: a single cell.
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    if (filled > 1 && isBlank(cells[keys]))
      throw new ExcelFailure('excel.text-in-the-way', { sheet: sheet.name, row: row + 1 });
  }
}
