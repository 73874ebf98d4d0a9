import type { Book, CheckContext, ReadEntry } from './context.ts';
import { type Holders, holdersIn } from './holders.ts';
import { byEnd } from './period.ts';

/** Entries with the look-ups the rules need. */
export function bookOf(entries: readonly ReadEntry[], { placeOfTask }: CheckContext): Book {
  const byTask = new Map<string, ReadEntry[]>();
  for (const read of entries) {
    const { task } = read.entry;
    if (task === null) continue;
    const group = byTask.get(task);
    if (group === undefined) byTask.set(task, [read]);
    else group.push(read);
  }
  return bookOver(entries, holdersIn(entries, placeOfTask), (task) => byTask.get(task) ?? []);
}

/** The book with one entry put in the place of the one with its key, or added. */
export function withEntry(book: Book, read: ReadEntry): Book {
  const { key, task } = read.entry;
  const without = (reads: readonly ReadEntry[]): readonly ReadEntry[] =>
    reads.filter(({ entry }) => entry.key !== key);
  return bookOver(book.entries, book.holders, (id) =>
    id === task ? [...without(book.ofTask(id)), read] : without(book.ofTask(id)),
  );
}

function bookOver(entries: readonly ReadEntry[], holders: Holders, ofTask: Book['ofTask']): Book {
  return {
    entries,
    holders,
    ofTask,
    previousOf({ entry, period }) {
      if (entry.task === null || period === null) return null;
      let latest: ReadEntry | null = null;
      for (const other of ofTask(entry.task)) {
        if (other.entry.unit !== entry.unit || other.period === null) continue;
        if (other.period.year !== period.year || byEnd(other.period, period) >= 0) continue;
        if (latest?.period == null || byEnd(latest.period, other.period) < 0) latest = other;
      }
      return latest;
    },
  };
}
