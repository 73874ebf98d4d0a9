import type Big from 'big.js';
import type { FindingPlace } from '../../finding/make-finding.ts';
import type { Target } from '../../record/target.ts';
import { type CheckContext, findingPlaceOf, type ReadEntry } from '../context.ts';
import { plannedShare } from '../plan/planned-curve.ts';
import { type Goal, goalOfTarget } from './goal.ts';
import { elapsedShare } from './elapsed.ts';
import { ownTarget } from './district-share.ts';
import { type StatedValue, statedValue } from './stated-value.ts';

/** A target with the value an entry states for it. */
export interface ReportedTarget {
  /** As it applies to the unit of the entry (`ownTarget`). */
  readonly target: Target;
  readonly goal: Goal;
  readonly stated: StatedValue;
  /** The fraction of its time that has elapsed, 0 to 1; null where it is due in a later year. */
  readonly elapsed: Big | null;
  /** The share that its plan (推进方案) wants by the end of the period, 0 to 1; null without a plan that leads to it. */
  readonly planned: Big | null;
}

/** All targets of an entry's task that can be evaluated. */
export function reportedTargets(read: ReadEntry, context: CheckContext): readonly ReportedTarget[] {
  const targets = read.task === null ? [] : context.targetsOf(read.task.id);
  return targets.flatMap((target) => reportedTarget(read, target, context) ?? []);
}

/**
 * Null where the target cannot be evaluated: it does not apply to the unit, is not firmly
 * promised (力争), has no goal, or the entry states no value for it that can be converted.
 */
export function reportedTarget(read: ReadEntry, whole: Target, context: CheckContext): ReportedTarget | null {
  const { task, period } = read;
  if (task === null || period === null || whole.stretch) return null;
  const target = ownTarget(read, whole, context);
  const goal = target === null ? null : goalOfTarget(target);
  const stated = target === null ? null : statedValue(read, target);
  if (target === null || goal === null || stated === null) return null;
  const elapsed = elapsedShare(target, period, context.noticeOf(task.notice)?.year ?? null);
  return { target, goal, stated, elapsed, planned: plannedShare(whole, period, context) };
}

/** The place of a finding about a value: its cell in the number column, else its span in the text. */
export const figurePlaceOf = (
  read: ReadEntry,
  target: string,
  { cell, span }: StatedValue,
): FindingPlace => ({
  ...findingPlaceOf(read, span),
  target,
  cell: cell ?? read.entry.cell,
});

/** Exact per cent of the target's figure; null where it is 0 or missing. */
export const percentOfTarget = ({ stated }: Pick<ReportedTarget, 'stated'>, { value }: Target): Big | null =>
  value === null || value === 0 ? null : stated.value.times(100).div(value);
