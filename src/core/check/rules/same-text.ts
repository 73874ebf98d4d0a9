import { paragraphsOf } from '../paragraphs.ts';
import { finding } from '../../finding/finding.ts';
import type { Entry } from '../../record/entry.ts';
import { groupBy } from '../../record/group.ts';
import type { Span } from '../../record/span.ts';
import { type Book, type EntryRule, placeOf } from '../context.ts';
import { type Sentence, sentencesOf, wordsOnly } from '../across/sentences.ts';
import { nameBeside } from '../row/task-name.ts';

/**
 * Fewer characters outside document titles are a formula anybody may write
 * (工程正在有序推进, 印发《…》): alone they are no copy, beside a copied sentence they are part of it.
 */
const LEAST_WORDS = 20;
const LONGEST_QUOTE = 40;
const TITLES = /《[^《》]*》/g;

/** A sentence and the task it stands under too. */
interface Copy {
  readonly sentence: Sentence;
  readonly task: string;
}

/**
 * A2: sentences that stand word for word under an earlier task of the same period.
 * One finding for each other task, with everything that is the same; told at the
 * later of the two tasks only, or at the row being edited.
 */
export const sameText: EntryRule = (read, book, { taskOf, placeOfTask }) => {
  const { entry, task } = read;
  if (task === null) return [];
  const copies = copiesIn(entry, task.id, placeOfTask(task.id), book);
  return [...groupBy(copies, (copy) => copy.task)].flatMap(([id, same]) => {
    const other = taskOf(id);
    const sentences = same.map(({ sentence }) => sentence);
    // One document may serve two tasks.
    const first = sentences.find((sentence) => ownWordsIn(sentence) >= LEAST_WORDS);
    if (other === undefined || first === undefined) return [];
    const params = { other: nameBeside(other, task), ...quoted(sentences, first) };
    return [finding('across.same-text', placeOf(read, spanOf(sentences)), params)];
  });
};

/** W4: sentences that stand twice in one report; even the title of a document need not. */
export const textRepeated: EntryRule = (read) => {
  const all = sentencesOf(paragraphsOf(read.entry));
  const said = new Set(once(all));
  const again = all.filter((sentence) => !said.has(sentence));
  const first = again.find((sentence) => wordsIn(sentence) >= LEAST_WORDS);
  return first === undefined
    ? []
    : [finding('entry.text-repeated', placeOf(read, spanOf(again)), quoted(again, first))];
};

function copiesIn(entry: Entry, own: string, place: number, book: Book): readonly Copy[] {
  return once(sentencesOf(paragraphsOf(entry))).flatMap((sentence) => {
    const other = book
      .holders(entry.period, sentence.words)
      .find((holder) => holder.entry !== entry.key && holder.task !== own && holder.place < place);
    return other === undefined ? [] : [{ sentence, task: other.task }];
  });
}

/** The first of each sentence. */
function once(sentences: readonly Sentence[]): readonly Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ words }) => seen.size < seen.add(words).size);
}

const wordsIn = ({ words }: Sentence): number => words.length;
const ownWordsIn = ({ text }: Sentence): number => wordsOnly(text.replace(TITLES, '')).length;

function quoted(
  same: readonly Sentence[],
  { text }: Sentence,
): { readonly quote: string; readonly characters: number } {
  const characters = same.reduce((sum, sentence) => sum + wordsIn(sentence), 0);
  return { quote: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}……` : text, characters };
}

/** From the first to the last paragraph that holds a copy. */
function spanOf(same: readonly Sentence[]): Span | null {
  const spans = same.map(({ paragraph }) => paragraph.span);
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
