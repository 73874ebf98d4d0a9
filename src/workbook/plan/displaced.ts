import { cellAddress, columnLetters } from '#xlsx/address';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import type { PutAside, PutAsideReason } from '#core/record/entered/put-aside';
import type { SheetModel } from '../model/sheet-model.ts';
import { TARGETS } from '../sheets/targets/columns.ts';
import { TASKS } from '../sheets/tasks/columns.ts';
import { headerOf } from '../model/table-layout.ts';
import type { SheetSurvey } from './survey.ts';

/** Finds what the rows of sheets are about: contents of tasks by their keys, and targets. */
export interface Subjects {
  /** What a row with these cells, hidden keys among them, is about. */
  readonly of: (cells: readonly CellValue[]) => Pick<PutAside, 'task' | 'target'>;
}

/** The tasks and targets that the models have, also those of `former` models. */
export function subjectsOf(models: readonly SheetModel[], former: readonly SheetModel[]): Subjects {
  const tasks = new Map<CellValue, string>();
  const targets = new Map<CellValue, { readonly metric: string; readonly task: CellValue }>();
  for (const { table, values } of [...former, ...models]) {
    const at = (header: string): number => table?.headers.indexOf(header) ?? -1;
    if (table?.name === TASKS.table)
      for (const cells of values.slice(1))
        tasks.set(
          cells[at(headerOf(TASKS, 'key'))] ?? null,
          String(cells[at(headerOf(TASKS, 'content'))] ?? ''),
        );
    if (table?.name === TARGETS.table)
      for (const cells of values.slice(1))
        targets.set(cells[at(headerOf(TARGETS, 'key'))] ?? null, {
          metric: String(cells[at(headerOf(TARGETS, 'metric'))] ?? ''),
          task: cells[at(headerOf(TARGETS, 'taskKey'))] ?? null,
        });
  }
  return {
    of(cells) {
      const keys = cells.filter((cell) => !isBlank(cell));
      const target = keys.map((key) => targets.get(key)).find((one) => one !== undefined);
      const task = keys.map((key) => tasks.get(key)).find((one) => one !== undefined);
      return {
        task: task ?? tasks.get(target?.task ?? null) ?? '',
        target: target?.metric ?? '',
      };
    },
  };
}

/** A cell of a person that cannot stay where it is. */
export interface LostCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const UNIT_TITLES: ReadonlySet<CellValue> = new Set(['单位', '填报单位', '牵头单位']);
const PERIOD_TITLE = '期间';

/** The lines of 待处理内容 for cells of a sheet. `header`: row with the titles; null where it has none. */
export function putAsideLines(
  sheet: SheetSurvey,
  header: number | null,
  cells: readonly LostCell[],
  subjects: Subjects,
  reason: PutAsideReason,
): readonly PutAside[] {
  const titles = header === null ? [] : (sheet.rows?.[header] ?? []);
  return cells.map(({ row, column, value }): PutAside => {
    const own = sheet.rows?.[row] ?? [];
    const beside = (isTitle: (title: CellValue) => boolean): string | null => {
      const at = titles.findIndex((title) => isTitle(title));
      const cell = at < 0 ? null : (own[at] ?? null);
      return isBlank(cell) ? null : String(cell);
    };
    return {
      text: String(value),
      sheet: sheet.name,
      column: isBlank(titles[column]) ? columnLetters(column) : String(titles[column]),
      cell: cellAddress(row, column),
      ...subjects.of(own),
      unit: beside((title) => UNIT_TITLES.has(title)),
      period: beside((title) => title === PERIOD_TITLE),
      reason,
    };
  });
}
