import { paragraphsOf } from '../paragraphs.ts';
import type { CheckContext, Holder, Holders, ReadEntry } from '../context.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Index of all sentences. The first few holders are enough to say where else a
 * sentence stands first, and keep a formula that stands everywhere cheap.
 */
export function holdersIn(entries: readonly ReadEntry[], placeOfTask: CheckContext['placeOfTask']): Holders {
  const found = new Map<string, readonly Holder[]>();
  for (const { entry, task } of entries) {
    if (task === null) continue;
    const holder = { entry: entry.key, task: task.id, place: placeOfTask(task.id) };
    for (const { words } of sentencesOf(paragraphsOf(entry))) {
      const key = keyOf(entry.period, words);
      const known = found.get(key);
      found.set(key, known === undefined ? [holder] : withHolder(known, holder));
    }
  }
  return (period, words) => found.get(keyOf(period, words)) ?? [];
}

const keyOf = (period: string | null, words: string): string => `${period ?? ''}|${words}`;

/**
 * A report asks for holders that are neither itself nor of its task, and it may have
 * been of another task when the index was made: so two reports for each of three tasks.
 */
const MOST_TASKS = 3;
const MOST_REPORTS = 2;

function withHolder(known: readonly Holder[], holder: Holder): readonly Holder[] {
  const ofTask = known.filter(({ task }) => task === holder.task);
  if (ofTask.length === MOST_REPORTS || ofTask.some(({ entry }) => entry === holder.entry)) return known;
  const all = [...known, holder].sort((a, b) => a.place - b.place);
  const first = new Set([...new Set(all.map(({ task }) => task))].slice(0, MOST_TASKS));
  return all.filter(({ task }) => first.has(task));
}
