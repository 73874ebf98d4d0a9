import type { CheckContext, Holder, Holders, ReadEntry } from './context.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Index of all sentences. Two reports are enough to say where else than in a given
 * one a sentence stands first, and keep a formula that stands everywhere cheap.
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
  if (known.some(({ entry }) => entry === holder.entry)) return known;
  return [...known, holder].sort((a, b) => a.place - b.place).slice(0, 2);
}
