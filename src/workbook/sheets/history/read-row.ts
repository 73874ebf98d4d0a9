import { parsePeriod } from '#core/reporting/period';
import type { EntryPart } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { Task } from '#core/record/task';
import type { CellValue } from '#xlsx/cell-value';
import { cellText, optionalNumberCell } from '../../codec/cell.ts';
import { entryIdentity, identityOfKey } from '../../codec/entry-key.ts';
import { periodOfCell } from '../../codec/period.ts';
import { typedDay } from '../../codec/typed-day.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { headerOf } from '../../model/table-layout.ts';
import type { FoundRow } from '../../reading/find-rows.ts';
import { type BookRecords, type TaskOfRow, tasksOfRows, textOf, trimmed } from '../../reading/row-task.ts';
import { reportedOnCell, reportedYear } from '../progress/reported-on.ts';
import { paragraphsOf, ratingCell } from '../progress/rows.ts';
import type { StoredRecords } from '../sheet-descriptor.ts';
import { HISTORY, type HistoryColumn } from './columns.ts';
import { figuresOfCell } from './figures-cell.ts';
import { editedColumns } from './seal.ts';
import { reportKeyOf } from './version-key.ts';

type UnreadInRow = Pick<UnreadCell, 'column' | 'value'>;

/** A row as it was read. */
export interface VersionRow {
  readonly version: EntryVersion;
  /** Its cells that are no text or could not be read. */
  readonly unread: readonly UnreadInRow[];
  /** Columns in which it differs from what was closed or corrected. */
  readonly edited: readonly HistoryColumn[];
}

/** Parts of a report that a column of the same name shows. */
const PARTS = ['text', 'problem', 'nextStep', 'rating', 'reportedOn'] as const satisfies readonly EntryPart[];

/**
 * Reads rows of 进展历史 as they stand. A row belongs to the task of its key; one that was added by hand,
 * to the task that it names.
 *
 * @param sheet Its current name.
 */
export function versionReader(
  sheet: string,
  records: BookRecords,
  { figures: longFigures }: Pick<StoredRecords, 'figures'>,
): (row: FoundRow) => VersionRow {
  const taskOf = taskFinder(records);
  const years = new Map(records.notices.map(({ id, year }) => [id, year]));
  const yearOf = (task: Task | null): number | null =>
    (task === null ? records.notices[0]?.year : years.get(task.notice)) ?? null;
  return (row) => {
    const unread: UnreadInRow[] = [];
    const cellOf = (column: HistoryColumn): CellValue => row.cell(column) ?? null;
    /** A number or a truth value that was typed stays one. */
    const text = (column: HistoryColumn): string => {
      const cell = cellOf(column);
      if (typeof cell === 'number' || typeof cell === 'boolean') unread.push({ column, value: cell });
      return textOf(row, column);
    };
    const readOr = <T>(column: HistoryColumn, value: T | null | undefined): T | null => {
      if (value === undefined) unread.push({ column, value: cellOf(column) });
      return value ?? null;
    };
    const { task, id } = taskOf(row);
    const reportKey = reportKeyOf(row.key ?? '');
    const drawn = reportKey === null ? null : identityOfKey(reportKey, id ?? '');
    const isThere = (column: HistoryColumn): boolean => row.cell(column) !== undefined;
    const unit = isThere('unit') ? trimmed(row, 'unit') || null : (drawn?.unit ?? null);
    const period = isThere('period') ? periodOfCell(cellOf('period'), yearOf(task)) : (drawn?.period ?? null);
    const identity = { task: id, unit, period };
    const isDrawn = reportKey !== null && drawn?.unit === unit && drawn.period === period;
    const figures = readOr('values', figuresOfCell(cellOf('values'), row.key ?? '', longFigures));
    const unknown: readonly EntryPart[] = [
      ...PARTS.filter((part) => !isThere(part)),
      ...(figures === null ? (['figures'] as const) : []),
    ];
    const edited = isThere('seal') ? editedColumns(textOf(row, 'seal'), row.cell) : [];
    const reported = reportedOnCell(reportedYear(period, yearOf(task)));
    return {
      version: {
        entry: {
          ...identity,
          key: isDrawn ? reportKey : entryIdentity(identity),
          paragraphs: paragraphsOf(text('text'), task),
          problem: text('problem'),
          nextStep: text('nextStep'),
          rating: readOr('rating', ratingCell.fromCell(cellOf('rating'))),
          figures: figures ?? [],
          reportedOn: readOr('reportedOn', reported.fromCell(cellOf('reportedOn'))),
          cell: { sheet, row: row.number, column: headerOf(HISTORY, 'text') },
          ...(unknown.length === 0 ? {} : { unknown }),
        },
        version: readOr('version', versionNumber(cellOf('version'))) ?? 1,
        by: text('by'),
        on: readOr(
          'on',
          typedDay(cellOf('on'), () => parsePeriod(period ?? '')?.year ?? null),
        ),
        why: text('why'),
        shown: { no: text('taskNo'), content: text('content'), figures: text('figures') },
        ...(edited.length === 0 ? {} : { seal: textOf(row, 'seal') }),
      },
      unread,
      edited,
    };
  };
}

/** Finds the task of a row, and its id, which stays where the task has gone from its notice. */
function taskFinder(
  records: BookRecords,
): (row: FoundRow) => { readonly task: Task | null; readonly id: string | null } {
  const byKey = new Map(
    [...records.baseTasks.values(), ...records.tasks].map((task) => [cellText(task.id), task]),
  );
  let named: TaskOfRow | undefined;
  return (row) => {
    const key = trimmed(row, 'taskKey');
    const task = key === '' ? (named ??= tasksOfRows(records))(row) : (byKey.get(key) ?? null);
    return { task, id: task?.id ?? (key || trimmed(row, 'taskNo') || null) };
  };
}

/** `undefined`: it is no number of a version. */
function versionNumber(cell: CellValue): number | null | undefined {
  const number = optionalNumberCell.fromCell(cell);
  return typeof number === 'number' && (!Number.isSafeInteger(number) || number < 1) ? undefined : number;
}
