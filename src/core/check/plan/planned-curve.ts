import Big from 'big.js';
import type { PlanEntry } from '../../record/entered/plan-entry.ts';
import type { Target } from '../../record/target.ts';
import { memoizePair } from '../../text/memoize.ts';
import type { Period } from '../../reporting/period.ts';
import type { CheckContext } from '../context.ts';
import { isCumulative } from '../status/cumulative.ts';
import { type Goal, goalOfTarget, isMet } from '../status/goal.ts';
import { isRetainedTarget } from '../status/retained.ts';
import { type PlannedFigures, plannedFigures } from './planned-figures.ts';

/** The planned course of a target: its cumulative value at the end of each quarter, in its unit. */
interface PlannedCurve {
  readonly target: Target;
  readonly ends: readonly Big[];
}

/** A plan whose quarters do not lead to the target of the year, read in the way that comes nearest to it. */
export interface ShortPlan {
  readonly target: Target;
  readonly form: Form;
  /** The figures of the quarters that have one. */
  readonly values: readonly Big[];
  /** What they lead to. */
  readonly total: Big;
}

interface TaskPlan {
  readonly curves: ReadonlyMap<string, PlannedCurve>;
  readonly short: readonly ShortPlan[];
}

const NO_PLAN: TaskPlan = { curves: new Map(), short: [] };

/**
 * How far above its target a plan may lead where it does not say whether its figures are of the quarter
 * or since January: the wrong reading gives far more.
 */
const MOST = '1.2';

/** The plan of a task as far as its figures are certain. */
export function taskPlan(task: string, context: CheckContext): TaskPlan {
  const plan = context.planOf(task);
  return plan === undefined ? NO_PLAN : planIn(context, plan);
}

const planIn = memoizePair((context: CheckContext, plan: PlanEntry): TaskPlan => {
  const { taskOf, noticeOf, targetsOf } = context;
  const year = noticeOf(taskOf(plan.task)?.notice ?? '')?.year ?? null;
  if (year === null) return NO_PLAN;
  return readPlan(
    plan,
    targetsOf(plan.task).filter((target) => !isRetainedTarget(target, context)),
    year,
  );
});

function readPlan(plan: PlanEntry, targets: readonly Target[], year: number): TaskPlan {
  const cells = [plan.q1, plan.q2, plan.q3, plan.q4];
  if ([...cells, plan.yearPlan].every((text) => text.trim() === '')) return NO_PLAN;
  const planned = targets.flatMap((target) => {
    const goal = isPlanned(target, year) ? goalOfTarget(target) : null;
    return goal?.sense === 'floor' ? [{ target, goal }] : [];
  });
  const figures = plannedFigures(
    plan,
    planned.map(({ target }) => target),
    year,
  );
  const isBlank = cells.map((text) => text.trim() === '');
  const curves = new Map<string, PlannedCurve>();
  const short: ShortPlan[] = [];
  for (const { target, goal } of planned) {
    const courses = coursesOf(figures.get(target.id) ?? []);
    const ends = leading(courses, target, goal);
    if (ends !== null) curves.set(target.id, { target, ends });
    else short.push(...shortOf(courses, figures.get(target.id) ?? [], isBlank, target, goal));
  }
  return { curves, short };
}

/** Targets of this year that add up. */
function isPlanned(target: Target, year: number): boolean {
  const { value, stretch, deadline } = target;
  const isLater = deadline !== null && Number(deadline.slice(0, 4)) > year;
  return value !== null && value > 0 && !stretch && !isLater && isCumulative(target);
}

/** One way to read the figures of a plan. */
interface Course {
  /** How its last figure is taken. */
  readonly form: Form;
  readonly ends: readonly Big[];
}

const FORMS = ['quarterly', 'cumulative'] as const;
type Form = (typeof FORMS)[number];

/**
 * The ways to read the figures; none where one is uncertain, or where the course would fall. Figures
 * that do not say what they are, are all the same, unless others of the plan say it.
 */
function coursesOf(figures: PlannedFigures): readonly Course[] {
  if (figures.includes('uncertain') || figures.every((one) => one === null)) return [];
  const isMixed = figures.some(
    (one) => one !== null && one !== 'uncertain' && one.form !== null && one.isRest !== true,
  );
  const choices = isMixed ? mixedForms(figures.length) : FORMS.map((form) => figures.map(() => form));
  return choices.flatMap((forms) => courseOf(figures, forms) ?? []);
}

