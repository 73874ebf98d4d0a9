import type { Entry, EnteredValue } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { anEntry } from '../entries.ts';
import { aTarget, aTask } from '../records.ts';

export const [task, other] = [aTask('1'), aTask('2')] as const;

/** A cumulative target: 新建口袋公园40处. */
export const parks = (changes: Partial<Target> = {}): Target =>
  aTarget(task, { metric: '口袋公园', value: 40, unit: '处', ...words('新建口袋公园40处'), ...changes });

/** A target whose text is its metric. */
export const target = (metric: string, changes: Partial<Target>): Target =>
  aTarget(task, { metric, ...words(metric), ...changes });

function words(text: string): Pick<Target, 'span'> {
  return { span: { start: 0, end: text.length, text } };
}

/** An entry with a value in the number column of a target. */
export const figureEntry = (value: EnteredValue, of: Target = parks(), changes: Partial<Entry> = {}): Entry =>
  anEntry(task, '已完成阶段工作。', {
    figures: [{ target: of.id, value, cell: { sheet: '指标进度', row: 5, column: '累计完成值' } }],
    ...changes,
  });

/** An entry of another period. */
export const row = (period: string, value: EnteredValue, of: Target = parks(), unit?: string): Entry => {
  const by = unit ?? task.leadUnits[0] ?? null;
  return figureEntry(value, of, { period, unit: by, key: [of.task, by, period].join('|'), task: of.task });
};

export const registryOf = (
  ...targets: readonly Target[]
): { tasks: readonly Task[]; targets: readonly Target[] } => ({
  tasks: [task, other],
  targets: targets.length === 0 ? [parks()] : targets,
});
