import type { Target } from '../../record/target.ts';
import type { LampCode, LampReason } from '../../finding/lamp-reasons.ts';
import type { CheckSession } from '../check.ts';
import type { CheckContext, ReadEntry } from '../context.ts';
import { type Doubt, doubtsOf } from '../doubts.ts';
import { isEnded } from '../../reporting/ended-tasks.ts';
import { isUnknown, mayHaveReport } from '../../reporting/filled.ts';
import { parsePeriod } from '../../reporting/period.ts';
import { goalOfTarget, isMet } from './goal.ts';
import { formatGoal, formatPercent } from './format.ts';
import { type ReportedTarget, reportedTarget } from './reported-target.ts';
import { type PaceProgress, paceProgress } from './pace.ts';
import type { CheckSettings } from '../settings.ts';
import { ownTarget } from './district-share.ts';
import { isRetainedTarget } from './retained.ts';

/** `doubt` (待核): the figure is in doubt, so that its lamp does not judge it. */
export type LampColour = 'green' | 'yellow' | 'red' | 'doubt' | 'none';

/** The status of a target in one entry: value, pace, lamp and its reason. */
export interface TargetStatus {
  readonly task: string;
  readonly target: string;
  readonly unit: string | null;
  readonly period: string | null;
  /** In the printed unit of the target; null without a certain value. */
  readonly value: number | null;
  /** Whether the value comes from a number column or from the text. */
  readonly from: 'column' | 'text' | null;
  /** Per cent of the target reached, and of its time elapsed; null for targets without a pace. */
  readonly percent: number | null;
  readonly pace: number | null;
  /** Points ahead of the pace; negative where it is behind. */
  readonly gap: number | null;
  readonly lamp: LampColour;
  readonly reason: LampReason;
}

type StatusDetails = Omit<TargetStatus, 'task' | 'target' | 'unit' | 'period'>;

/**
 * The status of every target in every entry and in every missing report that has no row.
 * Lamps of cumulative targets follow the pace of their plan, else of the time: green if behind by less than `yellowFrom`
 * points, yellow up to `redAbove`, else red. Levels, growth, falls and ceilings are green
 * when met, else yellow until their time is over, then red. Milestones, ranks, 力争, targets
 * that their notice lacks now and districts without an allocated share have no lamp; targets of a later year have none until met.
 * A figure that a finding doubts is not judged (待核), whichever colour it would have.
 *
 * @param findings Of the checks, without those that a person has settled.
 */
export function targetStatuses({
  entries,
  context,
  missing: reports,
  findings,
}: Pick<CheckSession, 'entries' | 'context' | 'missing' | 'findings'>): readonly TargetStatus[] {
  const doubtOf = doubtsOf(findings);
  const reported = entries.flatMap((read) =>
    (read.task === null ? [] : context.at(read.period).targetsOf(read.task.id)).map((target) => ({
      task: target.task,
      target: target.id,
      unit: read.entry.unit,
      period: read.entry.period,
      ...statusOf(read, target, context.at(read.period), doubtOf({ ...read.entry, target: target.id })),
    })),
  );
  const missing = reports.flatMap(({ unit, period, due, missing: duties }) => {
    const here = context.at(parsePeriod(period));
    return duties
      .filter(({ entry }) => entry === null)
      .flatMap(({ task }) => here.targetsOf(task))
      .map((target) => ({
        task: target.task,
        target: target.id,
        unit,
        period,
        ...(withoutGoal(target, here) ?? unreported(due)),
      }));
  });
  return [...reported, ...missing];
}

function statusOf(
  read: ReadEntry,
  target: Target,
  context: CheckContext,
  doubt: Doubt | null,
): StatusDetails {
  const own = ownTarget(read, target, context);
  const without = withoutGoal(target, context) ?? (own === null ? withoutLamp('lamp.no-share') : null);
  if (without !== null) return without;
  const reported = reportedTarget(read, target, context);
  if (reported !== null) return withDoubt(reportedStatus(reported, context.settings), doubt);
  if (mayHaveReport(read.entry) || isUnknown(read.entry, 'figures')) return withoutLamp('lamp.no-figure');
  const { asOf, ended } = context.settings;
  const { task, period } = read;
  if (period !== null && ended.some((one) => one.task === task?.id && isEnded(one, period)))
    return withoutLamp('lamp.ended');
  const due = read.period === null ? null : context.dueOf(read.period);
  return due !== null && asOf !== null && asOf > due ? unreported(due) : withoutLamp('lamp.not-yet');
}

