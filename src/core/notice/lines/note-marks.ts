import { filterMapped, type MappedText } from '../../text/mapped-text.ts';

/**
 * Marks of notes that stand in the text itself: 25¹家, 40［2］个, 4500①亩. (Those that only look raised are left out
 * by the readers of documents.)
 */

const ANY_MARK = /[¹²³⁰⁴-⁹①-⑳[［]/;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹]{1,3}/g;
const CIRCLED = /[①-⑳]/g;
const BRACKETED = /[[［]\d{1,2}[\]］]/g;

/** A unit of length, or a letter, whose superscript is an exponent: m², 米², R². */
const BEFORE_EXPONENT = /[A-Za-zμΩ米里)）]$/;
/** Ten, whose superscript is a power of ten. */
const TEN = /(?:^|[^\d.])10$/;
/** A figure, with its unit or without. */
const FIGURE = /\d[\p{Script=Han}%]{0,3}$/u;
const HAN = /^\p{Script=Han}/u;
/** What ends a clause, or nothing. */
const CLAUSE_END = /^[，。；、,;）)]?$/;

/** Characters before a mark that are looked at. */
const BEFORE = 5;

type IsMark = (before: string, after: string) => boolean;

const MARKS: readonly (readonly [RegExp, IsMark])[] = [
  [SUPERSCRIPT, (before) => before !== '' && !BEFORE_EXPONENT.test(before) && !TEN.test(before)],
  [
    CIRCLED,
    (before, after) =>
      (/\d$/.test(before) && HAN.test(after)) || (FIGURE.test(before) && CLAUSE_END.test(after)),
  ],
  [BRACKETED, (before) => FIGURE.test(before)],
];

/** The text without the marks of notes behind words and figures; the same where there are none. */
export function withoutNoteMarks(m: MappedText): MappedText {
  const { text } = m;
  if (!ANY_MARK.test(text)) return m;
  const left = new Set<number>();
  for (const [form, isMark] of MARKS)
    for (const { 0: mark, index } of text.matchAll(form)) {
      const end = index + mark.length;
      if (!isMark(text.slice(Math.max(0, index - BEFORE), index), text.slice(end, end + 1))) continue;
      for (let at = index; at < end; at += 1) left.add(at);
    }
  return left.size === 0 ? m : filterMapped(m, (_, at) => !left.has(at));
}
