import { hasReport, isTouched } from '#core/check/row/filled';
import type { Entry } from '#core/record/entry';
import type { Task } from '#core/record/task';
import { allocationSum, differenceOf } from '#workbook/sheets/allocations/sum';
import { cellText } from '#workbook/codec/cell';
import type { PlanEntry } from '#workbook/codec/entries';
import { halfYearEntries, halfYearTexts } from '#workbook/sheets/half-year/row';
import { allocationKey } from '#workbook/sheets/store/row';
import { ALLOCATIONS } from '#workbook/sheets/allocations/columns';
import { PLAN, PLAN_COLUMNS, type PlanInput } from '#workbook/sheets/plan/columns';
import { SHEETS } from '#workbook/codec/sheet-name';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import type { BookSurvey } from '#workbook/plan/survey';
import type { RowSource } from '#workbook/reading/find-rows';
import { isSettled } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';
import { isCheck } from '../check/without-checks.ts';
import type { Held } from '../ledger/read-ledger.ts';
import { type Place, placeOf, placeOfFinding, placeOfRecord, placeOfTask } from '../ledger/place.ts';
import type { BuiltSheet } from './build-sheet.ts';

/** What a table lacks before it is built. */
export type LackKind =
  | 'plan'
  | 'quarters'
  | 'lead'
  | 'leader'
  | 'reports'
  | 'anyReport'
  | 'errors'
  | 'confirmation'
  | 'breakdown'
  | 'sums';

export interface SheetLack {
  readonly kind: LackKind;
  /** How many of its records lack it. */
  readonly count: number;
  /** Where the first of them is mended; null where there is no such place. */
  readonly first: Place | null;
}

/** Without these there would be nothing on the sheet. */
const NEEDED: ReadonlySet<LackKind> = new Set(['anyReport', 'breakdown']);

export const canBuild = (lacks: readonly SheetLack[]): boolean => !lacks.some(({ kind }) => NEEDED.has(kind));

/** What a table that is built from the workbook would lack, most important first; what is whole is left out. */
export const lacksOf = (held: Held, checked: Checked, sheet: BuiltSheet): readonly SheetLack[] =>
  LACKS[sheet](held, checked).filter(({ count }) => count > 0);

type Lacks = (held: Held, checked: Checked) => readonly SheetLack[];

const LACKS: Readonly<Record<BuiltSheet, Lacks>> = {
  [SHEETS.plan]: ({ survey, registry: { tasks }, entries }) => {
    const plans = new Map(entries.plans.map((plan) => [plan.task, plan]));
    const without = (input: PlanInput, isEmpty: (plan: PlanEntry | undefined) => boolean) =>
      of(
        tasks.filter(({ id }) => isEmpty(plans.get(id))),
        ({ id }) => placeInPlan(survey, id, input),
      );
    return [
      { kind: 'lead', ...tasksWithout(survey, tasks, 'leadUnits') },
      { kind: 'leader', ...tasksWithout(survey, tasks, 'leaders') },
      { kind: 'plan', ...without('yearPlan', (plan) => (plan?.yearPlan ?? '') === '') },
      {
        kind: 'quarters',
        ...without('q1', (plan) => QUARTERS.every((input) => (plan?.[input] ?? '') === '')),
      },
    ];
  },
  [SHEETS.halfYear]: (held, checked) => {
    const { survey, registry, entries } = held;
    const texts = halfYearTexts(registry, entries.progress);
    if (texts.size === 0)
      return [{ kind: 'anyReport', ...of(registry.tasks, ({ id }) => placeOfReport(held, id)) }];
    const reporting = new Set(registry.tasks.filter(({ id }) => texts.has(id)).map(({ notice }) => notice));
    const missing = registry.tasks.filter(({ id, notice }) => reporting.has(notice) && !texts.has(id));
    return [
      { kind: 'reports', ...of(missing, ({ id }) => placeOfReport(held, id)) },
      { kind: 'errors', ...openErrors(survey, checked) },
    ];
  },
  [SHEETS.breakdown]: ({ survey, registry: { allocations } }) => {
    if (allocations.length === 0) return [{ kind: 'breakdown', count: 1, first: null }];
    const wrong = [...allocations.entries()].filter(([, one]) => {
      const difference = differenceOf(one, allocationSum(one));
      return difference !== null && difference !== 0;
    });
    const place = ([index]: (typeof wrong)[number]): Place | null =>
      placeOfRecord(survey, {
        source: ALLOCATIONS,
        by: 'itemKey',
        value: allocationKey(index),
        column: 'share',
      });
    return [{ kind: 'sums', ...of(wrong, place) }];
  },
  [SHEETS.findings]: ({ survey, registry, entries }) => {
    const settled = new Set(
      entries.confirmations.filter(({ state }) => state !== 'open').map(({ target }) => target),
    );
    const open = registry.targets.filter(({ id }) => !settled.has(id));
    const silent = entries.progress.filter((entry) => !isTouched(entry));
    return [
      { kind: 'reports', ...of(silent, (entry) => placeOfEntry(survey, entry)) },
      { kind: 'confirmation', ...of(open, ({ id }) => placeOfTarget(survey, id)) },
    ];
  },
};

const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const satisfies readonly PlanInput[];

/** How many there are, and where the first of them stands. */
function of<T>(
  records: readonly T[],
  placeOfOne: (record: T) => Place | null,
): Pick<SheetLack, 'count' | 'first'> {
  const [first] = records;
  return { count: records.length, first: first === undefined ? null : placeOfOne(first) };
}

const tasksWithout = (survey: BookSurvey, tasks: readonly Task[], people: 'leadUnits' | 'leaders') =>
  of(
    tasks.filter((task) => task[people].length === 0),
    ({ id }) => placeOfTask(survey, id, people),
  );

const PLAN_ROWS: RowSource = { sheet: PLAN.sheet, table: null, columns: PLAN_COLUMNS };

const placeInPlan = (survey: BookSurvey, task: string, column: PlanInput): Place | null =>
  placeOfRecord(survey, { source: PLAN_ROWS, by: KEY_COLUMN, value: cellText(task), column }) ??
  placeOfTask(survey, task);

const placeOfTarget = (survey: BookSurvey, target: string): Place | null =>
  placeOfRecord(survey, { source: TARGETS, by: KEY_COLUMN, value: cellText(target), column: 'confirmation' });

const placeOfEntry = (survey: BookSurvey, { cell, task }: Entry): Place | null =>
  (cell === null ? null : placeOf(survey, cell)) ?? (task === null ? null : placeOfTask(survey, task));

/** The row a task is to be reported in, an empty one of the half year before others. */
function placeOfReport({ survey, registry, entries }: Held, task: string): Place | null {
  const own = entries.progress.filter((entry) => entry.task === task);
  const empty = halfYearEntries(registry, own).find((entry) => !hasReport(entry));
  const entry = empty ?? own[0];
  return entry === undefined ? placeOfTask(survey, task) : placeOfEntry(survey, entry);
}

/** Errors and warnings about reports that nobody has answered yet. */
const openErrors = (survey: BookSurvey, { findings }: Checked) =>
  of(
    findings.filter((found) => found.severity !== 'info' && isCheck(found) && !isSettled(found)),
    (found) => placeOfFinding(survey, found),
  );
