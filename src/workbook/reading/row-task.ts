import type { Notice } from '#core/record/notice';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { cellText, textCell } from '../codec/cell.ts';
import type { FoundRow } from './find-rows.ts';

/** The records of a book: as people left them, and as they were when it was drawn, deleted ones too. */
export interface BookRecords {
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
  readonly drawnTasks: ReadonlyMap<string, Task>;
  readonly drawnTargets: ReadonlyMap<string, Target>;
}

/** Text of a cell without blanks at its ends; "" where it is empty or the column was deleted. */
export const trimmed = (row: FoundRow, column: string): string =>
  (textCell.fromCell(row.cell(column) ?? null) ?? '').trim();

/** The task a row of 进展填报 or 指标进度 speaks of; null where it names none. */
export type TaskOfRow = (row: FoundRow) => Task | null;

/**
 * What a row shows goes before its hidden key: people copy a row and change its
 * number. The key decides where the number agrees or is empty; else the number,
 * if one task alone has it, in the book or in the notice of the key; else the
 * number together with the content. Tasks without a number are known by their content.
 * A row of a task that people deleted remains its, and does not fall to another of its number.
 */
export function tasksOfRows({ tasks, drawnTasks }: BookRecords): TaskOfRow {
  const byKey = new Map([...drawnTasks.values(), ...tasks].map((task) => [cellText(task.id), task]));
  const byNo = new Map<string, Task[]>();
  for (const task of tasks) {
    const no = shownNo(task);
    const same = byNo.get(no);
    if (same === undefined) byNo.set(no, [task]);
    else same.push(task);
  }
  return (row) => {
    const no = trimmed(row, 'taskNo');
    const keyed = byKey.get(textCell.fromCell(row.cell('taskKey') ?? null) ?? '');
    if (keyed !== undefined) {
      const drawn = drawnTasks.get(keyed.id);
      if (no === '' || no === shownNo(keyed) || (drawn !== undefined && no === shownNo(drawn))) return keyed;
    }
    const content = trimmed(row, 'content');
    const named = byNo.get(no) ?? [];
    const ofContent = only(named.filter((task) => cellText(task.content).trim() === content));
    if (no === '') return ofContent;
    return only(named) ?? only(named.filter(({ notice }) => notice === keyed?.notice)) ?? ofContent;
  };
}

const shownNo = ({ no }: Task): string => cellText(no).trim();

/** The one member of a list, or null where there is none or there are more. */
export const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] as T) : null);
