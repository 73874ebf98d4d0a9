import { parseDate } from '../../cell-input/date.ts';
import { parseNumber } from '../../cell-input/number.ts';
import type { ParsedNumber } from '../../cell-input/parsed-input.ts';
import { parseDateTime, parseTime } from '../../cell-input/time.ts';
import { defaultInputLocale } from '../../cell-input/parse-cell-input.ts';

/** Longer texts are neither numbers nor dates. */
const MAX_LENGTH = 255;
/** Quick test for texts that may be numbers or dates: first character, and at least one digit. */
const MAYBE_NUMBER = /^[\s\d+\-(.$¥￥€%JjFfMmAaSsOoNnDd上下][^\n]*$/;

/** Removes spaces at both ends; other white space stays. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return text.slice(from, to);
}

const read = (given: string, kinds: readonly ((text: string) => ParsedNumber | null)[]): number | null => {
  if (given.length > MAX_LENGTH || !/\d/.test(given) || !MAYBE_NUMBER.test(given)) return null;
  const text = trimmed(given);
  for (const kind of kinds) {
    const found = kind(text);
    if (found !== null) return found.value;
  }
  return null;
};

/** The number that a text is converted to: 1,200 · 50% · 2026-3-1 · 8:30. Null: none. */
export function numberInText(text: string): number | null {
  const reading = defaultInputLocale();
  return read(text, [
    (one) => parseNumber(one, reading),
    (one) => parseDate(one, reading),
    (one) => parseTime(one, reading),
    (one) => parseDateTime(one, reading),
  ]);
}

/** The date or time that a text is converted to; null for other texts, plain numbers included. */
export function dayInText(text: string): number | null {
  const reading = defaultInputLocale();
  return read(text, [
    (one) => parseDate(one, reading),
    (one) => parseTime(one, reading),
    (one) => parseDateTime(one, reading),
  ]);
}
