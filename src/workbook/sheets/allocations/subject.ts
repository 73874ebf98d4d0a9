import type { Task } from '#core/record/task';
import type { FoundRow } from '../../reading/find-rows.ts';
import { only, trimmed } from '../../reading/row-task.ts';
import type { SubjectRecords } from '../sheet-descriptor.ts';

/** The task whose allocation a row shows, by the number and the name of its item; null where several have them. */
export function allocatedTask(row: FoundRow, { allocations, tasks }: SubjectRecords): Task | null {
  const [seq, item] = [trimmed(row, 'seq'), trimmed(row, 'item')];
  const same = allocations.filter((one) => one.seq.trim() === seq && one.item.trim() === item);
  const id = only([...new Set(same.flatMap(({ task }) => task ?? []))]);
  return tasks.find((task) => task.id === id) ?? null;
}
