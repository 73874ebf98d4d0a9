import type { Task } from '#core/record/task';
import { endedTasks } from '#core/reporting/ended-tasks';
import { heldRecords, withdrawnTasks } from '#core/reporting/held-records';
import { textCell } from '../../codec/cell.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { BookContent } from '../sheet-descriptor.ts';
import { amendmentNotes } from '../amendments/notes.ts';
import type { HomeFigure } from './layout.ts';

/**
 * What does not count on 首页 although it has a row: tasks that were withdrawn (撤销退出), and targets that
 * are promised no longer, by the counts they leave.
 */
export function leftOut({
  registry: { tasks, targets },
  entries: { amendments, confirmations },
}: BookContent): Readonly<Partial<Record<HomeFigure, number>>> {
  if (amendments.length === 0) return {};
  const withdrawn = withdrawnTasks(amendments, null);
  const gone = tasks.filter(({ id, content }) => withdrawn.has(id) && content !== '');
  const held = new Set(heldRecords({ tasks, targets }, amendments, null).targets.map(({ id }) => id));
  const ended = targets.filter(({ id, metric }) => !held.has(id) && metric !== '');
  const answered = new Set(confirmations.filter(({ state }) => state !== 'open').map(({ target }) => target));
  return {
    tasks: gone.length,
    leaderless: gone.filter(({ leadUnits }) => leadUnits.length === 0).length,
    targets: ended.length,
    openTargets: ended.filter(({ id }) => !answered.has(id)).length,
  };
}

/** The tasks that left the list during the year (完成退出, 撤销退出), each with what 调整台账 says of it. */
export function endedLines({
  registry,
  entries: { amendments },
}: BookContent): readonly (readonly [label: CellValue, text: string])[] {
  const ended = new Set(endedTasks(amendments).map(({ task }) => task));
  if (ended.size === 0) return [];
  const notes = amendmentNotes(amendments, registry);
  return registry.tasks.flatMap((task: Task) => {
    if (!ended.has(task.id)) return [];
    const label = textCell.toCell(task.no === '' ? '—' : `任务${task.no}`);
    return [[label, `${(notes.get(task.id) ?? '').replaceAll('\n', '；')}：${task.content}`] as const];
  });
}
