import type { Task } from '#core/record/task';
import { cellText } from '../../codec/cell.ts';
import type { FoundRow } from '../../reading/find-rows.ts';
import { type BookRecords, only, trimmed } from '../../reading/row-task.ts';

/**
 * The task that the last of these lines of 半年度完成情况表 shows: by its number, and where
 * several have that by its content. A long task continues on lines without a number.
 */
export function printedTask(rows: readonly FoundRow[], { tasks }: BookRecords): Task | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
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

/** The sheet adds the lead units to the content; the first row of a long one shows its beginning. */
const isShownAs = ({ content }: Task, shown: string): boolean =>
  shown !== '' && (shown.startsWith(content) || content.startsWith(shown));
