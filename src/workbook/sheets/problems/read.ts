import type { Problem } from '#core/record/entered/problem';
import type { CellValue } from '#xlsx/cell-value';
import { periodOfCell } from '../../codec/period.ts';
import { typedDay } from '../../codec/typed-day.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { numberedKeys } from '../../reading/numbered-keys.ts';
import { tasksOfRows, textOf, trimmed } from '../../reading/row-task.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { PROBLEM_ROWS, type ProblemColumn, PROBLEMS } from './columns.ts';

/** The rows of 问题清单 as they are now, with those that users added or changed. */
export function readProblems({ rowsOf, registry, stored }: BookReader): SheetReading {
  const found = rowsOf(PROBLEM_ROWS);
  if (found === null) return {};
  const taskOf = tasksOfRows({ ...registry, baseTasks: stored.task, baseTargets: stored.target });
  const rows = found.rows.filter((row) =>
    PROBLEMS.columns.some(({ key, hidden }) => hidden !== true && textOf(row, key) !== ''),
  );
  const keys = numberedKeys(rows);
  const unread: UnreadCell[] = [];
  const problems = rows.map((row, place): Problem => {
    const key = keys[place] ?? '';
    const cellOf = (column: ProblemColumn): CellValue => row.cell(column) ?? null;
    const task = taskOf(row);
    const year = registry.notices.find(({ id }) => id === task?.notice)?.year ?? null;
    /** A cell that is no day (长期, 年底) stays as it is. */
    const dayOf = (column: 'due' | 'closedOn'): string | null => {
      const day = typedDay(cellOf(column), () => year);
      if (day === undefined) unread.push({ sheet: PROBLEMS.sheet, key, column, value: cellOf(column) });
      return day ?? null;
    };
    return {
      key,
      task: task?.id ?? (trimmed(row, 'taskNo') || null),
      unit: textOf(row, 'unit') || null,
      period: periodOfCell(cellOf('period'), year),
      text: textOf(row, 'text'),
      nextStep: textOf(row, 'nextStep'),
      due: dayOf('due'),
      verifier: textOf(row, 'verifier'),
      evidence: textOf(row, 'evidence'),
      closedOn: dayOf('closedOn'),
    };
  });
  return { entries: { problems }, unread };
}
