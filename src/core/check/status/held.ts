import Big from 'big.js';
import type { FindingPlace } from '../../finding/finding.ts';
import type { Target } from '../../record/target.ts';
import { type CheckContext, placeOf, type ReadEntry } from '../context.ts';
import { type Goal, goalOf } from './goal.ts';
import { division } from '../match/arithmetic.ts';
import { timeGone } from './pace.ts';
import { ownTarget } from './share.ts';
import { type StatedValue, valueOf } from './value.ts';

/** What an entry says of one target, beside what its unit promised. */
export interface HeldTarget {
  /** As the unit of the entry has to keep it. */
  readonly target: Target;
  readonly goal: Goal;
  readonly stated: StatedValue;
  /** The part of its time the target has had, 0 to 1; null where it is due in a later year. */
  readonly gone: Big | null;
}

/** The targets an entry can be judged by. */
export function heldTargets(read: ReadEntry, context: CheckContext): readonly HeldTarget[] {
  const targets = read.task === null ? [] : context.targetsOf(read.task.id);
  return targets.flatMap((target) => heldTarget(read, target, context) ?? []);
}

/**
 * A target an entry can be judged by: its unit's own, firmly promised (力争 makes
 * nobody late), with a figure for it that can be converted. Else null.
 */
export function heldTarget(read: ReadEntry, whole: Target, context: CheckContext): HeldTarget | null {
  const { task, period } = read;
  if (task === null || period === null || whole.stretch) return null;
  const target = ownTarget(read, whole, context);
  const goal = target === null ? null : goalOf(target);
  const stated = target === null ? null : valueOf(read, target);
  if (target === null || goal === null || stated === null) return null;
  const gone = timeGone(target, period, context.noticeOf(task.notice)?.year ?? null);
  return { target, goal, stated, gone };
}

/** Where a finding about a figure stands: its cell if it was typed, else its place in the text. */
export const placeOfFigure = (
  read: ReadEntry,
  target: string,
  { cell, span }: StatedValue,
): FindingPlace => ({
  ...placeOf(read, span),
  target,
  cell: cell ?? read.entry.cell,
});

/** Per cent of the promised figure, exact; null where that says nothing. */
export const percentOf = ({ stated }: Pick<HeldTarget, 'stated'>, { value }: Target): Big | null =>
  value === null || value === 0 ? null : stated.value.times(100).div(value);

const SIGNS = { '>=': '', '=': '', between: '', '<=': '', '>': '>', '<': '<', '~': '≈' } as const;

/** A promised figure as a person reads it: 6000人, 6%—7%, >600亿元, ≈10%. */
export function goalShown({ comparator, value, value2, unit }: Target): string {
  const upper = value2 === null ? '' : `—${String(value2)}${unit}`;
  return `${SIGNS[comparator]}${String(value ?? '')}${unit}${upper}`;
}

/** One decimal, as reports print it: 71.8. */
export const percentShown = (points: Big): string => points.round(1, Big.roundHalfUp).toFixed(1);

/** 8510人 ÷ 1.6万人 = 53.19%; both as they were printed. */
export const arithmetic = ({ stated, target }: HeldTarget, percent: Big): string =>
  division(stated.figure.printed, { value: String(target.value ?? ''), unit: target.unit }, percent);

/** The distance of two amounts in a printed unit, without its sign. */
export const distanceShown = (distance: Big, unit: string): string => `${distance.abs().toFixed()}${unit}`;
