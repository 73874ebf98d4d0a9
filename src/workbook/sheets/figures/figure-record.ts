import type { TargetStatus } from '#core/check/status/target-status';
import { countedOnce } from '#core/check/counted-lamps';
import { checkContext } from '#core/check/context';
import { isUnknown, mayHaveReport } from '#core/reporting/filled';
import { entryRole, type EntryRole } from '#core/check/entry/role';
import { effectiveSettings } from '#core/check/settings';
import { ownTarget } from '#core/check/status/district-share';
import { mayBeFarAbove } from '#core/check/status/goal';
import { isRetainedTarget } from '#core/check/status/retained';
import { lampSentence } from '#core/finding/lamp-reasons';
import { isPercentOf } from '#core/check/status/typed-figure';
import { plannedShares } from '#core/check/plan/planned-curve';
import type { Amendment } from '#core/record/entered/amendment';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import type { Entry, EntryFigure } from '#core/record/entered/entry';
import { groupBy } from '#core/record/group-by';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { endedTasks, isEnded } from '#core/reporting/ended-tasks';
import { parsePeriod } from '#core/reporting/period';
import {
  figureResult,
  type FigureResult,
  type FigureSettings,
  type FigureVerdict,
  looksDoubtful,
} from './figure-result.ts';
import { type LampRule, lampRule } from './lamp-rule.ts';

/** The content of a row of 指标进度: one target in one report. */
export interface FigureRecord {
  /** Unique among the rows. */
  readonly rowKey: string;
  readonly task: Task;
  readonly entry: Entry;
  /** Whom the report is for. */
  readonly role: EntryRole;
  readonly whole: Target;
  /** The target as it applies to the unit of the report (a district's share of it); null where it does not. */
  readonly own: Target | null;
  readonly rule: LampRule;
  /** The figure that was entered, if any. */
  readonly figure: EntryFigure | null;
  /** The value that the checks read where no plain number was entered: in the report, in what was typed, or in a cell that shows a percentage. */
  readonly readValue: number | null;
  /** What a figure is held against to tell that it is far above its target; null where it never is. */
  readonly farBase: number | null;
  /** What the last check said of a value that is in doubt, or looks so. */
  readonly verdict: FigureVerdict | null;
  /** The reason of the lamp as a Chinese sentence. */
  readonly why: string;
  readonly result: FigureResult;
}

/** What is not due, or not yet: ids of tasks and targets that their notice lacks now, and changes during the year. */
interface HeldBack {
  readonly retained?: ReadonlySet<string>;
  readonly amendments?: readonly Amendment[];
  /** What was filled into 推进方案表. */
  readonly plans?: readonly PlanEntry[];
}

/**
 * One record for each target of each entry; where several figures were entered for it, one for each.
 *
 * Each report has the targets as they held in its period (调整台账); one that did not hold is there while a
 * figure is entered for it.
 */
export function figureRecords(
  registry: Registry,
  entries: readonly Entry[],
  settings: FigureSettings,
  statuses: readonly TargetStatus[],
  { retained = new Set(), amendments = [], plans = [] }: HeldBack = {},
): readonly FigureRecord[] {
  const own = { retained: [...retained], amendments, ended: endedTasks(amendments), plans };
  const latest = checkContext(registry, effectiveSettings(registry.notices, own));
  const allTargets = groupBy(registry.targets, ({ task }) => task);
  const said = new Map(statuses.map((status) => [placeKey(status), status]));
  return entries.flatMap((entry) => {
    const period = entry.period === null ? null : parsePeriod(entry.period);
    const context = latest.at(period);
    const task = entry.task === null ? undefined : context.taskOf(entry.task);
    if (task === undefined) return [];
    const isOver =
      period !== null && context.settings.ended.some((one) => one.task === task.id && isEnded(one, period));
    const { unit } = entry;
    const role = entryRole(unit, task, context.units);
    const year = context.noticeOf(task.notice)?.year ?? null;
    const hasText = mayHaveReport(entry) || isUnknown(entry, 'figures');
    return (allTargets.get(task.id) ?? []).flatMap((now) => {
      const typed = entry.figures.filter(({ target }) => target === now.id);
      const held = context.targetOf(now.id);
      if (held === undefined && typed.length === 0) return [];
      const whole = held ?? now;
      const own = held === undefined ? null : ownTarget({ role, unit }, whole, context);
      const isDue = !isRetainedTarget(whole, context) && (!isOver || hasText || typed.length > 0);
      const plan = plannedShares(whole.id, task.id, context)?.map((share) => share.toNumber()) ?? null;
      const rule = lampRule(isDue ? own : null, year, plan);
      const status = said.get(placeKey({ ...entry, target: whole.id }));
      const why = status === undefined ? '' : lampSentence(status.reason, 'zh');
      return (typed.length > 0 ? typed : [null]).map((figure, place): FigureRecord => {
        const value = figure?.value ?? null;
        const isPercent = figure !== null && isPercentOf(figure, whole.unit);
        const readValue = typeof value === 'number' && !isPercent ? null : (status?.value ?? null);
        const farBase = own !== null && mayBeFarAbove(own) ? own.value : null;
        const cells = { target: own, rule, period: entry.period, value, readValue, hasText, farBase };
        const verdict = status === undefined ? null : verdictOf(status, cells, settings);
        const worked = figureResult({ ...cells, verdict }, settings);
        const result = status === undefined ? worked : { ...worked, lamp: status.lamp };
        const rowKey = `${entry.key}/${whole.id}${place === 0 ? '' : `#${String(place + 1)}`}`;
        return {
          ...{ rowKey, task, entry, role, whole, own, rule, figure, readValue, farBase, verdict, why },
          result,
        };
      });
    });
  });
}

/** The records that count, so that no target counts twice in one period (`countedOnce`). */
export const countedRecords = (records: readonly FigureRecord[]): ReadonlySet<FigureRecord> =>
  new Set(
    countedOnce(records, ({ whole, entry: { period }, result: { lamp }, role }) => ({
      target: whole.id,
      period,
      lamp,
      isWhole: role === 'whole',
    })),
  );

/**
 * What a check has to leave in the row, so that its formula says the same: that a value is in doubt for
 * what formulas cannot see, or that one is not which they would doubt.
 */
function verdictOf(
  { value, lamp, reason }: TargetStatus,
  cells: Parameters<typeof looksDoubtful>[0],
  settings: FigureSettings,
): FigureVerdict | null {
  if (value === null) return null;
  if (lamp === 'doubt') return reason.code === 'lamp.far-above' ? null : { value, word: 'doubted' };
  return looksDoubtful(cells, value, settings) ? { value, word: 'cleared' } : null;
}

const placeKey = ({ target, unit, period }: Pick<TargetStatus, 'target' | 'unit' | 'period'>): string =>
  JSON.stringify([target, unit, period]);
