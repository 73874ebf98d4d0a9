import { periodOfCell } from '../../codec/period.ts';
import type { FoundRow } from '../../reading/find-rows.ts';
import { taskOfKey, trimmed } from '../../reading/row-task.ts';
import type { RowSubject, SubjectRecords } from '../sheet-descriptor.ts';

/** What a row of 进展历史 is about, by its hidden key; null where its task has gone from its notice. */
export function versionSubject(row: FoundRow, records: SubjectRecords): RowSubject | null {
  const task = taskOfKey(trimmed(row, 'taskKey'), records);
  if (task === null) return null;
  const year = records.notices.find(({ id }) => id === task.notice)?.year ?? null;
  const period = periodOfCell(row.cell('period') ?? null, year);
  return { task, target: null, unit: trimmed(row, 'unit') || null, period };
}
