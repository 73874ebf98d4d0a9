import { checkEntries, type CheckSession } from '#core/check/check';
import { publishedEntries } from '#core/check/entry/published';
import type { ProgressBullet, Task } from '#core/record/task';
import { readTaskTargets } from '#core/target/read';
import { aNotice, aRegistry, aTask } from '../records.ts';

/** The content of a task and its report in a completion table: one text or several bullets. */
export type ReportedTask = readonly [promise: string, report: string | readonly string[]];

/** Checks the half-year table of a fictional city. */
export function checkReports(items: readonly ReportedTask[], units: readonly string[] = []): CheckSession {
  const tasks = items.map(([content, report], index): Task => {
    const texts = typeof report === 'string' ? [report] : report;
    const progress = texts.map((text, at): ProgressBullet => ({
      mark: typeof report === 'string' ? null : '①②③④⑤⑥'.charAt(at),
      text,
      span: { start: 0, end: text.length },
    }));
    return aTask(String(index + 1), { content, progress, units: ['市发改委', ...units] });
  });
  const targets = tasks.flatMap((task) =>
    readTaskTargets(task.content, { year: 2030 }).map((target, index) => ({
      ...target,
      id: `${task.id}/t${String(index + 1)}`,
      task: task.id,
    })),
  );
  const notice = aNotice({ title: '2030年政府工作报告重点工作半年度完成情况' });
  const registry = aRegistry({ notices: [notice], tasks, targets });
  return checkEntries(registry, publishedEntries(registry));
}
