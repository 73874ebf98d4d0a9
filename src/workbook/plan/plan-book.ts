import { ExcelFailure } from '../excel-failure.ts';
import type { SheetModel, TableModel } from '../model/sheet-model.ts';
import { excelModelOf } from '../excel-model/from-sheet-model.ts';
import { isStore } from '../sheets/store/stored-records.ts';
import type { BookPlan, SheetPosition, SheetStep } from './book-plan.ts';
import { namesOnSheet } from './name-range.ts';
import { planPage } from './plan-page.ts';
import { planTable } from './plan-table.ts';
import type { BookSurvey, SheetSurvey } from './survey.ts';

/** Whether the workbook holds a registry of ours. */
export const hasDubanStore = ({ sheets }: BookSurvey): boolean =>
  sheets.some(({ rows }) => rows !== null && isStore(rows));

/**
 * What has to change so that the workbook shows the drawings: sheets that are missing
 * are added, sheets that show something else are changed in as few cells as possible.
 * Sheets no drawing speaks of stay as they are, and so do those that are not wanted,
 * which only say where the others belong.
 *
 * Throws ExcelFailure where a change would lose what people put there, or Excel would
 * refuse it: `excel.sheet-foreign`, `excel.name-taken`, `excel.sheet-filtered`,
 * `excel.sheet-protected`, `excel.column-foreign`, `excel.row-foreign`,
 * `excel.text-in-the-way`.
 */
export function planBook(
  survey: BookSurvey,
  drawings: readonly SheetModel[],
  isWanted: (drawing: SheetModel) => boolean = () => true,
): BookPlan {
  const isOurs = hasDubanStore(survey);
  const steps: SheetStep[] = [];
  const renewed = new Set<string>();
  const pages: { readonly place: number; readonly sheet: SheetSurvey; readonly drawing: SheetModel }[] = [];
  const take = (sheet: SheetSurvey, drawing: SheetModel, step: SheetStep | null, place: number): void => {
    if (step === null) return;
    checkWritable(sheet, drawing);
    steps.splice(place, 0, step);
  };
  const found = drawings.map((drawing) => findSheet(survey, drawing, isOurs));
  let behind: string | null = null;
  for (const [index, drawing] of drawings.entries()) {
    const sheet = found[index] ?? null;
    if (!isWanted(drawing)) {
      behind = sheet?.name ?? behind;
      continue;
    }
    if (sheet === null) {
      checkName(survey, drawing);
      steps.push({
        kind: 'add',
        name: drawing.name,
        model: excelModelOf(drawing),
        place: placeOf(behind, found),
      });
      if (drawing.table !== null) renewed.add(drawing.table.name);
      behind = drawing.name;
      continue;
    }
    behind = sheet.name;
    if (drawing.table === null) {
      pages.push({ place: steps.length, sheet, drawing });
      continue;
    }
    const step = planTable(sheet, drawing, drawing.table);
    take(sheet, drawing, step, steps.length);
    if (step?.kind === 'replace' && isMoved(sheet, drawing.table)) renewed.add(drawing.table.name);
  }
  // Excel forgets what formulas referred to when a table is deleted, and does not remember when it comes back.
  const losesReference = ({ formulas }: SheetModel): boolean =>
    [...renewed].some((name) => formulas.some(({ formula }) => formula.includes(`${name}[`)));
  for (const { place, sheet, drawing } of pages.reverse())
    take(sheet, drawing, planPage(sheet, drawing, losesReference(drawing)), place);
  return { workbook: survey.workbook, steps };
}

/** Behind the sheet of ours before it; the first of ours stands before the next that is there. */
function placeOf(behind: string | null, found: readonly (SheetSurvey | null)[]): SheetPosition {
  if (behind !== null) return { behind };
  const next = found.find((sheet) => sheet !== null && sheet.visibility !== 'VeryHidden');
  return next ? { before: next.name } : 'end';
}

/** Whether a table is not where it is to be drawn, so that it cannot be kept. */
function isMoved({ tables }: SheetSurvey, { name, range }: TableModel): boolean {
  const at = tables.find((table) => table.name === name)?.range;
  return (
    at !== undefined &&
    (at.row !== range.row || at.column !== range.column || at.columnCount !== range.columnCount)
  );
}

/** A sheet of ours, by its table or the names of its cells, which outlive a renamed sheet, else by its name. */
function findSheet(
  survey: BookSurvey,
  { name, table, names }: SheetModel,
  isOurs: boolean,
): SheetSurvey | null {
  const { sheets } = survey;
  const own = new Set(names.map((one) => one.name));
  const found =
    sheets.find(({ tables }) => tables.some((one) => table !== null && one.name === table.name)) ??
    sheets.find((sheet) => isOurs && namesOnSheet(survey, sheet.name).some((one) => own.has(one.name))) ??
    sheets.find((sheet) => sheet.name === name);
  if (!found) return null;
  if (!isOurs) throw new ExcelFailure('excel.sheet-foreign', { sheet: found.name });
  return found;
}

/** A defined name that is to be made may be taken by something of the person's own. */
function checkName(survey: BookSurvey, { names, table }: SheetModel): void {
  const wanted = [...names.map(({ name }) => name), ...(table === null ? [] : [table.name])];
  const taken = new Set(survey.names.map(({ name }) => name.toLowerCase()));
  const clash = wanted.find((name) => taken.has(name.toLowerCase()));
  if (clash !== undefined && !hasDubanStore(survey))
    throw new ExcelFailure('excel.name-taken', { name: clash });
}

function checkWritable({ name, isFiltered, isProtected }: SheetSurvey, drawing: SheetModel): void {
  if (isFiltered) throw new ExcelFailure('excel.sheet-filtered', { sheet: name });
  // What we protect ourselves has no password and is opened for the writing.
  if (isProtected && !drawing.isProtected) throw new ExcelFailure('excel.sheet-protected', { sheet: name });
}
