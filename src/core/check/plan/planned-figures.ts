import Big from 'big.js';
import type { PlanEntry } from '../../record/entered/plan-entry.ts';
import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';
import { readFigures } from '../claim/read-figures.ts';
import { targetFit, unnamedTargetFit } from '../match/target/fit.ts';
import { parseTypedFigure } from '../status/typed-figure.ts';
import {
  type PlanForm,
  type Quarter,
  type QuarterClause,
  QUARTERS,
  quarterClauses,
} from './quarter-clauses.ts';

/** What a plan says for one target and quarter. */
export interface PlannedFigure {
  /** In the unit of the target. */
  readonly value: Big;
  readonly form: PlanForm;
  /** 完成全年任务: it names no figure, and does not say what those of the other quarters are. */
  readonly isRest?: boolean;
}

/** What a plan says for one target, by quarter: its figure, null where it says none, `uncertain` where it may. */
export type PlannedFigures = readonly (PlannedFigure | null | 'uncertain')[];

/** Figure of a clause before it is decided which of several counts. */
interface Read extends PlannedFigure {
  readonly quarter: Quarter;
  readonly stretch: boolean;
}

/** 完成全年任务, 全面完成年度目标. */
const ALL_DONE = /完成(?:全年|年度|全部|既定|各项){1,2}(?:目标|任务){1,2}$/;
/** A percentage of the target, and not of the works. */
const OF_TARGET = /任务|目标/;

/**
 * Reads the figures of a plan for the targets of its task. A figure belongs to a target if it names it,
 * or names nothing and only one target is counted in its unit. Where that is not certain, nothing is
 * said about any target it may belong to.
 *
 * @param targets Cumulative targets of the task, each with a value above 0.
 */
export function plannedFigures(
  plan: PlanEntry,
  targets: readonly Target[],
  year: number | null,
): ReadonlyMap<string, PlannedFigures> {
  const reads = new Map<string, Read[]>(targets.map(({ id }) => [id, []]));
  const doubts = new Map<string, Set<Quarter>>(targets.map(({ id }) => [id, new Set()]));
  const doubt = (ones: readonly Target[], quarter: Quarter | null): void => {
    for (const { id } of ones)
      for (const one of quarter === null ? QUARTERS : [quarter]) doubts.get(id)?.add(one);
  };
  for (const clause of quarterClauses(plan)) {
    const { quarter, form, stretch } = clause;
    if (quarter === null) continue;
    const add = (target: Target, value: Big): void =>
      void reads.get(target.id)?.push({ value, form, quarter, stretch });
    const typed = plainNumber(clause, targets);
    if (typed !== null) {
      add(typed.target, typed.value);
      continue;
    }
    if (ALL_DONE.test(clause.words)) {
      for (const { id, value } of targets)
        reads
          .get(id)
          ?.push({ value: new Big(value ?? 0), form: 'cumulative', isRest: true, quarter, stretch });
      continue;
    }
    for (const figure of readFigures(clause.text, year)) {
      const share = shareOf(figure, targets);
      if (share === 'uncertain') doubt(targets, quarter);
      else if (share !== null) for (const target of targets) add(target, share.times(target.value ?? 0));
      if (figure.role !== 'amount') continue;
      const { certain, possible } = targetsOf(figure, targets);
      const [only, ...others] = certain;
      if (only === undefined || others.length > 0 || isVague(figure))
        doubt([...certain.map(({ target }) => target), ...possible], quarter);
      else add(only.target, only.value);
    }
  }
  return new Map(
    targets.map(({ id }) => [
      id,
      QUARTERS.map((quarter) =>
        doubts.get(id)?.has(quarter) === true
          ? 'uncertain'
          : decided((reads.get(id) ?? []).filter((one) => one.quarter === quarter)),
      ),
    ]),
  );
}

const PERCENT = /^(\d{1,3}(?:\.\d{1,3})?)%$/;

/** A number alone, with its unit, or as a share, where the task has one target. */
function plainNumber(
  { text }: QuarterClause,
  [target, ...others]: readonly Target[],
): { readonly target: Target; readonly value: Big } | null {
  if (target === undefined || others.length > 0) return null;
  const share = PERCENT.exec(text)?.[1];
  if (share !== undefined) return { target, value: new Big(share).times(target.value ?? 0).div(100) };
  const typed = parseTypedFigure(text, target);
  return typed !== null && 'value' in typed ? { target, value: typed.value } : null;
}

/** The share of the targets that a percentage stands for; null where it is another one. */
function shareOf(figure: Figure, targets: readonly Target[]): Big | 'uncertain' | null {
  if (figure.role !== 'completion') return null;
  // 完成60% may be of the works.
  if (!OF_TARGET.test(figure.phrase) || targets.length > 1 || isVague(figure)) return 'uncertain';
  return new Big(figure.value).div(100);
}

interface FittingTarget {
  readonly target: Target;
  readonly value: Big;
}

function targetsOf(
  figure: Figure,
  targets: readonly Target[],
): { readonly certain: readonly FittingTarget[]; readonly possible: readonly Target[] } {
  const certain: FittingTarget[] = [];
  const possible: Target[] = [];
  for (const target of targets) {
    const unnamed = unnamedTargetFit(figure, target);
    const fit = figure.metric === '' ? unnamed : targetFit(figure, target);
    const isCertain = fit?.likeness === 'same' && !fit.begun && figure.qualifier === target.qualifier;
    if (isCertain && fit.targetValue.gt(0))
      certain.push({
        target,
        value: new Big(figure.value).times(target.value ?? 0).div(fit.targetValue),
      });
    else if (fit !== null) possible.push(target);
  }
  return { certain, possible };
}

/** About, at most, of one district, of each of several: no figure to add up. */
const isVague = ({ relation, district, times, prior }: Figure): boolean =>
  relation === '~' || relation === '<=' || relation === '<' || district !== null || times > 1 || prior;

/** The figure of a quarter: what is promised before what is striven for, since January before of the quarter. */
function decided(reads: readonly Read[]): PlannedFigure | null | 'uncertain' {
  const firm = reads.filter(({ stretch }) => !stretch);
  const chosen = firm.length > 0 ? firm : reads;
  const cumulative = chosen.filter(({ form }) => form === 'cumulative');
  const [first, ...others] = cumulative.length > 0 ? cumulative : chosen;
  if (first === undefined) return null;
  const isOne = others.every(({ value, form }) => value.eq(first.value) && form === first.form);
  return isOne ? first : 'uncertain';
}
