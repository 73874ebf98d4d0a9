import type { CheckContext, ReadEntry } from './context.ts';
import { sentencesOf } from './sentences.ts';

/** A report that holds a sentence. */
export interface Holder {
  /** Key of the entry. */
  readonly entry: string;
  readonly task: string;
  /** Place of the task in the registry. */
  readonly place: number;
}

/** Reports for one period that hold a sentence, by its words: of the first two tasks of the registry, one each. */
export type Holders = (period: string | null, words: string) => readonly Holder[];

/**
 * Index of all sentences. Two tasks are enough to say under which other task a
 * sentence stands first, and keep a formula that stands everywhere cheap.
 */
export function holdersIn(entries: readonly ReadEntry[], placeOfTask: CheckContext['placeOfTask']): Holders {
  const found = new Map<string, readonly Holder[]>();
  for (const { entry, task } of entries) {
    if (task === null) continue;
    const holder = { entry: entry.key, task: task.id, place: placeOfTask(task.id) };
    for (const { words } of sentencesOf(entry.paragraphs)) {
      const key = keyOf(entry.period, words);
      const known = found.get(key);
      found.set(key, known === undefined ? [holder] : firstTwo(known, holder));
    }
  }
  return (period, words) => found.get(keyOf(period, words)) ?? [];
}

const keyOf = (period: string | null, words: string): string => `${period ?? ''}|${words}`;

function firstTwo(known: readonly Holder[], holder: Holder): readonly Holder[] {
  if (known.some(({ task }) => task === holder.task)) return known;
  return [...known, holder].sort((a, b) => a.place - b.place).slice(0, 2);
}
