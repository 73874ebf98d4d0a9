import { filterMapped, type MappedText } from '../../text/mapped-text.ts';

/** Invisible characters: byte order marks, joiners, soft hyphens, controls. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe]/;
const SPACE = /[\s\u3000\u00a0]/;
/** Matches any character that has to be changed; most lines have none. */
const ANYTHING_TO_DO =
  /[\u0000-\u0020\u007f\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufffe０-９]/;
const WORD = /[A-Za-z0-9]/;

const isSpace = (char: string): boolean => SPACE.test(char);

/** Converts full-width digits to ASCII; everything else stays as printed. */
const foldDigits = (text: string): string =>
  text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * Removes white space and invisible characters, except one blank between two Latin words
 * (`ORE ZHOUSHAN`), and converts full-width digits to ASCII. Punctuation stays as printed.
 */
export function normaliseText(m: MappedText): MappedText {
  const { text } = m;
  if (!ANYTHING_TO_DO.test(text)) return m;
  const out = filterMapped(m, (char, index) => {
    if (INVISIBLE.test(char)) return false;
    if (!isSpace(char)) return true;
    const before = text[index - 1];
    if (before === undefined || isSpace(before)) return false;
    let next = index + 1;
    while (next < text.length && isSpace(text.charAt(next))) next += 1;
    const after = text[next];
    return after !== undefined && /[A-Za-z]/.test(before) && WORD.test(after);
  });
  return { text: foldDigits(out.text), at: out.at };
}
