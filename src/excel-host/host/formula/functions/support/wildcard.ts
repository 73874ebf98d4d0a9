const ANY = Symbol('any signs');
const ONE = Symbol('one sign');
type Sign = string | typeof ANY | typeof ONE;

/** A pattern with * for any characters, ? for one, and ~ to escape them. Case is ignored. */
interface Wildcard {
  /** Whether the whole text matches. */
  readonly matches: (text: string) => boolean;
  /** Position (from 0) of the first matching part of a text; -1: none. */
  readonly indexIn: (text: string) => number;
}

export function wildcard(pattern: string): Wildcard {
  const signs = signsOf(pattern.toLowerCase());
  const open: readonly Sign[] = [...signs, ANY];
  return {
    matches: (text) => matchesFrom(signs, text.toLowerCase(), 0),
    indexIn: (text) => {
      const small = text.toLowerCase();
      for (let start = 0; start <= small.length; start += 1)
        if (matchesFrom(open, small, start)) return start;
      return -1;
    },
  };
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

function signsOf(pattern: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (sign === '~' && '*?~'.includes(next) && next !== '') {
      signs.push(next);
      at += 1;
    } else if (sign === '*') signs.push(ANY);
    else signs.push(sign === '?' ? ONE : sign);
  }
  return signs;
}

/** Matches pattern and text in one pass; on a mismatch, the last * consumes one more character. */
function matchesFrom(signs: readonly Sign[], text: string, start: number): boolean {
  let [at, sign] = [start, 0];
  let [star, taken] = [-1, start];
  while (at < text.length) {
    const wanted = signs[sign];
    if (wanted === ANY) {
      [star, taken] = [sign, at];
      sign += 1;
    } else if (wanted !== undefined && (wanted === ONE || wanted === text.charAt(at))) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      taken += 1;
      [at, sign] = [taken, star + 1];
    } else return false;
  }
  return signs.slice(sign).every((left) => left === ANY);
}
