import { entryParagraphs } from '../entry/paragraphs.ts';
import type { CheckContext, SentenceOccurrence, FindSentence, ReadEntry } from '../context.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Index of all sentences. Only the first few occurrences of each are recorded: enough to
 * find the first other one, and cheap for stock phrases that occur everywhere.
 */
export function sentenceIndex(
  entries: readonly ReadEntry[],
  placeOfTask: CheckContext['placeOfTask'],
): FindSentence {
  const found = new Map<string, readonly SentenceOccurrence[]>();
  for (const { entry, task } of entries) {
    if (task === null) continue;
    const occurrence = { entry: entry.key, task: task.id, place: placeOfTask(task.id) };
    for (const { words } of sentencesOf(entryParagraphs(entry))) {
      const key = keyOf(entry.period, words);
      const known = found.get(key);
      found.set(key, known === undefined ? [occurrence] : withOccurrence(known, occurrence));
    }
  }
  return (period, words) => found.get(keyOf(period, words)) ?? [];
}

const keyOf = (period: string | null, words: string): string => `${period ?? ''}|${words}`;

/**
 * A look-up needs an occurrence outside the own entry and the own task, and an edited
 * entry may belong to another task than when it was indexed: hence two entries for each of three tasks.
 */
const MAX_TASKS = 3;
const MAX_ENTRIES = 2;

function withOccurrence(
  known: readonly SentenceOccurrence[],
  occurrence: SentenceOccurrence,
): readonly SentenceOccurrence[] {
  const ofTask = known.filter(({ task }) => task === occurrence.task);
  if (ofTask.length === MAX_ENTRIES || ofTask.some(({ entry }) => entry === occurrence.entry)) return known;
  const all = [...known, occurrence].sort((a, b) => a.place - b.place);
  const first = new Set([...new Set(all.map(({ task }) => task))].slice(0, MAX_TASKS));
  return all.filter(({ task }) => first.has(task));
}
