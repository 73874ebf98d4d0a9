import type { Allocation } from '#core/record/allocation';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { cellText } from './codec/cell.ts';
import { periodOfCell } from './codec/period.ts';
import type { CellValue } from '#xlsx/cell-value';
import { ALLOCATIONS } from './sheets/allocations/columns.ts';
import { BREAKDOWN, breakdownColumns } from './sheets/breakdown/columns.ts';
import { FIGURES } from './sheets/figures/columns.ts';
import { FINDINGS } from './sheets/findings/columns.ts';
import { HALF_YEAR, HALF_YEAR_COLUMNS } from './sheets/half-year/columns.ts';
import { PLAN, PLAN_COLUMNS } from './sheets/plan/columns.ts';
import { PROGRESS } from './sheets/progress/columns.ts';
import { TARGETS } from './sheets/targets/columns.ts';
import { TASKS } from './sheets/tasks/columns.ts';
import { targetsOfRows } from './sheets/figures/read.ts';
import { findRows, type FoundRow, headerRow, type RowSource } from './reading/find-rows.ts';
import type { SheetRow } from './reading/one-row.ts';
import type { RawSheet } from './reading/raw-book.ts';
import { type BookRecords, only, tasksOfRows, trimmed } from './reading/row-task.ts';

/** What a row of one of our sheets is about. */
export interface RowSubject {
  readonly sheet: SubjectSheet;
  readonly task: Task;
  /** Of a row of 目标指标 or 指标进度. */
  readonly target: Target | null;
  /** Of a row of 进展填报 or 指标进度; null where its cell is empty, and elsewhere. */
  readonly unit: string | null;
  readonly period: string | null;
}

/** The sheets whose rows tell a task. */
const SOURCES = {
  tasks: TASKS,
  targets: TARGETS,
  allocations: ALLOCATIONS,
  progress: PROGRESS,
  figures: FIGURES,
  findings: FINDINGS,
  plan: { sheet: PLAN.sheet, table: null, columns: PLAN_COLUMNS },
  halfYear: { sheet: HALF_YEAR.sheet, table: null, columns: HALF_YEAR_COLUMNS, isReadWithoutKey: true },
  breakdown: { sheet: BREAKDOWN.sheet, table: null, columns: breakdownColumns([]), isReadWithoutKey: true },
} as const satisfies Readonly<Record<string, RowSource>>;

export type SubjectSheet = keyof typeof SOURCES;

/** Which of our sheets one is, by its table or its name; null where its rows tell no task. */
export const subjectSheet = ({ name, tables }: Pick<RawSheet, 'name' | 'tables'>): SubjectSheet | null => {
  const kinds = Object.keys(SOURCES) as SubjectSheet[];
  const has = (table: string | null): boolean => table !== null && tables.includes(table);
  return (
    kinds.find((kind) => has(SOURCES[kind].table)) ??
    kinds.find((kind) => SOURCES[kind].sheet === name) ??
    null
  );
};

/** The records rows tell of. */
export type SubjectRecords = BookRecords & { readonly allocations: readonly Allocation[] };

/**
 * What the row of a person is about; null where it tells no task: a heading, an empty
 * line, a task the book does not have. `above`: the rows of the sheet over it, as they
 * were last read; official layouts have their header there. Throws InputFailure
 * `workbook.key-missing` where the header of a table, or a key it needs, is gone.
 */
export function subjectOfRow(
  row: SheetRow,
  above: readonly (readonly CellValue[])[],
  records: SubjectRecords,
): RowSubject | null {
  const sheet = subjectSheet({ name: row.sheet, tables: row.tables });
  if (sheet === null) return null;
  const source: RowSource = SOURCES[sheet];
  const rows = source.table === null ? [...above, row.cells] : [row.header, row.cells];
  const raw: RawSheet = { name: row.sheet, tables: row.tables, rows };
  if (source.table === null && headerRow({ ...raw, rows: above }, source.columns) === null) return null;
  const found = findRows({ sheets: [raw] }, source, row.sheet)?.rows ?? [];
  const last = found.at(-1);
  if (last?.number !== rows.length) return null;
  const about = (task: Task | null, rest: Partial<RowSubject> = {}): RowSubject | null =>
    task === null ? null : { sheet, task, target: null, unit: null, period: null, ...rest };
  switch (sheet) {
    case 'tasks':
    case 'plan':
      return about(keyedTask(last.key, records));
    case 'findings':
      return about(keyedTask(trimmed(last, 'taskKey'), records));
    case 'targets': {
      const target = records.targets.find(({ id }) => cellText(id) === last.key) ?? null;
      return about(keyedTask(target?.task ?? null, records), { target });
    }
    case 'progress':
    case 'figures': {
      const taskOf = tasksOfRows(records);
      const task = taskOf(last);
      const target = sheet === 'figures' ? targetsOfRows(records, taskOf)(last) : null;
      const year = records.notices.find(({ id }) => id === task?.notice)?.year ?? null;
      const period = periodOfCell(last.cell('period') ?? null, year);
      return about(task, { target, unit: trimmed(last, 'unit') || null, period });
    }
    case 'allocations':
    case 'breakdown':
      return about(dealtTask(last, records));
    case 'halfYear':
      return about(printedTask(found, records));
  }
}

const keyedTask = (key: string | null, { tasks }: BookRecords): Task | null =>
  tasks.find(({ id }) => cellText(id) === key) ?? null;

/** The task of a breakdown, by the number and the name of its item. */
function dealtTask(row: FoundRow, { allocations, tasks }: SubjectRecords): Task | null {
  const [seq, item] = [trimmed(row, 'seq'), trimmed(row, 'item')];
  const same = allocations.filter((one) => one.seq.trim() === seq && one.item.trim() === item);
  const id = only([...new Set(same.flatMap(({ task }) => task ?? []))]);
  return tasks.find((task) => task.id === id) ?? null;
}

/**
 * The task of a line of 半年度完成情况表: by its number, and where that stands twice by
 * its content. A long task goes on in lines without a number.
 */
function printedTask(rows: readonly FoundRow[], { tasks }: BookRecords): Task | null {
  const last = rows.at(-1) as FoundRow;
  const first = rows.filter((row) => trimmed(row, 'no') !== '').at(-1) ?? last;
  const no = trimmed(first, 'no');
  const named = tasks.filter((task) => no !== '' && cellText(task.no).trim() === no);
  const unnumbered = trimmed(last, 'no') === '' ? tasks.filter((task) => task.no === '') : [];
  return (
    only(named) ??
    only(named.filter((task) => isShownAs(task, trimmed(first, 'content')))) ??
    only(unnumbered.filter((task) => isShownAs(task, trimmed(last, 'content'))))
  );
}

/** The sheet puts the leads behind the content; a cell of a long one holds its beginning. */
const isShownAs = ({ content }: Task, shown: string): boolean =>
  shown !== '' && (shown.startsWith(content) || content.startsWith(shown));
