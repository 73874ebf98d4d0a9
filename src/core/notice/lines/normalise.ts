import { filterMapped, type MappedText } from '../../text/mapped-text.ts';
import { withoutNoteMarks } from './note-marks.ts';

const SPACE = /\s/;
/** Matches any character that has to be changed; most lines have none. */
const ANYTHING_TO_DO = /[\s０-９]/;
const WORD = /[A-Za-z0-9]/;

const isSpace = (char: string): boolean => SPACE.test(char);

/** Converts full-width digits to ASCII; everything else stays as printed. */
const foldDigits = (text: string): string =>
  text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * Removes white space, except one blank between two Latin words
 * (`ORE ZHOUSHAN`), and converts full-width digits to ASCII. Marks of notes are left out. Punctuation stays as printed.
 */
export function normaliseText(m: MappedText): MappedText {
  const { text } = m;
  if (!ANYTHING_TO_DO.test(text)) return withoutNoteMarks(m);
  const out = filterMapped(m, (char, index) => {
    if (!isSpace(char)) return true;
    const before = text[index - 1];
    if (before === undefined || isSpace(before)) return false;
    let next = index + 1;
    while (next < text.length && isSpace(text.charAt(next))) next += 1;
    const after = text[next];
    return after !== undefined && /[A-Za-z]/.test(before) && WORD.test(after);
  });
  return withoutNoteMarks({ text: foldDigits(out.text), at: out.at });
}
