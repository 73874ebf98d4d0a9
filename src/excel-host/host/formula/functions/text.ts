import { isDateFormat } from 'numfmt';
import type { CellError } from '../../model/grid.ts';
import { isNumberFormat } from '../../text/number-format.ts';
import { shownText } from '../../text/show.ts';
import { single } from '../evaluation.ts';
import { readText } from '../read-text.ts';
import { type Scalar, toBoolean, toNumber, toText, VALUE } from '../scalar.ts';
import { type Family, type FormulaFunction, MANY, scalar, textual, whole } from './define.ts';
import { eachValue } from './values.ts';
import { wildcard } from './wildcard.ts';

/** Characters a text may have. */
const LONGEST = 32_767;

const limited = (text: string): string | CellError => (text.length > LONGEST ? VALUE : text);

/** Takes a text and whole numbers. */
const ofText = (
  least: number,
  most: number,
  apply: (text: string, ...numbers: number[]) => Scalar,
): FormulaFunction =>
  scalar(least, most, (given = null, ...rest) => {
    const text = toText(given);
    if (typeof text !== 'string') return text;
    const numbers: number[] = [];
    for (const one of rest) {
      const number = toNumber(one);
      if (typeof number !== 'number') return number;
      numbers.push(Math.trunc(number));
    }
    return apply(text, ...numbers);
  });

/** Place from 1 of a text in another, from a place on. */
const sought = (find: (part: string, text: string) => number): FormulaFunction =>
  scalar(2, 3, (part = null, within = null, from = 1) => {
    const [what, text, start] = [toText(part), toText(within), toNumber(from)];
    if (typeof what !== 'string' || typeof text !== 'string') return VALUE;
    if (typeof start !== 'number') return start;
    const skipped = Math.trunc(start) - 1;
    if (skipped < 0 || skipped > text.length) return VALUE;
    const place = find(what, text.slice(skipped));
    return place < 0 ? VALUE : place + skipped + 1;
  });

function substituted(given: Scalar, old: Scalar, next: Scalar, nth?: Scalar): Scalar {
  const [text, from, to] = [toText(given), toText(old), toText(next)];
  if (typeof text !== 'string' || typeof from !== 'string' || typeof to !== 'string') return VALUE;
  if (from === '') return text;
  if (nth === undefined) return limited(text.replaceAll(from, () => to));
  const which = toNumber(nth);
  if (typeof which !== 'number') return which;
  if (which < 1) return VALUE;
  let place = -1;
  for (let count = 0; count < Math.trunc(which); count += 1) {
    place = text.indexOf(from, place < 0 ? 0 : place + from.length);
    if (place < 0) return text;
  }
  return limited(text.slice(0, place) + to + text.slice(place + from.length));
}

/** TEXT: a value as a number format shows it; texts that read as numbers count as such. */
function formatted(value: Scalar, given: Scalar): Scalar {
  const format = toText(given);
  if (typeof format !== 'string') return format;
  if (format === '') return '';
  if (!isNumberFormat(format)) return VALUE;
  const number = typeof value === 'string' ? (readText(value) ?? value) : (value ?? 0);
  if (typeof number === 'number' && number < 0 && isDateFormat(format)) return VALUE;
  return shownText(number, format);
}

/** The sign of a number. */
const numbered = (most: number): FormulaFunction =>
  scalar(1, 1, (value = null) => {
    const code = toNumber(value);
    if (typeof code !== 'number') return code;
    return code >= 1 && code < most + 1 ? String.fromCodePoint(Math.trunc(code)) : VALUE;
  });

/** Texts of all arguments, each cell of ranges in turn. */
const concatenated = whole(1, MANY, (args, at) => {
  let text = '';
  const fault = eachValue(args, at, (value) => {
    const next = toText(value);
    if (typeof next !== 'string') return next;
    text += next;
    return undefined;
  });
  return fault ?? limited(text);
});

const textJoined = whole(3, MANY, ([between = null, skip = null, ...args], at) => {
  const separator = toText(single(between, at));
  const isSkipping = toBoolean(single(skip, at));
  if (typeof separator !== 'string') return separator;
  if (typeof isSkipping !== 'boolean') return isSkipping;
  const texts: string[] = [];
  const fault = eachValue(args, at, (value) => {
    const text = toText(value);
    if (typeof text !== 'string') return text;
    if (text !== '' || !isSkipping) texts.push(text);
    return undefined;
  });
  return fault ?? limited(texts.join(separator));
});

export const TEXT: Family = {
  LEN: textual(1, 1, (text = '') => text.length),
  LEFT: ofText(1, 2, (text, count = 1) => (count < 0 ? VALUE : text.slice(0, count))),
  RIGHT: ofText(1, 2, (text, count = 1) => {
    if (count < 0) return VALUE;
    return count === 0 ? '' : text.slice(-count);
  }),
  MID: ofText(3, 3, (text, from = 1, count = 0) =>
    from < 1 || count < 0 ? VALUE : text.slice(from - 1, from - 1 + count),
  ),
  REPLACE: scalar(4, 4, (given = null, from = null, count = null, next = null) => {
    const [text, to, start, size] = [toText(given), toText(next), toNumber(from), toNumber(count)];
    if (typeof text !== 'string' || typeof to !== 'string') return VALUE;
    if (typeof start !== 'number') return start;
    if (typeof size !== 'number') return size;
    if (start < 1 || size < 0) return VALUE;
    const at = Math.trunc(start) - 1;
    return limited(text.slice(0, at) + to + text.slice(at + Math.trunc(size)));
  }),
  REPT: ofText(2, 2, (text, count = 0) => {
    if (count < 0 || text.length * count > LONGEST) return VALUE;
    return text.repeat(count);
  }),
  TRIM: textual(1, 1, (text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: textual(1, 1, (text = '') => [...text].filter((sign) => sign >= ' ').join('')),
  UPPER: textual(1, 1, (text = '') => text.toUpperCase()),
  LOWER: textual(1, 1, (text = '') => text.toLowerCase()),
  PROPER: textual(1, 1, (text = '') =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  EXACT: textual(2, 2, (text, other) => text === other),
  SUBSTITUTE: scalar(3, 4, (text = null, old = null, next = null, nth) => substituted(text, old, next, nth)),
  FIND: sought((part, text) => text.indexOf(part)),
  SEARCH: sought((part, text) => wildcard(part).indexIn(text)),
  TEXT: scalar(2, 2, (value = null, format = null) => formatted(value, format)),
  VALUE: scalar(1, 1, (value = null) => (typeof value === 'boolean' ? VALUE : toNumber(value))),
  CONCAT: concatenated,
  CONCATENATE: textual(1, MANY, (...texts) => limited(texts.join(''))),
  TEXTJOIN: textJoined,
  CHAR: numbered(255),
  UNICHAR: numbered(0x10_ffff),
  CODE: textual(1, 1, (text = '') => (text === '' ? VALUE : text.charCodeAt(0))),
  UNICODE: textual(1, 1, (text = '') => text.codePointAt(0) ?? VALUE),
  /** The jump itself is a matter of the cell; its value is what it shows. */
  HYPERLINK: scalar(1, 2, (place = null, shown = place) => shown),
};
