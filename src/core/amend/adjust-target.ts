import type { Target } from '../record/target.ts';
import { comparable } from './comparable.ts';
import { type Goal, goalsIn, isMetricOf, isFigureOf, isSameMeasure, mayBeMetricOf } from './goals.ts';
import { type AmendProblem, problem } from './problems.ts';
import type { Carrying, RecordEdit } from './record-edit.ts';
import type { AmendedTask } from './amended-task.ts';
import { splitChange } from './split-change.ts';

/**
 * 调整目标: the figure of a target, or of several in one row. Which target it is follows from 原内容 (its
 * figure, and its metric where several have the figure), else from the metric and unit of 调整后.
 */
export function adjustTarget({ amendment, task, targets, base, year }: AmendedTask): Carrying {
  const { was, is } = splitChange(amendment);
  const no = task.no;
  if (is === '') return problem('no-after');
  const figured = targets.filter(({ value, kind }) => value !== null && kind !== 'milestone');
  const [first] = figured;
  if (first === undefined) return problem('no-target', { no });
  const former = was === '' ? [] : formerTargets(was, figured, { no, base, year });
  if ('problem' in former) return former;
  const [only] = former.length > 0 ? former : figured.length === 1 ? figured : [];
  const goals = goalsIn(is, year, only ?? null);
  if (goals.length === 0) return problem('figure-unread', { text: is });
  const pairs = former.length > 0 ? pairFormer(former, goals) : pairNew(goals, figured);
  if (pairs === null) return problem('figure-several', { no, text: is, names: namesOf(figured) });
  const edits: RecordEdit[] = [];
  for (const [target, goal] of pairs) {
    if (!isSameMeasure(target.unit, goal.unit) || !isSameKind(target, goal))
      return problem('measure-differs', { after: is, goal: nameOf(target) });
    const fields = fieldsOf(target, goal);
    const isChanged = (Object.keys(fields) as (keyof Target)[]).some((name) => fields[name] !== target[name]);
    if (isChanged) edits.push({ record: 'target', id: target.id, fields });
  }
  const [target] =
    edits.length > 0 ? edits.flatMap((edit) => ('id' in edit ? edit.id : [])) : [pairs[0]?.[0].id];
  return { task: task.id, target: target ?? null, edits };
}

interface TaskOfTargets extends Pick<AmendedTask, 'base' | 'year'> {
  readonly no: string;
}

/** The targets that 原内容 names, one for each of its figures, or by the metric alone. */
function formerTargets(
  was: string,
  targets: readonly Target[],
  { no, base, year }: TaskOfTargets,
): readonly Target[] | { readonly problem: AmendProblem } {
  const names = namesOf(targets);
  const [first] = targets;
  const only = targets.length === 1 && first !== undefined ? first : null;
  const goals = goalsIn(was, year, only);
  if (goals.length === 0) {
    const named = targets.filter(({ metric }) => isMetricOf(was, metric));
    if (named.length === 1) return named;
    return problem(named.length === 0 ? 'figure-unknown' : 'figure-several', { no, text: was, names });
  }
  const found: Target[] = [];
  for (const goal of goals) {
    const original = (target: Target): Target => base.get(target.id) ?? target;
    const same = targets.filter(
      (target) => !found.includes(target) && (isFigureOf(goal, target) || isFigureOf(goal, original(target))),
    );
    const likely = narrowed(same, goal).filter((target) => mayBeMetricOf(goal.metric, target));
    const [target, ...others] = likely;
    if (target === undefined) return problem('figure-unknown', { no, text: was, names });
    if (others.length > 0) return problem('figure-several', { no, text: was, names });
    found.push(target);
  }
  return found;
}

/** Of several targets those that also agree in metric, kind and stretch, as far as the text says them. */
function narrowed(targets: readonly Target[], goal: Goal): readonly Target[] {
  if (targets.length < 2) return targets;
  const filters: readonly ((target: Target) => boolean)[] = [
    ({ metric }) => comparable(metric) === comparable(goal.metric),
    ({ metric }) => isMetricOf(goal.metric, metric),
    (target) => goal.isKindSaid && isSameKind(target, goal),
    ({ stretch }) => stretch === goal.stretch,
  ];
  return filters.reduce((left, fits) => {
    const fitting = left.length > 1 ? left.filter(fits) : [];
    return fitting.length > 0 ? fitting : left;
  }, targets);
}

type Pairs = readonly (readonly [Target, Goal])[];

/** The former targets with their new figures, in the order in which both are named. */
function pairFormer(former: readonly Target[], goals: readonly Goal[]): Pairs | null {
  if (former.length !== goals.length) {
    // One figure of several was named, and what is new tells the others as they are.
    const [target] = former;
    const fitting = goals.filter(
      (goal) =>
        target !== undefined &&
        isMetricOf(goal.metric, target.metric) &&
        isSameMeasure(goal.unit, target.unit),
    );
    const [goal] = fitting;
    return former.length === 1 && target !== undefined && goal !== undefined && fitting.length === 1
      ? [[target, goal]]
      : null;
  }
  return former.flatMap((target, place) => {
    const goal = goals[place];
    return goal === undefined ? [] : [[target, goal] as const];
  });
}

/** The targets that new figures are for, by metric and unit; null where that is not certain. */
function pairNew(goals: readonly Goal[], targets: readonly Target[]): Pairs | null {
  const pairs: (readonly [Target, Goal])[] = [];
  for (const goal of goals) {
    const inUnit = targets.filter(
      (target) => isSameMeasure(target.unit, goal.unit) && isSameKind(target, goal),
    );
    const named =
      goal.metric === '' ? inUnit : inUnit.filter(({ metric }) => isMetricOf(goal.metric, metric));
    // Which of several it is has to be said.
    if (goal.metric === '' && inUnit.length > 1) return null;
    const firm = named.length > 1 ? named.filter(({ stretch }) => stretch === goal.stretch) : named;
    const [target, ...others] = narrowed(firm, goal);
    if (target === undefined || others.length > 0 || pairs.some(([known]) => known === target)) return null;
    pairs.push([target, goal]);
  }
  return pairs;
}

const QUANTITIES: ReadonlySet<string> = new Set(['amount', 'count', 'range']);

/**
 * Growth, shares, ranks and quantities are not taken for one another, where the words say which it is. A
 * share of the very metric may be its growth: people write 地区生产总值9%.
 */
const isSameKind = ({ kind, metric }: Target, goal: Goal): boolean =>
  kind === goal.kind ||
  !goal.isKindSaid ||
  (QUANTITIES.has(kind) && QUANTITIES.has(goal.kind)) ||
  (kind === 'growth' && goal.kind === 'ratio' && comparable(metric) === comparable(goal.metric));

/** What a target says with another figure: what the text does not say stays. */
function fieldsOf(target: Target, goal: Goal): Partial<Target> {
  const { value, value2, unit, comparator, deadline } = goal;
  const isSaid = comparator !== '=' || target.comparator === 'between';
  return {
    value,
    value2,
    unit: unit === '' ? target.unit : unit,
    comparator: isSaid ? comparator : target.comparator,
    ...(deadline === null ? {} : { deadline }),
    ...((comparator === 'between') !== (target.comparator === 'between') && QUANTITIES.has(target.kind)
      ? { kind: goal.kind }
      : {}),
  };
}

const nameOf = ({ metric, value, value2, unit }: Target): string =>
  `${metric}${String(value ?? '')}${value2 === null ? '' : `—${String(value2)}`}${unit}`;

const namesOf = (targets: readonly Target[]): string => targets.map(nameOf).join('、');
