import type { Entry } from '#core/record/entry';
import type { Finding } from '#core/record/finding';
import type { ProgressBullet, Task } from '#core/record/task';
import { type CellCodec, textCell, wordCell } from '../../codec/cell.ts';
import { periodOfCell } from '../../codec/period.ts';
import { progressText, typedParagraphs } from './text.ts';
import { reportedOnCell } from '../../codec/reported-on.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { PROGRESS, type ProgressColumn } from './columns.ts';
import { RATING_WORDS } from '../../codec/wording.ts';
import { headerOf } from '../../model/table-layout.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { unreadable } from '../../reading/records.ts';
import { type TaskOfRow, trimmed } from '../../reading/row-task.ts';

/** An entry without its figures; its key is given when all entries are there. */
export type EntryRow = Omit<Entry, 'key' | 'figures'>;

/** Columns a row has to show something in to be more than an empty line of the table. */
const OWN: readonly ProgressColumn[] = [
  'taskNo',
  'unit',
  'period',
  'text',
  'problem',
  'nextStep',
  'rating',
  'reportedOn',
  'taskKey',
];
const ratingCell: CellCodec<Entry['rating']> = {
  toCell: (rating) => (rating === null ? null : RATING_WORDS[rating]),
  fromCell: (cell) =>
    cell === null || String(cell).trim() === '' ? null : wordCell(RATING_WORDS).fromCell(String(cell).trim()),
};

/** A cell of the n-th row, from 0, that could not be read. */
export interface UnreadInRow extends Pick<UnreadCell, 'column' | 'value'> {
  readonly row: number;
}

/** The rows of 进展填报. A cell that cannot be read is told and left out of its entry. */
export function readProgressRows(
  found: FoundRows,
  taskOf: TaskOfRow,
  yearOf: (task: Task | null) => number | null,
): {
  readonly rows: readonly EntryRow[];
  readonly unread: readonly UnreadInRow[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const unread: UnreadInRow[] = [];
  const filled = found.rows.filter((row) => OWN.some((column) => trimmed(row, column) !== ''));
  const rows = filled.map((row, index): EntryRow => {
    const read = <T>(column: ProgressColumn, codec: CellCodec<T | null>): T | null => {
      const cell = row.cell(column) ?? null;
      const value = codec.fromCell(cell);
      if (value === undefined) {
        findings.push(unreadable(found, row, { column, now: cell }));
        unread.push({ row: index, column, value: cell });
      }
      return value ?? null;
    };
    const task = taskOf(row);
    const text = textCell.fromCell(row.cell('text') ?? null) ?? '';
    return {
      task: task?.id ?? shownTask(row),
      unit: trimmed(row, 'unit') || null,
      period: periodOfCell(row.cell('period') ?? null, yearOf(task)),
      paragraphs: paragraphsOf(text, task),
      problem: textCell.fromCell(row.cell('problem') ?? null) ?? '',
      nextStep: textCell.fromCell(row.cell('nextStep') ?? null) ?? '',
      rating: read('rating', ratingCell),
      reportedOn: read('reportedOn', reportedOnCell),
      cell: { sheet: found.sheet, row: row.number, column: headerOf(PROGRESS, 'text') },
    };
  });
  return { rows, unread, findings };
}

/** What a row names a task that the book does not have (or has twice) by. */
const shownTask = (row: FoundRow): string | null => trimmed(row, 'taskNo') || trimmed(row, 'taskKey') || null;

/** Progress a notice printed and nobody changed is still what was printed, paragraph by paragraph. */
const paragraphsOf = (text: string, task: Task | null): readonly ProgressBullet[] =>
  task !== null && task.progress.length > 0 && text === progressText(task.progress)
    ? task.progress
    : typedParagraphs(text);
