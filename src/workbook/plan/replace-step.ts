import type { CellRange } from '#xlsx/cell-range';
import type { SheetModel } from '../model/sheet-model.ts';
import type { SheetStep } from './book-plan.ts';
import type { SheetSurvey } from './survey.ts';

/** The step that clears an area and writes a model into it. */
export const replaceStep = (
  sheet: SheetSurvey,
  model: SheetModel,
  area: CellRange,
): Extract<SheetStep, { readonly kind: 'replace' }> => ({
  kind: 'replace',
  id: sheet.id,
  name: sheet.name,
  model,
  area,
  expected: (sheet.rows ?? []).slice(0, area.rowCount).map((cells) => cells.slice(0, area.columnCount)),
});
