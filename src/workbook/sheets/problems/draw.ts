import type { CellValue } from '#xlsx/cell-value';
import { cellText, optionalTextCell, textCell } from '../../codec/cell.ts';
import { deadlineCell } from '../../codec/date.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { periodCell } from '../../codec/period.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import { withUnread } from '../../codec/unread.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { type ProblemColumn, PROBLEMS } from './columns.ts';

/** Draws 问题清单; null while there is no problem, unless the workbook has the sheet already. */
export function problemsSheet(
  { problems, unread }: WorkbookEntries,
  index: RegistryIndex,
  existing: ReadonlySet<string>,
): SheetModel | null {
  if (problems.length === 0 && !existing.has(PROBLEMS.sheet)) return null;
  const rows = problems.map((problem): readonly CellValue[] => {
    const task = problem.task === null ? undefined : index.tasks.get(problem.task);
    const cells: Readonly<Record<ProblemColumn, CellValue>> = {
      // A number that no task has is shown as it was typed.
      taskNo: task ? textCell.toCell(task.no) : optionalTextCell.toCell(problem.task),
      content: task ? textCell.toCell(task.content) : null,
      unit: optionalTextCell.toCell(problem.unit),
      period: periodCell(problem.period),
      text: textCell.toCell(problem.text),
      nextStep: textCell.toCell(problem.nextStep),
      due: deadlineCell.toCell(problem.due),
      verifier: textCell.toCell(problem.verifier),
      evidence: textCell.toCell(problem.evidence),
      closedOn: deadlineCell.toCell(problem.closedOn),
      taskKey: task ? cellText(task.id) : null,
      key: cellText(problem.key),
    };
    return PROBLEMS.columns.map(({ key }) => cells[key]);
  });
  return tableSheet(PROBLEMS, { rows: withUnread(PROBLEMS, rows, unread) });
}
