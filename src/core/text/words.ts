/** A set of words that can be matched at a position of a text; the longest match wins. */
export interface WordList {
  readonly words: readonly string[];
  /** The longest word that begins at `at`, or null. */
  startingAt(text: string, at: number): string | null;
  /** The longest word that ends just before `end`, or null. */
  endingAt(text: string, end: number): string | null;
  /** Whether `text` contains any word of the list. */
  occursIn(text: string): boolean;
}

/** Splits a lexicon table at white space into its words. */
export const splitWords = (table: string): readonly string[] => table.trim().split(/\s+/);

/**
 * Builds a word list from lexicon tables. A lookup compares only the words that share the
 * first (or last) character, so its cost does not depend on the length of the text.
 */
export function wordList(...tables: readonly (readonly string[])[]): WordList {
  const words = [...new Set(tables.flat())].sort((a, b) => b.length - a.length);
  const byFirst = groupByCharacter(words, (word) => word.charCodeAt(0));
  const byLast = groupByCharacter(words, (word) => word.charCodeAt(word.length - 1));
  // Hot path, called for every character of every report: numeric keys, loops, no closures.
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
    occursIn(text) {
      for (let at = 0; at < text.length; at += 1) if (startingAt(text, at) !== null) return true;
      return false;
    },
  };
}

function groupByCharacter(words: readonly string[], key: (word: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(key(word));
    if (group === undefined) groups.set(key(word), [word]);
    else group.push(word);
  }
  return groups;
}

/** Number of characters at the start of `text` that consist of words of the list only. */
export function leadingLength(list: WordList, text: string): number {
  let at = 0;
  for (let word = list.startingAt(text, at); word !== null; word = list.startingAt(text, at))
    at += word.length;
  return at;
}

/** `text` without the words of the list it ends with. */
export function withoutTrailing(list: WordList, text: string): string {
  let end = text.length;
  for (let word = list.endingAt(text, end); word !== null; word = list.endingAt(text, end))
    end -= word.length;
  return text.slice(0, end);
}
