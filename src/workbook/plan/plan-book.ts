import type { PutAside } from '#core/record/entered/put-aside';
import type { CellValue } from '#xlsx/cell-value';
import { ExcelFailure } from '../excel-failure.ts';
import type { SheetModel, TableModel } from '../model/sheet-model.ts';
import { isLaidOutAs } from '../reading/find-rows.ts';
import { ALL_SHEETS } from '../sheets/all.ts';
import { drawnOn } from '../sheets/store/drawn-cells.ts';
import { STORE_NAME } from '../sheets/store/name.ts';
import { isStore, storeIn } from '../sheets/store/stored-records.ts';
import { emptyColumns, planColumns } from './columns/plan-columns.ts';
import { withColumns } from './columns/with-columns.ts';
import type { BookPlan, ColumnsStep, RemoveStep, SheetPosition, SheetStep } from './book-plan.ts';
import { namesOnSheet } from './name-range.ts';
import { planDrawn, withDrawn } from './store/plan-drawn.ts';
import { planPage } from './plan-page.ts';
import { planStore } from './store/plan-store.ts';
import { subjectsOf } from './displaced.ts';
import type { PlanContext, PlannedSheet } from './plan-context.ts';
import { planTable } from './plan-table.ts';
import { withShownTitles } from './shown-titles.ts';
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
 * `excel.sheet-protected`.
 */
export const planBook = (
  survey: BookSurvey,
  models: readonly SheetModel[],
  isWanted?: (model: SheetModel) => boolean,
): BookPlan => planChange(survey, models, isWanted === undefined ? {} : { isWanted }).plan;

interface PlanOptions {
  /** Sheets for which it is false stay as they are; they only determine the order of the others. */
  readonly isWanted?: (model: SheetModel) => boolean;
  /** The sheets as they would be drawn for what was read from the workbook. */
  readonly former?: readonly SheetModel[];
  /** Takes the plans of tables, for another plan for the same survey and former sheets in which their models are the same. */
  readonly tables?: PlannedTables;
}

/** By model. */
export type PlannedTables = Map<SheetModel, PlannedSheet>;

/** A plan, and what people wrote that it leaves no place for. */
export interface PlannedChange {
  readonly plan: BookPlan;
  readonly displaced: readonly PutAside[];
}

/**
 * As `planBook`; with the former models, what people changed is distinguished from what Duban drew.
 *
 * @throws ExcelFailure as `planBook`.
 */
export function planChange(
  present: BookSurvey,
  drawn: readonly SheetModel[],
  { isWanted = () => true, former = [], tables = new Map() }: PlanOptions,
): PlannedChange {
  const isOurs = hasDubanStore(present);
  const columns = isOurs ? columnsOf(present, drawn.filter(isWanted)) : [];
  const survey = withColumns(present, columns);
  const steps: SheetStep[] = [];
  const displaced: PutAside[] = [];
  const subjects = subjectsOf(drawn, former);
  const store = storeIn(survey.sheets);
  const wanted = new Set(drawn.filter(isWanted).map(({ name }) => name));
  const models = withShownTitles(survey, drawn).map((model) =>
    model.name === STORE_NAME ? withDrawn(model, store?.rows ?? [], (sheet) => wanted.has(sheet)) : model,
  );
  const contextOf = (model: SheetModel, sheet: SheetSurvey): PlanContext => ({
    survey,
    added: emptyColumns(sheet, model, store?.rows ?? []),
    former: former.find((one) => one.name === model.name) ?? null,
    subjects,
    ...drawnOn(store?.rows ?? [], model.name),
  });
  const renewed = new Set<string>();
  const pages: { readonly place: number; readonly sheet: SheetSurvey; readonly model: SheetModel }[] = [];
  const take = (sheet: SheetSurvey, model: SheetModel, step: SheetStep | null, place: number): void => {
    if (step === null) return;
    checkWritable(sheet, model);
    steps.splice(place, 0, step);
  };
  const found = findSheets(survey, models, isOurs);
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
        model,
        place: placeOf(behind, found),
      });
      if (model.table !== null) renewed.add(model.table.name);
      behind = model.name;
      continue;
    }
    behind = sheet.name;
    if (model.name === STORE_NAME) {
      take(sheet, model, planStore(sheet, model), steps.length);
      continue;
    }
    if (model.table === null) {
      pages.push({ place: steps.length, sheet, model });
      continue;
    }
    const planned = tables.get(model) ?? planTable(sheet, model, model.table, contextOf(model, sheet));
    tables.set(model, planned);
    const { step, displaced: own } = planned;
    take(sheet, model, step, steps.length);
    displaced.push(...own);
    if (step?.kind === 'replace' && isLost(sheet, model.table)) renewed.add(model.table.name);
  }
  // When a table is deleted, formulas that refer to it become #REF!, also if it is created again.
  const losesReference = ({ formulas }: SheetModel): boolean =>
    [...renewed].some((name) => formulas.some(({ formula }) => formula.includes(`${name}[`)));
  for (const { place, sheet, model } of pages.reverse()) {
    const { step, displaced: own } = planPage(sheet, model, contextOf(model, sheet), losesReference(model));
    take(sheet, model, step, place);
    displaced.push(...own);
  }
  const isStored = drawn.some((model) => model.name === STORE_NAME && isWanted(model));
  const marks =
    store === null || isStored || steps.length === 0 ? null : planDrawn(store, drawn.filter(isWanted));
  if (marks !== null) steps.push(marks);
  if (!isOurs) steps.push(...untouchedSheets(survey, steps));
  const stored = store?.name ?? STORE_NAME;
  const named = steps.some(({ name }) => name === stored) ? { store: stored } : {};
  return {
    plan: { workbook: survey.workbook, steps, ...withFormulas(columns, models), ...named },
    displaced,
  };
}

