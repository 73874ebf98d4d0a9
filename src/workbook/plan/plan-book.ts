import { ExcelFailure } from '../excel-failure.ts';
import type { SheetModel, TableModel } from '../model/sheet-model.ts';
import { excelModelOf } from '../excel-model/from-sheet-model.ts';
import { isStore } from '../sheets/store/stored-records.ts';
import type { BookPlan, SheetPosition, SheetStep } from './book-plan.ts';
import { namesOnSheet } from './name-range.ts';
import { planPage } from './plan-page.ts';
import { planTable } from './plan-table.ts';
import type { BookSurvey, SheetSurvey } from './survey.ts';

/** Whether the workbook contains the hidden sheet in which Duban stores its records. */
export const hasDubanStore = ({ sheets }: BookSurvey): boolean =>
  sheets.some(({ rows }) => rows !== null && isStore(rows));

/**
 * The changes after which the workbook matches the sheet models: missing sheets are
 * added, sheets with other content are changed in as few cells as possible. Sheets
 * without a model stay as they are; so do those for which `isWanted` is false, which only
 * determine the order of the others.
 *
 * @throws ExcelFailure where a change would lose content of the user or Excel would
 * refuse it: `excel.sheet-foreign`, `excel.name-taken`, `excel.sheet-filtered`,
 * `excel.sheet-protected`, `excel.column-foreign`, `excel.row-foreign`,
 * `excel.text-in-the-way`.
 */
export function planBook(
  survey: BookSurvey,
  models: readonly SheetModel[],
  isWanted: (model: SheetModel) => boolean = () => true,
): BookPlan {
  const isOurs = hasDubanStore(survey);
  const steps: SheetStep[] = [];
  const renewed = new Set<string>();
  const pages: { readonly place: number; readonly sheet: SheetSurvey; readonly model: SheetModel }[] = [];
  const take = (sheet: SheetSurvey, model: SheetModel, step: SheetStep | null, place: number): void => {
    if (step === null) return;
    checkWritable(sheet, model);
    steps.splice(place, 0, step);
  };
  const found = models.map((model) => findSheet(survey, model, isOurs));
  let behind: string | null = null;
  for (const [index, model] of models.entries()) {
    const sheet = found[index] ?? null;
    if (!isWanted(model)) {
      behind = sheet?.name ?? behind;
      continue;
    }
    if (sheet === null) {
      checkName(survey, model);
      steps.push({
        kind: 'add',
        name: model.name,
        model: excelModelOf(model),
        place: placeOf(behind, found),
      });
      if (model.table !== null) renewed.add(model.table.name);
      behind = model.name;
      continue;
    }
    behind = sheet.name;
    if (model.table === null) {
      pages.push({ place: steps.length, sheet, model });
      continue;
    }
    const step = planTable(sheet, model, model.table);
    take(sheet, model, step, steps.length);
    if (step?.kind === 'replace' && isMoved(sheet, model.table)) renewed.add(model.table.name);
  }
  // When a table is deleted, formulas that refer to it become #REF!, also if it is created again.
  const losesReference = ({ formulas }: SheetModel): boolean =>
    [...renewed].some((name) => formulas.some(({ formula }) => formula.includes(`${name}[`)));
  for (const { place, sheet, model } of pages.reverse())
    take(sheet, model, planPage(sheet, model, losesReference(model)), place);
  return { workbook: survey.workbook, steps };
}

/** Behind the Duban sheet that precedes it; the first one, before the next Duban sheet that exists. */
function placeOf(behind: string | null, found: readonly (SheetSurvey | null)[]): SheetPosition {
  if (behind !== null) return { behind };
  const next = found.find((sheet) => sheet !== null && sheet.visibility !== 'VeryHidden');
  return next ? { before: next.name } : 'end';
}

/** Whether a table is in another place than in the model, so that it must be created again. */
function isMoved({ tables }: SheetSurvey, { name, range }: TableModel): boolean {
  const at = tables.find((table) => table.name === name)?.range;
  return (
    at !== undefined &&
    (at.row !== range.row || at.column !== range.column || at.columnCount !== range.columnCount)
  );
}

/**
 * The sheet of a model: found by its table or its defined names, which stay when the user
 * renames the sheet, else by its name.
 */
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

/** Checks that the defined names to be created are not used by the user for something else. */
function checkName(survey: BookSurvey, { names, table }: SheetModel): void {
  const wanted = [...names.map(({ name }) => name), ...(table === null ? [] : [table.name])];
  const taken = new Set(survey.names.map(({ name }) => name.toLowerCase()));
  const clash = wanted.find((name) => taken.has(name.toLowerCase()));
  if (clash !== undefined && !hasDubanStore(survey))
    throw new ExcelFailure('excel.name-taken', { name: clash });
}

function checkWritable({ name, isFiltered, isProtected }: SheetSurvey, model: SheetModel): void {
  if (isFiltered) throw new ExcelFailure('excel.sheet-filtered', { sheet: name });
  // Sheets that Duban protects have no password; they are unprotected for the writing.
  if (isProtected && !model.isProtected) throw new ExcelFailure('excel.sheet-protected', { sheet: name });
}
