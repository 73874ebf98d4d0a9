import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import type { RegistryIndex } from '../codec/registry-index.ts';
import { cellText } from '../codec/cell.ts';
import type { OfficialRow } from '../model/official-sheet.ts';

/**
 * Tasks as rows of an official table, with a heading where the notice, the list or the
 * section changes; notices and lists start on a new page.
 */
export function groupedRows(
  tasks: readonly Task[],
  registry: Registry,
  index: RegistryIndex,
  rowOf: (task: Task) => OfficialRow,
): readonly OfficialRow[] {
  const rows: OfficialRow[] = [];
  const severalNotices = new Set(tasks.map(({ notice }) => notice)).size > 1 || registry.notices.length > 1;
  const shown: (string | null)[] = [];
  for (const task of tasks) {
    const levels = [
      severalNotices ? (index.notices.get(task.notice)?.title ?? task.notice) : null,
      task.list,
      task.section.length > 0 ? task.section.join(' · ') : null,
    ];
    const changed = levels.findIndex((level, depth) => level !== shown[depth]);
    if (changed >= 0) {
      for (const [depth, text] of levels.entries()) {
        if (depth < changed || text === null) continue;
        const startsPage = depth === changed && depth < 2 && rows.length > 0;
        rows.push({ kind: 'group', text: cellText(text), startsPage });
      }
      shown.splice(0, shown.length, ...levels);
    }
    rows.push(rowOf(task));
  }
  return rows;
}
