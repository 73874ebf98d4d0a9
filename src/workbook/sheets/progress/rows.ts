import type { Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import type { ProgressBullet, Task } from '#core/record/task';
import { type CellCodec, textCell, wordCell } from '../../codec/cell.ts';
import { periodOfCell } from '../../codec/period.ts';
import { progressText, typedParagraphs } from './text.ts';
import { reportedOnCell } from './reported-on.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { PROGRESS, type ProgressColumn } from './columns.ts';
import { RATING_WORDS } from '../../codec/wording.ts';
import { headerOf } from '../../model/table-layout.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { unreadable } from '../../reading/records.ts';
import { type TaskOfRow, trimmed } from '../../reading/row-task.ts';

/** An entry before its figures are added and its key is known. */
export type EntryRow = Omit<Entry, 'key' | 'figures'>;

/** Columns of which at least one is filled in rows that are read. */
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

/** A cell that could not be read; `row` is the index of its entry. */
interface UnreadInRow extends Pick<UnreadCell, 'column' | 'value'> {
  readonly row: number;
}

/** Reads the rows of 进展填报. A cell that cannot be read becomes a finding and is null in its entry. */
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

/** How a row names a task that is not found: by its number, else by its key. */
const shownTask = (row: FoundRow): string | null => trimmed(row, 'taskNo') || trimmed(row, 'taskKey') || null;

/** The paragraphs of a text; those of the notice where the text is unchanged. */
const paragraphsOf = (text: string, task: Task | null): readonly ProgressBullet[] =>
  task !== null && task.progress.length > 0 && text === progressText(task.progress)
    ? task.progress
    : typedParagraphs(text);
