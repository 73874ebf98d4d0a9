import { checkContext, type ReadEntry } from '#core/check/context';
import { parsePeriod } from '#core/check/period';
import { checkSettings } from '#core/check/settings';
import { ownTarget } from '#core/check/share';
import type { Entry, EntryFigure } from '#core/record/entry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { figureResult, type FigureResult, type FigureSettings } from './figure-result.ts';
import { type LampRule, lampRule } from './lamp-rule.ts';
import { type ShownStanding, standingPlace, standingsByPlace } from './shown-standing.ts';

/** A row of 指标进度: one target in one report. */
export interface FigureRecord {
  readonly task: Task;
  readonly entry: Entry;
  readonly whole: Target;
  /** The target as the unit of the report has to keep it; null where it answers for none. */
  readonly own: Target | null;
  readonly rule: LampRule;
  /** What was typed; null where nothing was. */
  readonly figure: EntryFigure | null;
  readonly told: number | null;
  readonly why: string;
  readonly result: FigureResult;
}

/** One record a target of each entry and, where a figure was typed twice, one for each. */
export function figureRecords(
  registry: Registry,
  entries: readonly Entry[],
  settings: FigureSettings,
  standings: readonly ShownStanding[],
): readonly FigureRecord[] {
  const context = checkContext(registry, checkSettings(registry.notices));
  const said = standingsByPlace(standings);
  return entries.flatMap((entry) => {
    const task = entry.task === null ? undefined : context.taskOf(entry.task);
    if (task === undefined) return [];
    const read: ReadEntry = {
      entry,
      task,
      period: parsePeriod(entry.period ?? ''),
      claims: [],
      findings: [],
    };
    const year = context.noticeOf(task.notice)?.year ?? null;
    const hasText = entry.paragraphs.length > 0;
    return context.targetsOf(task.id).flatMap((whole) => {
      const own = ownTarget(read, whole, context);
      const rule = lampRule(own, year);
      const typed = entry.figures.filter(({ target }) => target === whole.id);
      const standing = said.get(standingPlace({ ...entry, target: whole.id }));
      const told = standing?.told ?? null;
      return (typed.length > 0 ? typed : [null]).map((figure): FigureRecord => {
        const { period } = entry;
        const input = { target: own, rule, period, value: figure?.value ?? null, told, hasText };
        const result = figureResult(input, settings);
        return { task, entry, whole, own, rule, figure, told, why: standing?.why ?? '', result };
      });
    });
  });
}
