import { ExcelFailure } from '../excel-failure.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { SheetModel } from '../model/sheet-model.ts';
import { excelModelOf } from '../excel-model/from-sheet-model.ts';
import type { SheetStep } from './book-plan.ts';
import { isBlank, sameCell } from '#xlsx/cell-value';
import type { SheetSurvey } from './survey.ts';

/**
 * A sheet that is laid out freely is drawn anew where it shows something else. What
 * people wrote beside it, right of its columns, stays; null if nothing has to change.
 * Formulas are left to Excel, unless what they refer to went away.
 */
export function planPage(sheet: SheetSurvey, drawing: SheetModel, isReferenceLost = false): SheetStep | null {
  const rows = sheet.rows ?? [];
  const model = excelModelOf(drawing);
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
        isSame = sameCell(rows[row]?.[column], drawing.values[row]?.[column]);
  if (isSame) return null;
  const area = rangeOf(0, 0, height, columnCount);
  if (drawing.names.length > 0) checkBelow(sheet, drawing, area);
  return {
    kind: 'replace',
    id: sheet.id,
    name: sheet.name,
    model,
    area,
    expected: rows.map((cells) => cells.slice(0, columnCount)),
  };
}

/** Text that people put under an official table is not ours to remove. */
function checkBelow(sheet: SheetSurvey, drawing: SheetModel, area: CellRange): void {
  const keys = drawing.columns.findIndex(({ hidden }) => hidden);
  if (keys < 0) return;
  const rows = sheet.rows ?? [];
  for (let row = drawing.values.length; row < area.rowCount; row += 1) {
    const cells = rows[row]?.slice(0, area.columnCount) ?? [];
    // A row of ours has its key, or is a heading: one cell only.
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    if (filled > 1 && isBlank(cells[keys]))
      throw new ExcelFailure('excel.text-in-the-way', { sheet: sheet.name, row: row + 1 });
  }
}
