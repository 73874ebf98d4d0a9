/** A list of words that can be looked for at a place; always finds the longest. */
export interface WordList {
  readonly words: readonly string[];
  /** The longest word that begins at `at`, or null. */
  startingAt(text: string, at: number): string | null;
  /** The longest word that ends just before `end`, or null. */
  endingAt(text: string, end: number): string | null;
  /** Whether any word stands anywhere in `text`. */
  foundIn(text: string): boolean;
}

/** The words of a table written as running text, parted by white space. */
export const wordsOf = (table: string): readonly string[] => table.trim().split(/\s+/);

/**
 * Lexicon tables become word lists: looking up costs the few words that share a
 * first (or last) character, whatever the length of the text.
 */
export function wordList(...tables: readonly (readonly string[])[]): WordList {
  const words = [...new Set(tables.flat())].sort((a, b) => b.length - a.length);
  const byFirst = grouped(words, (word) => word.charCodeAt(0));
  const byLast = grouped(words, (word) => word.charCodeAt(word.length - 1));
  // Every character of every report passes here: numbers as keys, loops and no closures.
  const startingAt = (text: string, at: number): string | null => {
    const group = byFirst.get(text.charCodeAt(at));
    if (group === undefined) return null;
    for (const word of group) if (text.startsWith(word, at)) return word;
    return null;
  };
  return {
    words,
    startingAt,
    endingAt(text, end) {
      const group = byLast.get(text.charCodeAt(end - 1));
      if (group === undefined) return null;
      for (const word of group) if (text.endsWith(word, end)) return word;
      return null;
    },
    foundIn(text) {
      for (let at = 0; at < text.length; at += 1) if (startingAt(text, at) !== null) return true;
      return false;
    },
  };
}

function grouped(words: readonly string[], key: (word: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(key(word));
    if (group === undefined) groups.set(key(word), [word]);
    else group.push(word);
  }
  return groups;
}

/** Length of the stretch at the start of `text` that consists of words of the list. */
export function leadingLength(list: WordList, text: string): number {
  let at = 0;
  for (let word = list.startingAt(text, at); word !== null; word = list.startingAt(text, at))
    at += word.length;
  return at;
}

/** `text` without the words of the list at its end. */
export function withoutTrailing(list: WordList, text: string): string {
  let end = text.length;
  for (let word = list.endingAt(text, end); word !== null; word = list.endingAt(text, end))
    end -= word.length;
  return text.slice(0, end);
}
