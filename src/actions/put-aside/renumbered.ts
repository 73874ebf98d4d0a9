import type { PutAside } from '#core/record/entered/put-aside';
import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/sheets/all';
import { knownRecords } from './known-records.ts';
import { type AddressOf, PutAsideLines } from './lines.ts';

/**
 * The entries without rows of 进展填报 that name a task by a number which no task had when it
 * was typed, and which one has now: they are put aside, since it is not certain that this
 * task was meant.
 */
export function renumberedAside(
  entries: WorkbookEntries,
  before: Registry,
  after: Registry,
  addressOf: AddressOf,
): WorkbookEntries {
  const numbers = (tasks: Registry['tasks']): ReadonlySet<string> =>
    new Set(tasks.map(({ no }) => no.trim()));
  const [former, now] = [numbers(before.tasks), numbers(after.tasks)];
  const { tasks } = knownRecords(before, after);
  const isMisled = (task: string | null): boolean =>
    task !== null && !tasks.has(task) && now.has(task) && !former.has(task);
  const misled = entries.progress.filter(({ task }) => isMisled(task));
  if (misled.length === 0) return entries;
  const lines = new PutAsideLines({ tasks: new Map(), targets: new Map() }, addressOf);
  const keys = new Set(misled.map(({ key }) => key));
  const isOdd = ({ sheet, key }: WorkbookEntries['unread'][number]): boolean =>
    sheet === SHEETS.progress.name && keys.has(key);
  const odd = entries.unread.filter(isOdd);
  return {
    ...entries,
    progress: entries.progress.filter(({ key }) => !keys.has(key)),
    unread: entries.unread.filter((cell) => !isOdd(cell)),
    putAside: [
      ...entries.putAside,
      ...misled.flatMap((entry): readonly PutAside[] =>
        lines
          .report(
            entry,
            odd.filter(({ key }) => key === entry.key),
            'row-unknown',
          )
          .map((line) => ({ ...line, task: entry.task ?? '' })),
      ),
    ],
  };
}
