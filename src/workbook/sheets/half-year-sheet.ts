import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { cellText, textCell } from '../codec/cell.ts';
import type { RegistryIndex } from '../codec/task-context.ts';
import type { CellValue, SheetDrawing } from '../drawing/drawing.ts';
import { officialSheet } from '../drawing/official-sheet.ts';
import { HALF_YEAR, HALF_YEAR_COLUMNS, type HalfYearColumn } from '../layout/half-year.ts';
import { groupedRows } from './task-groups.ts';

const CELLS: Readonly<Record<HalfYearColumn, (task: Task) => CellValue>> = {
  no: ({ no }) => textCell.toCell(no),
  content: ({ content, leadUnits }) =>
    cellText(leadUnits.length === 0 ? content : `${content}（牵头单位：${leadUnits.join('、')}）`),
  progress: ({ progress }) =>
    textCell.toCell(progress.map(({ mark, text }) => `${mark ?? ''}${text}`).join('\n')),
};

/** 半年度完成情况表, for the tasks of notices that report progress; null where none does. */
export function halfYearSheet(registry: Registry, index: RegistryIndex): SheetDrawing | null {
  const reporting = new Set(
    registry.tasks.filter(({ progress }) => progress.length > 0).map(({ notice }) => notice),
  );
  if (reporting.size === 0) return null;
  const tasks = registry.tasks.filter(({ notice }) => reporting.has(notice));
  const only = reporting.size === 1 ? index.notices.get([...reporting][0] as string) : undefined;
  return officialSheet({
    ...HALF_YEAR,
    title: cellText(only?.title ?? HALF_YEAR.title),
    legend: null,
    columns: HALF_YEAR_COLUMNS,
    rows: groupedRows(tasks, registry, index, (task) => ({
      kind: 'item',
      cells: HALF_YEAR_COLUMNS.map(({ key }) => CELLS[key](task)),
    })),
  });
}
