import type { TargetStatus } from '#core/check/status/target-status';
import { checkContext } from '#core/check/context';
import { isUnknown, mayHaveReport } from '#core/check/entry/filled';
import { entryRole } from '#core/check/entry/role';
import { effectiveSettings } from '#core/check/settings';
import { ownTarget } from '#core/check/status/district-share';
import { isRetainedTarget } from '#core/check/status/retained';
import { lampSentence } from '#core/finding/lamp-reasons';
import { isPercentOf } from '#core/check/status/typed-figure';
import type { Entry, EntryFigure } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { figureResult, type FigureResult, type FigureSettings } from './figure-result.ts';
import { type LampRule, lampRule } from './lamp-rule.ts';

/** The content of a row of 指标进度: one target in one report. */
export interface FigureRecord {
  /** Unique among the rows. */
  readonly rowKey: string;
  readonly task: Task;
  readonly entry: Entry;
  readonly whole: Target;
  /** The target as it applies to the unit of the report (a district's share of it); null where it does not. */
  readonly own: Target | null;
  readonly rule: LampRule;
  /** The figure that was entered, if any. */
  readonly figure: EntryFigure | null;
  /** The value that the checks read where no plain number was entered: in the report, in what was typed, or in a cell that shows a percentage. */
  readonly readValue: number | null;
  /** The reason of the lamp as a Chinese sentence. */
  readonly why: string;
  readonly result: FigureResult;
}

/**
 * One record for each target of each entry; where several figures were entered for it, one for each.
 *
 * @param retained Ids of tasks and targets that the latest version of their notice lacks.
 */
export function figureRecords(
  registry: Registry,
  entries: readonly Entry[],
  settings: FigureSettings,
  statuses: readonly TargetStatus[],
  retained: ReadonlySet<string> = new Set(),
): readonly FigureRecord[] {
  const context = checkContext(registry, effectiveSettings(registry.notices, { retained: [...retained] }));
  const said = new Map(statuses.map((status) => [placeKey(status), status]));
  return entries.flatMap((entry) => {
    const task = entry.task === null ? undefined : context.taskOf(entry.task);
    if (task === undefined) return [];
    const { unit } = entry;
    const role = entryRole(unit, task, context.units);
    const year = context.noticeOf(task.notice)?.year ?? null;
    const hasText = mayHaveReport(entry) || isUnknown(entry, 'figures');
    return context.targetsOf(task.id).flatMap((whole) => {
      const own = ownTarget({ role, unit }, whole, context);
      const rule = lampRule(isRetainedTarget(whole, context) ? null : own, year);
      const typed = entry.figures.filter(({ target }) => target === whole.id);
      const status = said.get(placeKey({ ...entry, target: whole.id }));
      const why = status === undefined ? '' : lampSentence(status.reason, 'zh');
      return (typed.length > 0 ? typed : [null]).map((figure, place): FigureRecord => {
        const value = figure?.value ?? null;
        const isPercent = figure !== null && isPercentOf(figure, whole.unit);
        const readValue = typeof value === 'number' && !isPercent ? null : (status?.value ?? null);
        const input = { target: own, rule, period: entry.period, value, readValue, hasText };
        const worked = figureResult(input, settings);
        const result = status === undefined ? worked : { ...worked, lamp: status.lamp };
        const rowKey = `${entry.key}/${whole.id}${place === 0 ? '' : `#${String(place + 1)}`}`;
        return { rowKey, task, entry, whole, own, rule, figure, readValue, why, result };
      });
    });
  });
}

const placeKey = ({ target, unit, period }: Pick<TargetStatus, 'target' | 'unit' | 'period'>): string =>
  JSON.stringify([target, unit, period]);
