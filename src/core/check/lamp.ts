import type { Target } from '../record/target.ts';
import type { LampCode, LampReason } from '../finding/lamp-wording.ts';
import type { CheckSession } from './check.ts';
import type { CheckContext, ReadEntry } from './context.ts';
import { hasReport } from './row/filled.ts';
import { goalOf, isMet } from './status/goal.ts';
import { goalShown, type HeldTarget, heldTarget, percentShown } from './status/held.ts';
import { dueDate } from './period.ts';
import { standingByPace } from './status/progress.ts';
import type { CheckSettings } from './settings.ts';
import { ownTarget } from './status/share.ts';

export type Lamp = 'green' | 'yellow' | 'red' | 'none';

/** How a target stands in one report. */
export interface Standing {
  readonly task: string;
  readonly target: string;
  readonly unit: string | null;
  readonly period: string | null;
  /** In the printed unit of the target; null where there is no figure, or none that is certain. */
  readonly value: number | null;
  /** Whether the figure was typed into a number column or read in the text. */
  readonly from: 'column' | 'text' | null;
  /** Per cent of the target, and of its time; null where they say nothing. */
  readonly percent: number | null;
  readonly pace: number | null;
  /** Points ahead of the pace, below zero where behind. */
  readonly gap: number | null;
  readonly lamp: Lamp;
  readonly why: LampReason;
}

type Judged = Omit<Standing, 'task' | 'target' | 'unit' | 'period'>;

/**
 * The lamp of every target in every report, and of reports that are missing
 * (`form.missing`), each with its reason. Sums follow the pace: behind by less
 * than `yellowFrom` points green, up to `redAbove` yellow, beyond red. Levels,
 * growth, falls and ceilings are green where they are kept, else yellow until
 * their time is over and red then. Milestones, ranks, 力争 and shares nobody dealt
 * out have no lamp. A target of a later year has none before it is kept.
 */
export function standingsOf({
  entries,
  context,
  findings,
}: Pick<CheckSession, 'entries' | 'context' | 'findings'>): readonly Standing[] {
  const reported = entries.flatMap((read) =>
    (read.task === null ? [] : context.targetsOf(read.task.id)).map((target) => ({
      task: target.task,
      target: target.id,
      unit: read.entry.unit,
      period: read.entry.period,
      ...judged(read, target, context),
    })),
  );
  const rows = new Set(reported.map(({ task, unit, period }) => JSON.stringify([task, unit, period])));
  const missing = findings
    .filter(
      ({ code, task, unit, period, cell }) =>
        code === 'form.missing' && cell === null && !rows.has(JSON.stringify([task, unit, period])),
    )
    .flatMap(({ task, unit, period, params }) =>
      context.targetsOf(task ?? '').map((target) => ({
        task: target.task,
        target: target.id,
        unit,
        period,
        ...(withoutGoal(target) ?? unreported(String(params['due']))),
      })),
    );
  return [...reported, ...missing];
}

function judged(read: ReadEntry, target: Target, context: CheckContext): Judged {
  const own = ownTarget(read, target, context);
  const without = withoutGoal(target) ?? (own === null ? dark('lamp.no-share') : null);
  if (without !== null) return without;
  const held = heldTarget(read, target, context);
  if (held !== null) return withFigure(held, context.settings);
  if (hasReport(read.entry)) return dark('lamp.no-figure');
  const { asOf, progressDay } = context.settings;
  const due = read.period === null || progressDay === null ? null : dueDate(read.period, progressDay);
  return due !== null && asOf !== null && asOf > due ? unreported(due) : dark('lamp.not-yet');
}

/** Targets that have no lamp whatever is reported. */
function withoutGoal(target: Target): Judged | null {
  if (target.kind === 'milestone') return dark('lamp.milestone');
  if (target.kind === 'rank') return dark('lamp.rank');
  if (target.stretch) return dark('lamp.stretch');
  return goalOf(target) === null ? dark('lamp.no-goal') : null;
}

function withFigure(held: HeldTarget, settings: CheckSettings): Judged {
  const { stated, target, gone } = held;
  const progress = standingByPace(held);
  const figures = {
    value: stated.value.toNumber(),
    from: stated.span === null ? ('column' as const) : ('text' as const),
    percent: progress?.percent.toNumber() ?? null,
    pace: progress?.pace.toNumber() ?? null,
    gap: progress?.behind.times(-1).toNumber() ?? null,
  };
  const { lamp, code, more } = progress === null ? byGoal(held) : byPace(held, progress, settings);
  const sense = target.direction === 'down' ? 'fall' : target.kind === 'growth' ? 'growth' : 'level';
  const deadline = gone === null ? (target.deadline ?? '') : '';
  const params = { figure: stated.figure.shown, goal: goalShown(target), sense, deadline, lamp, ...more };
  return { ...figures, lamp, why: { code, params } };
}

interface Verdict {
  readonly lamp: Lamp;
  readonly code: LampCode;
  readonly more?: Readonly<Record<string, string>>;
}

function byPace(
  { goal, stated }: HeldTarget,
  { percent, pace, behind }: NonNullable<ReturnType<typeof standingByPace>>,
  { yellowFrom, redAbove }: CheckSettings,
): Verdict {
  const more = { percent: percentShown(percent), pace: percentShown(pace), gap: percentShown(behind.abs()) };
  if (behind.eq(0)) {
    const isShort = percent.lt(pace) && isMet(goal, stated);
    return { lamp: 'green', code: isShort ? 'lamp.met' : 'lamp.on-pace', more };
  }
  if (behind.lt(0)) return { lamp: 'green', code: 'lamp.ahead', more };
  const lamp = behind.lt(yellowFrom) ? 'green' : behind.lte(redAbove) ? 'yellow' : 'red';
  return { lamp, code: 'lamp.behind', more };
}

function byGoal({ goal, stated, gone }: HeldTarget): Verdict {
  const isCeiling = goal.sense === 'ceiling';
  if (isMet(goal, stated)) return { lamp: 'green', code: isCeiling ? 'lamp.within' : 'lamp.met' };
  if (gone === null) return { lamp: 'none', code: 'lamp.later' };
  const lamp = gone.lt(1) ? 'yellow' : 'red';
  if (isCeiling) return { lamp, code: 'lamp.beyond' };
  return { lamp, code: lamp === 'red' ? 'lamp.unmet' : 'lamp.open' };
}

const NOTHING = { value: null, from: null, percent: null, pace: null, gap: null } as const;

const dark = (code: LampCode): Judged => ({
  ...NOTHING,
  lamp: 'none',
  why: { code, params: { lamp: 'none' } },
});

const unreported = (due: string): Judged => ({
  ...NOTHING,
  lamp: 'red',
  why: { code: 'lamp.not-reported', params: { due, lamp: 'red' } },
});
