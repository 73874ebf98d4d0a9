import { figureText, isPercentOf } from '#core/check/status/typed-figure';
import type { Notice } from '#core/record/notice';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { cellText, textCell } from '../codec/cell.ts';
import { isoDate } from '../codec/date.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { Finding } from '#core/record/finding';
import type { FoundRow, FoundRows } from './find-rows.ts';
import { named, sheetFinding } from './sheet-finding.ts';

/** The records of a workbook as they are now; `base…`: as last pulled, including deleted ones. */
export interface BookRecords {
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
  readonly baseTasks: ReadonlyMap<string, Task>;
  readonly baseTargets: ReadonlyMap<string, Target>;
}

/** Text of a cell without blanks at its ends; "" where it is empty or not known. */
export const trimmed = (row: FoundRow, column: string): string => textOf(row, column).trim();

/** Text of a cell as it is shown; "" where it is empty or not known. */
export function textOf(row: FoundRow, column: string): string {
  const cell = row.cell(column) ?? null;
  const day = typeof cell === 'number' && row.stateOf(column) === 'date' ? isoDate(cell) : null;
  return day ?? textCell.fromCell(cell) ?? '';
}

/**
 * The content of a cell with a figure of a unit: a number that is shown as a percentage is the
 * text that shows it (45% for 0.45), where the unit is % or percentage points. The number that was
 * written there (`was`) stays that number, however it is formatted.
 */
export function figureCell(
  row: FoundRow,
  column: string,
  unit: string,
  was: CellValue,
): CellValue | undefined {
  const value = row.cell(column);
  if (typeof value !== 'number' || value === was) return value;
  const figure = { value, isPercent: row.stateOf(column) === 'percent' };
  return isPercentOf(figure, unit) ? figureText(figure) : value;
}

/** The task whose key a row has; null where the workbook has no such task. */
export const taskOfKey = (key: string | null, { tasks }: BookRecords): Task | null =>
  tasks.find(({ id }) => cellText(id) === key) ?? null;

/** The task of a row of 进展填报 or 指标进度; null where it names none the workbook has. */
export type TaskOfRow = (row: FoundRow) => Task | null;

/**
 * Finds the tasks of rows. What a row shows counts more than its hidden key, since users
 * copy rows and change the number. The key decides where the number agrees or is empty;
 * else the number, if only one task of the workbook or of the notice of the key has it;
 * else number and content, and the unit where that is not enough. Rows without a number are
 * found by their content. Rows of a deleted task stay with it, and are not given to another
 * with the same number.
 */
export function tasksOfRows({ tasks, baseTasks }: BookRecords): TaskOfRow {
  const byKey = new Map([...baseTasks.values(), ...tasks].map((task) => [cellText(task.id), task]));
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
      const base = baseTasks.get(keyed.id);
      if (no === '' || no === shownNo(keyed) || (base !== undefined && no === shownNo(base))) return keyed;
    }
    const content = trimmed(row, 'content');
    const isOfContent = (task: Task): boolean => cellText(task.content).trim() === content;
    // Without its column the number is not empty, but unknown.
    if (row.cell('taskNo') === undefined) return content === '' ? null : only(tasks.filter(isOfContent));
    const named = byNo.get(no) ?? [];
    const ofContent = named.filter(isOfContent);
    const unit = trimmed(row, 'unit');
    const isOfUnit = ({ leadUnits, units }: Task): boolean =>
      unit !== '' && [...leadUnits, ...units].some((one) => cellText(one).trim() === unit);
    if (no === '') {
      const all = content === '' ? [] : tasks.filter(isOfContent);
      return only(ofContent) ?? only(all) ?? only(all.filter(isOfUnit));
    }
    return (
      only(named) ??
      only(named.filter(({ notice }) => notice === keyed?.notice)) ??
      only(ofContent) ??
      only((content === '' ? named : ofContent).filter(isOfUnit))
    );
  };
}

/** What is said about rows that name their task without its key; [] where there are none. */
export function toldRows(found: FoundRows, rows: readonly FoundRow[], taskOf: TaskOfRow): readonly Finding[] {
  // A sheet without the column is read as any other: what its rows show counts.
  if (found.missing.some(({ key }) => key === 'taskKey')) return [];
  const told = rows.filter((row) => trimmed(row, 'taskKey') === '' && taskOf(row) !== null);
  if (told.length === 0) return [];
  return [
    sheetFinding('workbook.rows-told', {
      sheet: found.sheet,
      rows: named(told.map(({ number }) => String(number))),
    }),
  ];
}

const shownNo = ({ no }: Task): string => cellText(no).trim();

/** The only member of a list; null where there are none or several. */
export const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);
