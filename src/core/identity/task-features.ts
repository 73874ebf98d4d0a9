import type { Task } from '../record/task.ts';
import { pairsOf, wordsOf, wordsWithoutFigures } from './words.ts';

/** What a task is compared by. */
export interface TaskFeatures {
  readonly task: Task;
  readonly words: string;
  /** The words without figures: the same sentence with another figure has the same. */
  readonly sentence: string;
  /** Pairs of neighbouring characters of the sentence. */
  readonly pairs: ReadonlySet<string>;
  /** List and headings. */
  readonly section: string;
  readonly leads: string;
  /** All units and collective phrases. */
  readonly units: string;
  readonly no: string;
  /** The task as the user has edited it says something else; "" where it does not. */
  readonly editedWords: string;
}

/** @param editedOf The content of a task as users have it, where they changed it. */
export const taskFeatures = (
  tasks: readonly Task[],
  editedOf: (id: string) => string | undefined = () => undefined,
): readonly TaskFeatures[] => {
  const wordsOfName = remembered(wordsOf);
  const listed = (names: readonly string[]): string => names.map(wordsOfName).sort().join('|');
  return tasks.map((task) => {
    const words = wordsOf(task.content);
    const sentence = wordsWithoutFigures(words);
    const edited = editedOf(task.id);
    let pairs: ReadonlySet<string> | undefined;
    const editedWords = edited === undefined || edited === task.content ? words : wordsOf(edited);
    return {
      task,
      words,
      sentence,
      // Most tasks are found without.
      get pairs() {
        return (pairs ??= pairsOf(sentence));
      },
      section: JSON.stringify([task.list, ...task.section].map((title) => wordsOfName(title ?? ''))),
      leads: listed(task.leadUnits),
      units: listed([...task.units, ...task.groupUnits]),
      no: wordsOf(task.no),
      editedWords: editedWords === words ? '' : editedWords,
    };
  });
};

/** Titles and names of units come again and again. */
function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = of(text);
    known.set(text, result);
    return result;
  };
}

/** Whether both name the same lead units, or where neither names one, the same units. */
export const haveSameUnits = (a: TaskFeatures, b: TaskFeatures): boolean =>
  a.leads === '' && b.leads === '' ? a.units !== '' && a.units === b.units : a.leads === b.leads;
