import { readDate } from '../typed/date.ts';
import { readNumber } from '../typed/number.ts';
import type { ReadNumber } from '../typed/reading.ts';
import { readMoment, readTime } from '../typed/time.ts';
import { here } from '../typed/typed.ts';

/** Nothing longer is a number or a date. */
const LONGEST = 255;
/** Whether a text may be a number at all: it has a digit, and begins as numbers and dates do. */
const MAY_BE = /^[\s\d+\-(.$¥￥€%JjFfMmAaSsOoNnDd上下][^\n]*$/;

/** Without blanks at either end; other white space stays. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return text.slice(from, to);
}

const read = (given: string, kinds: readonly ((text: string) => ReadNumber | null)[]): number | null => {
  if (given.length > LONGEST || !/\d/.test(given) || !MAY_BE.test(given)) return null;
  const text = trimmed(given);
  for (const kind of kinds) {
    const found = kind(text);
    if (found !== null) return found.value;
  }
  return null;
};

/** The number a text is read as where one is wanted: 1,200 · 50% · 2026-3-1 · 8:30. Null: it is none. */
export function readText(text: string): number | null {
  const reading = here();
  return read(text, [
    (one) => readNumber(one, reading),
    (one) => readDate(one, reading),
    (one) => readTime(one, reading),
    (one) => readMoment(one, reading),
  ]);
}

/** The day or moment a text is read as; null where it is none, plain numbers too. */
export function readDay(text: string): number | null {
  const reading = here();
  return read(text, [
    (one) => readDate(one, reading),
    (one) => readTime(one, reading),
    (one) => readMoment(one, reading),
  ]);
}
