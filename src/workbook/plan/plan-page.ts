import { rangeOf } from '#xlsx/cell-range';
import { isBlank, sameCell } from '#xlsx/cell-value';
import type { SheetModel } from '../model/sheet-model.ts';
import { columnNames } from '../sheets/store/drawn-cells.ts';
import { type LostCell, putAsideLines } from './displaced.ts';
import type { PlanContext, PlannedSheet } from './plan-context.ts';
import { replaceStep } from './replace-step.ts';
import { resultFinder } from './rows/formula-results.ts';
import { columnsOf } from './rows/found-table.ts';
import { PageChanges } from './rows/page-changes.ts';
import { headerOn, placesOn } from './rows/page-columns.ts';
import { replacedFormulaFinder } from './rows/replaced-formula.ts';
import type { SheetSurvey } from './survey.ts';

/**
 * The step for a sheet without a table. Its rows are matched with those of the model, changed
 * where they are, deleted and inserted; rows and cells that people wrote stay, and move with
 * the rows around them. Cells with formulas are not compared; `isReferenceLost` says that
 * their references became invalid.
 */
export function planPage(
  sheet: SheetSurvey,
  model: SheetModel,
  context: PlanContext,
  isReferenceLost = false,
): PlannedSheet {
  const former = context.former?.rowKeys == null ? model : context.former;
  if (model.rowKeys === null) return planWhole(sheet, model, isReferenceLost);
  const header = headerOn(sheet, model, context);
  const places = placesOn(sheet, model, former, header);
  const isRebuilt = model.headerRow !== null && (header === null || hasOtherColumns(former, model));
  if (isRebuilt || isReferenceLost) return rebuilt(sheet, model, former, context, isReferenceLost);
  return new PageChanges(sheet, model, former, context, places, header).planned();
}

/** Whether two models of a sheet have other columns. */
function hasOtherColumns(one: SheetModel, other: SheetModel): boolean {
  const titles = ({ headerRow, values }: SheetModel): string =>
    JSON.stringify(headerRow === null ? [] : values[headerRow]);
  return titles(one) !== titles(other);
}

/** The step for a sheet that is written as a whole. */
function planWhole(sheet: SheetSurvey, model: SheetModel, isForced: boolean): PlannedSheet {
  const rows = sheet.rows ?? [];
  const columnCount = columnsOf(model);
  const live = new Set(model.formulas.map(({ row, column }) => row * columnCount + column));
  const height = Math.max(model.values.length, rows.length);
  let isSame = !isForced;
  for (let row = 0; row < height && isSame; row += 1)
    for (let column = 0; column < columnCount && isSame; column += 1)
      if (!live.has(row * columnCount + column))
        isSame = sameCell(rows[row]?.[column], model.values[row]?.[column]);
  if (isSame) return { step: null, displaced: [] };
  return { step: replaceStep(sheet, model, rangeOf(0, 0, height, columnCount)), displaced: [] };
}

/**
 * The step for a page that has other columns now, or lost its titles: it is written again as
 * a whole. What people wrote in its cells is put aside.
 */
function rebuilt(
  sheet: SheetSurvey,
  model: SheetModel,
  former: SheetModel,
  { subjects, isDrawn }: PlanContext,
  isForced: boolean,
): PlannedSheet {
  const { step } = planWhole(sheet, model, isForced);
  if (step?.kind !== 'replace') return { step, displaced: [] };
  const names = columnNames(former);
  const isResult = resultFinder([former, model]);
  const known = new Set([...model.values, ...former.values].flat().map((cell) => JSON.stringify(cell)));
  const isReplaced = replacedFormulaFinder(sheet);
  const lost = step.expected.flatMap((cells, row) =>
    cells.flatMap((value, column): readonly LostCell[] => {
      if (isBlank(value)) return [];
      const isOverFormula = isResult(column, value) && isReplaced(row, column);
      const isOurs =
        known.has(JSON.stringify(value)) ||
        isResult(column, value) ||
        isDrawn(names[column] ?? String(column), value);
      return isOurs && !(isOverFormula && typeof value === 'number') ? [] : [{ row, column, value }];
    }),
  );
  return { step, displaced: putAsideLines(sheet, null, lost, subjects, 'cell-taken') };
}
