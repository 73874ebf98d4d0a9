import { entryParagraphs } from '../entry/paragraphs.ts';
import { finding } from '../../finding/make-finding.ts';
import type { Entry } from '../../record/entered/entry.ts';
import { groupBy } from '../../record/group-by.ts';
import type { Span } from '../../record/span.ts';
import { type EntryIndex, type EntryRule, findingPlaceOf } from '../context.ts';
import { type Sentence, sentencesOf, wordsOnly } from '../index/sentences.ts';
import { taskLabel } from '../entry/task-label.ts';

/**
 * Sentences with fewer characters outside document titles are stock phrases (工程正在有序推进,
 * 印发《…》): alone they are not a copy, but next to a copied sentence they are part of it.
 */
const MIN_CHARACTERS = 20;
const MAX_QUOTE = 40;
const TITLES = /《[^《》]*》/g;

/** A sentence and the other task that contains it. */
interface Copy {
  readonly sentence: Sentence;
  readonly task: string;
}

/**
 * A2: sentences that occur literally under an earlier task in the same period. One finding
 * for each other task, with all copied sentences; reported only at the later of the two
 * tasks, or at the edited row.
 */
export const sameText: EntryRule = (read, index, { taskOf, placeOfTask }) => {
  const { entry, task } = read;
  if (task === null) return [];
  const copies = copiesIn(entry, task.id, placeOfTask(task.id), index);
  return [...groupBy(copies, (copy) => copy.task)].flatMap(([id, same]) => {
    const other = taskOf(id);
    const sentences = same.map(({ sentence }) => sentence);
    // Titles do not count: one document may serve two tasks.
    const first = sentences.find((sentence) => charactersOutsideTitles(sentence) >= MIN_CHARACTERS);
    if (other === undefined || first === undefined) return [];
    const params = { other: taskLabel(other, task), ...quoted(sentences, first) };
    return [finding('across.same-text', findingPlaceOf(read, spanOf(sentences)), params)];
  });
};

/** W4: sentences that occur twice in one report; titles of documents count here. */
export const textRepeated: EntryRule = (read) => {
  const all = sentencesOf(entryParagraphs(read.entry));
  const first = new Set(distinct(all));
  const again = all.filter((sentence) => !first.has(sentence));
  const quotable = again.find((sentence) => charactersIn(sentence) >= MIN_CHARACTERS);
  return quotable === undefined
    ? []
    : [finding('entry.text-repeated', findingPlaceOf(read, spanOf(again)), quoted(again, quotable))];
};

function copiesIn(entry: Entry, own: string, place: number, index: EntryIndex): readonly Copy[] {
  return distinct(sentencesOf(entryParagraphs(entry))).flatMap((sentence) => {
    const other = index
      .occurrencesOf(entry.period, sentence.words)
      .find(
        (occurrence) => occurrence.entry !== entry.key && occurrence.task !== own && occurrence.place < place,
      );
    return other === undefined ? [] : [{ sentence, task: other.task }];
  });
}

/** Sentences without repetitions. */
function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ words }) => seen.size < seen.add(words).size);
}

const charactersIn = ({ words }: Sentence): number => words.length;
const charactersOutsideTitles = ({ text }: Sentence): number => wordsOnly(text.replace(TITLES, '')).length;

function quoted(
  same: readonly Sentence[],
  { text }: Sentence,
): { readonly quote: string; readonly characters: number } {
  const characters = same.reduce((sum, sentence) => sum + charactersIn(sentence), 0);
  return { quote: text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}……` : text, characters };
}

/** Span from the first to the last paragraph with such a sentence. */
function spanOf(same: readonly Sentence[]): Span | null {
  const spans = same.map(({ paragraph }) => paragraph.span);
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
