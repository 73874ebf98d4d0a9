import type { Standing } from '#core/check/lamp';
import { checkContext } from '#core/check/context';
import { hasReport } from '#core/check/row/filled';
import { roleOf } from '#core/check/row/role';
import { checkSettings } from '#core/check/settings';
import { ownTarget } from '#core/check/status/share';
import { lampMessage } from '#core/finding/lamp-wording';
import type { Entry, EntryFigure } from '#core/record/entry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { figureResult, type FigureResult, type FigureSettings } from './figure-result.ts';
import { type LampRule, lampRule } from '../../codec/lamp-rule.ts';

/** A row of 指标进度: one target in one report. */
export interface FigureRecord {
  /** Unique among the rows. */
  readonly rowKey: string;
  readonly task: Task;
  readonly entry: Entry;
  readonly whole: Target;
  /** The target as the unit of the report has to keep it; null where it answers for none. */
  readonly own: Target | null;
  readonly rule: LampRule;
  /** What was typed; null where nothing was. */
  readonly figure: EntryFigure | null;
  /** What the checks read where no plain number was typed: in the text, or in what was typed. */
  readonly told: number | null;
  /** Why the lamp is what it is, in words. */
  readonly why: string;
  readonly result: FigureResult;
}

/** One record a target of each entry and, where a figure was typed twice, one for each. */
export function figureRecords(
  registry: Registry,
  entries: readonly Entry[],
  settings: FigureSettings,
  standings: readonly Standing[],
): readonly FigureRecord[] {
  const context = checkContext(registry, checkSettings(registry.notices));
  const said = new Map(standings.map((standing) => [placeKey(standing), standing]));
  return entries.flatMap((entry) => {
    const task = entry.task === null ? undefined : context.taskOf(entry.task);
    if (task === undefined) return [];
    const { unit } = entry;
    const role = roleOf(unit, task, context.units);
    const year = context.noticeOf(task.notice)?.year ?? null;
    const hasText = hasReport(entry);
    return context.targetsOf(task.id).flatMap((whole) => {
      const own = ownTarget({ role, unit }, whole, context);
      const rule = lampRule(own, year);
      const typed = entry.figures.filter(({ target }) => target === whole.id);
      const standing = said.get(placeKey({ ...entry, target: whole.id }));
      const why = standing === undefined ? '' : lampMessage(standing.why, 'zh');
      return (typed.length > 0 ? typed : [null]).map((figure, place): FigureRecord => {
        const value = figure?.value ?? null;
        const told = typeof value === 'number' ? null : (standing?.value ?? null);
        const input = { target: own, rule, period: entry.period, value, told, hasText };
        const worked = figureResult(input, settings);
        const result = standing === undefined ? worked : { ...worked, lamp: standing.lamp };
        const rowKey = `${entry.key}/${whole.id}${place === 0 ? '' : `#${String(place + 1)}`}`;
        return { rowKey, task, entry, whole, own, rule, figure, told, why, result };
      });
    });
  });
}

const placeKey = ({ target, unit, period }: Pick<Standing, 'target' | 'unit' | 'period'>): string =>
  JSON.stringify([target, unit, period]);