/** Every choice of a form for each of several figures. */
const mixedForms = (count: number): readonly (readonly Form[])[] =>
  count === 0 ? [[]] : mixedForms(count - 1).flatMap((rest) => FORMS.map((form) => [...rest, form]));

function courseOf(figures: PlannedFigures, forms: readonly Form[]): Course | null {
  let end = new Big(0);
  let last: Form = 'quarterly';
  const ends: Big[] = [];
  for (const [place, one] of figures.entries()) {
    if (one !== null && one !== 'uncertain') {
      last = one.form ?? forms[place] ?? 'quarterly';
      const next = last === 'quarterly' ? end.plus(one.value) : one.value;
      if (next.lt(end)) return null;
      end = next;
    }
    ends.push(end);
  }
  return { form: last, ends };
}

const lastOf = ({ ends }: Course): Big => ends.at(-1) ?? new Big(0);

/** The course that leads to the target; null where none does, or two do and neither exactly. */
function leading(courses: readonly Course[], { value }: Target, goal: Goal): readonly Big[] | null {
  const isSaid = new Set(courses.map(({ ends }) => ends.join())).size === 1;
  const most = new Big(value ?? 0).times(MOST);
  const fitting = courses.filter(
    (course) => isMet(goal, { value: lastOf(course) }) && (isSaid || lastOf(course).lte(most)),
  );
  const exact = fitting.filter((course) => lastOf(course).eq(value ?? 0));
  const [first, ...others] = exact.length > 0 ? exact : fitting;
  if (first === undefined) return null;
  return others.every(({ ends }) => ends.join() === first.ends.join()) ? first.ends : null;
}

/** Whether the plan falls short in every reading, where it has all its figures. */
function shortOf(
  courses: readonly Course[],
  figures: PlannedFigures,
  isBlank: readonly boolean[],
  target: Target,
  goal: Goal,
): readonly ShortPlan[] {
  const last = figures.at(-1) ?? null;
  if (last === null || last === 'uncertain') return [];
  const isSilent = figures.some((one, place) => one === null && isBlank[place] === false);
  if (isSilent && last.form !== 'cumulative') return [];
  if (courses.some((course) => isMet(goal, { value: lastOf(course) }) && !isTooMuch(course, courses, target)))
    return [];
  const value = new Big(target.value ?? 0);
  const [nearest] = [...courses].sort((a, b) =>
    lastOf(a).minus(value).abs().cmp(lastOf(b).minus(value).abs()),
  );
  if (nearest === undefined || isMet(goal, { value: lastOf(nearest) })) return [];
  const values = figures.flatMap((one) => (one === null || one === 'uncertain' ? [] : [one.value]));
  return [{ target, form: nearest.form, values, total: lastOf(nearest) }];
}

/** Far above the target, where there is another way to read the figures. */
const isTooMuch = (course: Course, courses: readonly Course[], { value }: Target): boolean =>
  new Set(courses.map(({ ends }) => ends.join())).size > 1 &&
  lastOf(course).gt(new Big(value ?? 0).times(MOST));

/**
 * The share of a target that its plan wants by the end of a period, 0 to 1: exact at the ends of the
 * quarters, in between in equal steps. Null where there is no plan that leads to the target, or the
 * period is of another year.
 */
export function plannedShare({ id, task }: Target, period: Period, context: CheckContext): Big | null {
  const shares = plannedShares(id, task, context);
  const year = context.noticeOf(context.taskOf(task)?.notice ?? '')?.year;
  return shares === null || period.year !== year ? null : shareAt(shares, period.last);
}

/** The shares at the ends of the quarters, 0 to 1; null where there is no plan that leads to the target. */
export function plannedShares(target: string, task: string, context: CheckContext): readonly Big[] | null {
  const curve = taskPlan(task, context).curves.get(target);
  if (curve === undefined) return null;
  const whole = new Big(curve.target.value ?? 1);
  return curve.ends.map((end) => (end.gt(whole) ? new Big(1) : end.div(whole)));
}

/** Months of a quarter. */
const MONTHS = 3;

/** @param month 1 to 12, the last one of a period. */
function shareAt(shares: readonly Big[], month: number): Big {
  const quarter = Math.ceil(month / MONTHS);
  const before = shares[quarter - 2] ?? new Big(0);
  const end = shares[quarter - 1] ?? before;
  return before.plus(
    end
      .minus(before)
      .times(month - MONTHS * (quarter - 1))
      .div(MONTHS),
  );
}
