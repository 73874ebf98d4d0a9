import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { cellText, textCell } from '../../codec/cell.ts';
import { halfYearTexts } from './texts.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { officialSheet } from '../../model/official-sheet.ts';
import { HALF_YEAR, HALF_YEAR_COLUMNS, type HalfYearColumn } from './columns.ts';
import { groupedRows } from '../grouped-rows.ts';

const CELLS: Readonly<Record<HalfYearColumn, (task: Task, progress: string) => CellValue>> = {
  no: ({ no }) => textCell.toCell(no),
  content: ({ content, leadUnits }) =>
    cellText(leadUnits.length === 0 ? content : `${content}（牵头单位：${leadUnits.join('、')}）`),
  progress: (_, progress) => textCell.toCell(progress),
};

/**
 * Draws 半年度完成情况表, for all tasks of the notices with a report on the half year; null
 * where there are none. Where the only such notice is a progress table, its title is used.
 */
export function halfYearSheet(
  registry: Registry,
  index: RegistryIndex,
  entries: readonly Entry[],
): SheetModel | null {
  const texts = halfYearTexts(registry, entries);
  const reporting = new Set(registry.tasks.filter(({ id }) => texts.has(id)).map(({ notice }) => notice));
  if (reporting.size === 0) return null;
  const tasks = registry.tasks.filter(({ notice }) => reporting.has(notice));
  const isTable = tasks.some(({ progress }) => progress.length > 0);
  const [first, ...others] = reporting;
  const only = first !== undefined && others.length === 0 && isTable ? index.notices.get(first) : undefined;
  return officialSheet({
    about: ['no', 'content'],
    ...HALF_YEAR,
    title: cellText(only?.title ?? HALF_YEAR.title),
    legend: null,
    columns: HALF_YEAR_COLUMNS,
    rows: groupedRows(tasks, registry, index, (task) => ({
      kind: 'item',
      key: task.id,
      cells: HALF_YEAR_COLUMNS.map(({ key }) => CELLS[key](task, texts.get(task.id) ?? '')),
    })),
  });
}
