import type { Entry, EntryPart } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import type { ProgressBullet, Task } from '#core/record/task';
import { type CellCodec, wordCell } from '../../codec/cell.ts';
import { periodOfCell } from '../../codec/period.ts';
import { progressText, typedParagraphs } from './text.ts';
import { reportedOnCell, reportedYear } from './reported-on.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { PROGRESS, type ProgressColumn } from './columns.ts';
import { RATING_WORDS } from '../../codec/wording.ts';
import { headerOf } from '../../model/table-layout.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { identityOfKey } from '../../codec/entry-key.ts';
import { cellErrors } from '../../reading/error-value.ts';
import { MergedCells } from '../../reading/merged-cells.ts';
import { onlyValues, unreadable } from '../../reading/records.ts';
import { type TaskOfRow, textOf, toldRows, trimmed } from '../../reading/row-task.ts';

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
/** Columns that say something about the one task of their row. */
const TYPED = ['text', 'problem', 'nextStep', 'rating', 'reportedOn'] as const satisfies readonly EntryPart[];

/** 自评状态; its words with white space around them are read too. */
export const ratingCell: CellCodec<Entry['rating']> = {
  toCell: (rating) => (rating === null ? null : RATING_WORDS[rating]),
  fromCell: (cell) =>
    cell === null || String(cell).trim() === '' ? null : wordCell(RATING_WORDS).fromCell(String(cell).trim()),
};

/** A cell that could not be read, or is no text; `row` is the index of its entry. */
interface UnreadInRow extends Pick<UnreadCell, 'column' | 'value'> {
  readonly row: number;
}

/**
 * Reads the rows of 进展填报. A cell that cannot be read becomes a finding and is null in its
 * entry; one whose content is not known (its column was not found, its formula has no result,
 * it is merged with a row of another task) is among the unknown parts of the entry.
 */
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
  const merged = new MergedCells(found, (row) => taskOf(row)?.id ?? null);
  const keyOnce = onlyValues(found);
  const isFilled = (row: FoundRow, column: ProgressColumn): boolean =>
    row.stateOf(column) === 'unresolved' || trimmed(row, column) !== '';
  /** Under the table, a row without a key or a known task is a report only if it says something. */
  const isReport = (row: FoundRow): boolean =>
    !row.isBelow || row.key !== null || taskOf(row) !== null || TYPED.some((column) => isFilled(row, column));
  const filled = found.rows.filter((row) => OWN.some((column) => isFilled(row, column)) && isReport(row));
  const rows = filled.map((row, index): EntryRow => {
    const unknown: EntryPart[] = [];
    const shows = (column: (typeof TYPED)[number]): boolean => {
      if (merged.isShown(row, column) && row.cell(column) !== undefined) return true;
      unknown.push(column);
      return false;
    };
    const text = (column: 'text' | 'problem' | 'nextStep'): string => {
      if (!shows(column)) return '';
      const cell = row.cell(column) ?? null;
      // A number or a date that was typed stays one.
      if (typeof cell === 'number' || typeof cell === 'boolean')
        unread.push({ row: index, column, value: cell });
      return textOf(row, column);
    };
    const read = <T>(column: 'rating' | 'reportedOn', codec: CellCodec<T | null>): T | null => {
      if (!shows(column)) return null;
      const cell = row.cell(column) ?? null;
      const value = codec.fromCell(cell);
      if (value === undefined) {
        findings.push(unreadable(found, row, { column, now: cell }));
        unread.push({ row: index, column, value: cell });
      }
      return value ?? null;
    };
    const task = taskOf(row);
    const drawn = keyOnce.has(row.key ?? '') && task !== null ? identityOfKey(row.key ?? '', task.id) : null;
    const about = <T>(column: 'unit' | 'period', typed: T | null, stored: T | null): T | null => {
      if (row.cell(column) !== undefined) return typed;
      if (stored === null) unknown.push(column);
      return stored;
    };
    const period = about(
      'period',
      periodOfCell(row.cell('period') ?? null, yearOf(task)),
      drawn?.period ?? null,
    );
    const entry = {
      task: task?.id ?? shownTask(row),
      unit: about('unit', trimmed(row, 'unit') || null, drawn?.unit ?? null),
      period,
      paragraphs: paragraphsOf(text('text'), task),
      problem: text('problem'),
      nextStep: text('nextStep'),
      rating: read('rating', ratingCell),
      reportedOn: read('reportedOn', reportedOnCell(reportedYear(period, yearOf(task)))),
      cell: { sheet: found.sheet, row: row.number, column: headerOf(PROGRESS, 'text') },
    };
    findings.push(...cellErrors(found, row, TYPED));
    return unknown.length === 0 ? entry : { ...entry, unknown };
  });
  return { rows, unread, findings: [...findings, ...toldRows(found, filled, taskOf), ...merged.findings()] };
}

/** How a row names a task that is not found: by its number, else by its key. */
const shownTask = (row: FoundRow): string | null => trimmed(row, 'taskNo') || trimmed(row, 'taskKey') || null;

/** The paragraphs of a text; those of the notice where the text is unchanged. */
export const paragraphsOf = (text: string, task: Task | null): readonly ProgressBullet[] =>
  task !== null && task.progress.length > 0 && text === progressText(task.progress)
    ? task.progress
    : typedParagraphs(text);