/** Targets that have no lamp whatever is reported. */
function withoutGoal(target: Target, context: CheckContext): StatusDetails | null {
  if (isRetainedTarget(target, context)) return withoutLamp('lamp.retained');
  if (target.kind === 'milestone') return withoutLamp('lamp.milestone');
  if (target.kind === 'rank') return withoutLamp('lamp.rank');
  if (target.stretch) return withoutLamp('lamp.stretch');
  return goalOfTarget(target) === null ? withoutLamp('lamp.no-goal') : null;
}

function reportedStatus(reported: ReportedTarget, settings: CheckSettings): StatusDetails {
  const { stated, target, elapsed } = reported;
  const progress = paceProgress(reported);
  const figures = {
    value: stated.value.toNumber(),
    from: stated.span === null ? ('column' as const) : ('text' as const),
    percent: progress?.percent.toNumber() ?? null,
    pace: progress?.pace.toNumber() ?? null,
    gap: progress?.behind.times(-1).toNumber() ?? null,
  };
  const { lamp, code, more } = progress === null ? byGoal(reported) : byPace(reported, progress, settings);
  const sense = target.direction === 'down' ? 'fall' : target.kind === 'growth' ? 'growth' : 'level';
  const deadline = elapsed === null ? (target.deadline ?? '') : '';
  const params = { figure: stated.figure.shown, goal: formatGoal(target), sense, deadline, lamp, ...more };
  return { ...figures, lamp, reason: { code, params } };
}

const withDoubt = (status: StatusDetails, doubt: Doubt | null): StatusDetails =>
  doubt === null
    ? status
    : { ...status, lamp: 'doubt', reason: { code: doubt.code, params: { ...doubt.params, lamp: 'doubt' } } };

interface LampVerdict {
  readonly lamp: LampColour;
  readonly code: LampCode;
  readonly more?: Readonly<Record<string, string>>;
}

function byPace(
  { goal, stated }: ReportedTarget,
  { percent, pace, isPlanned, behind }: PaceProgress,
  { yellowFrom, redAbove }: CheckSettings,
): LampVerdict {
  const more = {
    percent: formatPercent(percent),
    pace: formatPercent(pace),
    gap: formatPercent(behind.abs()),
  };
  if (behind.eq(0)) {
    const isShort = percent.lt(pace) && isMet(goal, stated);
    return { lamp: 'green', code: isShort ? 'lamp.met' : isPlanned ? 'lamp.on-plan' : 'lamp.on-pace', more };
  }
  if (behind.lt(0)) return { lamp: 'green', code: isPlanned ? 'lamp.ahead-of-plan' : 'lamp.ahead', more };
  const lamp = behind.lt(yellowFrom) ? 'green' : behind.lte(redAbove) ? 'yellow' : 'red';
  return { lamp, code: isPlanned ? 'lamp.behind-plan' : 'lamp.behind', more };
}

function byGoal({ goal, stated, elapsed }: ReportedTarget): LampVerdict {
  const isCeiling = goal.sense === 'ceiling';
  if (isMet(goal, stated)) return { lamp: 'green', code: isCeiling ? 'lamp.within' : 'lamp.met' };
  if (elapsed === null) return { lamp: 'none', code: 'lamp.later' };
  const lamp = elapsed.lt(1) ? 'yellow' : 'red';
  if (isCeiling) return { lamp, code: 'lamp.beyond' };
  return { lamp, code: lamp === 'red' ? 'lamp.unmet' : 'lamp.open' };
}

const NO_VALUES = { value: null, from: null, percent: null, pace: null, gap: null } as const;

const withoutLamp = (code: LampCode): StatusDetails => ({
  ...NO_VALUES,
  lamp: 'none',
  reason: { code, params: { lamp: 'none' } },
});

const unreported = (due: string): StatusDetails => ({
  ...NO_VALUES,
  lamp: 'red',
  reason: { code: 'lamp.not-reported', params: { due, lamp: 'red' } },
});