/** The columns of a plan, with the formulas that the models have now. */
function withFormulas(
  columns: readonly ColumnsStep[],
  models: readonly SheetModel[],
): Pick<BookPlan, 'columns'> {
  if (columns.length === 0) return {};
  const formulas = new Map(
    models.flatMap(({ table }) => (table === null ? [] : [[table.name, table.formulas]])),
  );
  return {
    columns: columns.map((step) => ({ ...step, formulas: formulas.get(step.table) ?? step.formulas })),
  };
}

/** The columns that tables of an earlier version lack. */
function columnsOf({ sheets }: BookSurvey, models: readonly SheetModel[]): readonly ColumnsStep[] {
  const store = storeIn(sheets)?.rows ?? [];
  return models.flatMap((model) => {
    const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === model.table?.name));
    const step = sheet === undefined ? null : planColumns(sheet, model, store);
    if (sheet === undefined || step === null) return [];
    checkWritable(sheet, model);
    return [step];
  });
}

/** The sheets of a new workbook in which nobody has done anything yet: they go when others are there to be seen. */
function untouchedSheets({ sheets }: BookSurvey, steps: readonly SheetStep[]): readonly RemoveStep[] {
  const isNew = sheets.every(({ isUntouched, isProtected }) => isUntouched === true && !isProtected);
  const isShown = steps.some((step) => step.kind === 'add' && step.model.visibility === 'visible');
  return isNew && isShown ? sheets.map(({ id, name }) => ({ kind: 'remove', id, name })) : [];
}

/** Behind the Duban sheet that precedes it; the first one, before the next Duban sheet that exists. */
function placeOf(behind: string | null, found: readonly (SheetSurvey | null)[]): SheetPosition {
  if (behind !== null) return { behind };
  const next = found.find((sheet) => sheet !== null && sheet.visibility !== 'VeryHidden');
  return next ? { before: next.name } : 'end';
}

/** Whether a table is not there any more, so that it has to be created again. */
const isLost = ({ tables }: SheetSurvey, { name }: TableModel): boolean =>
  tables.every((table) => table.name !== name);

/**
 * The sheets of models, in their order. In a workbook of Duban a sheet that was renamed by a
 * program that leaves its defined names behind is found by what it shows.
 */
function findSheets(
  survey: BookSurvey,
  models: readonly SheetModel[],
  isOurs: boolean,
): readonly (SheetSurvey | null)[] {
  const certain = models.map((model) => findSheet(survey, model, isOurs));
  const taken = new Set(certain.flatMap((sheet) => sheet?.id ?? []));
  return certain.map((sheet, index) => {
    const model = models[index];
    if (sheet !== null || model === undefined || !isOurs) return sheet;
    const shown = survey.sheets.find((one) => !taken.has(one.id) && isShownOn(one, model));
    if (shown !== undefined) taken.add(shown.id);
    return shown ?? null;
  });
}

/** Whether a sheet shows a model without an Excel table: the titles of its layout, or where it has none, most of its texts. */
function isShownOn({ rows }: SheetSurvey, model: SheetModel): boolean {
  if (rows === null || model.table !== null || model.visibility === 'very-hidden') return false;
  const source = ALL_SHEETS.find(({ name }) => name === model.name)?.source ?? null;
  if (source !== null) return isLaidOutAs({ rows }, source);
  const textsOf = (cells: readonly (readonly CellValue[])[]): ReadonlySet<string> =>
    new Set(cells.flat().filter((cell): cell is string => typeof cell === 'string' && cell !== ''));
  const texts = textsOf(model.values);
  const shown = textsOf(rows);
  return [...texts].filter((text) => shown.has(text)).length * 2 > texts.size;
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
  if (name === STORE_NAME && isOurs) return storeIn(sheets);
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
