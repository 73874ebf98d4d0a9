import { finding } from '../../issue/finding.ts';
import type { Entry } from '../../record/entry.ts';
import type { Finding } from '../../record/finding.ts';
import { groupBy } from '../../record/group.ts';
import type { Span } from '../../record/span.ts';
import { type Book, type EntryRule, placeOf, type ReadEntry } from '../context.ts';
import { type Sentence, sentencesOf, wordsOnly } from '../sentences.ts';
import { nameBeside } from '../task-name.ts';

/**
 * Fewer characters outside document titles are a formula anybody may write
 * (工程正在有序推进, 印发《…》): alone they are no copy, beside a copied sentence they are part of it.
 */
const LEAST_WORDS = 20;
const LONGEST_QUOTE = 40;
const TITLES = /《[^《》]*》/g;

/** A sentence and the task it stood under before: its own where it stands there twice. */
interface Copy {
  readonly sentence: Sentence;
  readonly task: string;
}

/**
 * A2: sentences that stand word for word under an earlier task of the same period,
 * or twice under this one. One finding for each other task, with everything that
 * is the same; told at the later of the two tasks only, or at the row being edited.
 */
export const sameText: EntryRule = (read, book, { taskOf, placeOfTask }) => {
  const { entry, task } = read;
  if (task === null) return [];
  const copies = copiesIn(entry, task.id, placeOfTask(task.id), book);
  return [...groupBy(copies, (copy) => copy.task)].flatMap(([id, same]) => {
    const other = taskOf(id);
    const sentences = same.map(({ sentence }) => sentence);
    // One document may serve two tasks; under one task its sentence need not stand twice.
    const lengthOf = id === task.id ? wordsIn : ownWordsIn;
    const first = sentences.find((sentence) => lengthOf(sentence) >= LEAST_WORDS);
    return other === undefined || first === undefined
      ? []
      : [told(read, sentences, first, nameBeside(other, task))];
  });
};

function copiesIn(
  { key, period, paragraphs }: Entry,
  own: string,
  place: number,
  book: Book,
): readonly Copy[] {
  const seen = new Set<string>();
  return sentencesOf(paragraphs).flatMap((sentence) => {
    const { words } = sentence;
    const earlier = book
      .holders(period, words)
      .find((holder) => holder.entry !== key && holder.task !== own && holder.place < place);
    const task = seen.has(words) ? own : (earlier?.task ?? null);
    seen.add(words);
    return task === null ? [] : [{ sentence, task }];
  });
}

const wordsIn = ({ words }: Sentence): number => words.length;
const ownWordsIn = ({ text }: Sentence): number => wordsOnly(text.replace(TITLES, '')).length;

function told(read: ReadEntry, same: readonly Sentence[], { text }: Sentence, other: string): Finding {
  const characters = same.reduce((sum, sentence) => sum + wordsIn(sentence), 0);
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}……` : text;
  return finding('across.same-text', placeOf(read, spanOf(same)), { other, quote, characters });
}

/** From the first to the last paragraph that holds a copy. */
function spanOf(same: readonly Sentence[]): Span | null {
  const spans = same.map(({ paragraph }) => paragraph.span);
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
