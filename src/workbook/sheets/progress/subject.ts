import type { Target } from '#core/record/target';
import { periodOfCell } from '../../codec/period.ts';
import type { FoundRow } from '../../reading/find-rows.ts';
import { tasksOfRows, trimmed } from '../../reading/row-task.ts';
import type { RowSubject, SubjectRecords } from '../sheet-descriptor.ts';

/** What a row of 进展填报 or 指标进度 is about: its task, unit and period; `target` is found by the caller. */
export function reportSubject(
  row: FoundRow,
  records: SubjectRecords,
  target: Target | null,
): RowSubject | null {
  const task = tasksOfRows(records)(row);
  if (task === null) return null;
  const year = records.notices.find(({ id }) => id === task.notice)?.year ?? null;
  return {
    task,
    target,
    unit: trimmed(row, 'unit') || null,
    period: periodOfCell(row.cell('period') ?? null, year),
  };
}
