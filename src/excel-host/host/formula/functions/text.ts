import { isDateFormat } from 'numfmt';
import type { CellError } from '../../model/grid.ts';
import { isNumberFormat } from '../../number-format/number-format.ts';
import { displayText } from '../../number-format/display-text.ts';
import { single } from '../evaluate/expression.ts';
import { numberInText } from '../value/number-in-text.ts';
import { type Scalar, toBoolean, toNumber, toText, VALUE } from '../value/scalar.ts';
import {
  type FunctionFamily,
  type FormulaFunction,
  MAX_ARGUMENTS,
  scalarFunction,
  textFunction,
  operandFunction,
} from './support/define.ts';
import { eachValue } from './support/arguments.ts';
import { wildcard } from './support/wildcard.ts';

/** Maximal length of a text in characters. */
const MAX_TEXT_LENGTH = 32_767;

const limitedText = (text: string): string | CellError => (text.length > MAX_TEXT_LENGTH ? VALUE : text);

/** A function of a text and integers. */
const ofText = (
  least: number,
  most: number,
  apply: (text: string, ...numbers: number[]) => Scalar,
): FormulaFunction =>
  scalarFunction(least, most, (given = null, ...rest) => {
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

/** FIND and SEARCH: position (from 1) of a text in another, starting from a position. */
const findFunction = (find: (part: string, text: string) => number): FormulaFunction =>
  scalarFunction(2, 3, (part = null, within = null, from = 1) => {
    const [what, text, start] = [toText(part), toText(within), toNumber(from)];
    if (typeof what !== 'string' || typeof text !== 'string') return VALUE;
    if (typeof start !== 'number') return start;
    const skipped = Math.trunc(start) - 1;
    if (skipped < 0 || skipped > text.length) return VALUE;
    const place = find(what, text.slice(skipped));
    return place < 0 ? VALUE : place + skipped + 1;
  });

function substitute(given: Scalar, old: Scalar, next: Scalar, nth?: Scalar): Scalar {
  const [text, from, to] = [toText(given), toText(old), toText(next)];
  if (typeof text !== 'string' || typeof from !== 'string' || typeof to !== 'string') return VALUE;
  if (from === '') return text;
  if (nth === undefined) return limitedText(text.replaceAll(from, () => to));
  const which = toNumber(nth);
  if (typeof which !== 'number') return which;
  if (which < 1) return VALUE;
  let place = -1;
  for (let count = 0; count < Math.trunc(which); count += 1) {
    place = text.indexOf(from, place < 0 ? 0 : place + from.length);
    if (place < 0) return text;
  }
  return limitedText(text.slice(0, place) + to + text.slice(place + from.length));
}

/** TEXT: a value in a number format; texts that can be parsed as numbers are treated as numbers. */
function formatValue(value: Scalar, given: Scalar): Scalar {
  const format = toText(given);
  if (typeof format !== 'string') return format;
  if (format === '') return '';
  if (!isNumberFormat(format)) return VALUE;
  const number = typeof value === 'string' ? (numberInText(value) ?? value) : (value ?? 0);
  if (typeof number === 'number' && number < 0 && isDateFormat(format)) return VALUE;
  return displayText(number, format);
}

/** CHAR and UNICHAR: the character of a code. */
const characterFunction = (most: number): FormulaFunction =>
  scalarFunction(1, 1, (value = null) => {
    const code = toNumber(value);
    if (typeof code !== 'number') return code;
    return code >= 1 && code < most + 1 ? String.fromCodePoint(Math.trunc(code)) : VALUE;
  });

/** Concatenates all arguments, cell by cell in ranges. */
const concatenated = operandFunction(1, MAX_ARGUMENTS, (args, at) => {
  let text = '';
  const fault = eachValue(args, at, (value) => {
    const next = toText(value);
    if (typeof next !== 'string') return next;
    text += next;
    return undefined;
  });
  return fault ?? limitedText(text);
});

const textJoined = operandFunction(3, MAX_ARGUMENTS, ([between = null, skip = null, ...args], at) => {
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
  return fault ?? limitedText(texts.join(separator));
});

export const TEXT: FunctionFamily = {
  LEN: textFunction(1, 1, (text = '') => text.length),
  LEFT: ofText(1, 2, (text, count = 1) => (count < 0 ? VALUE : text.slice(0, count))),
  RIGHT: ofText(1, 2, (text, count = 1) => {
    if (count < 0) return VALUE;
    return count === 0 ? '' : text.slice(-count);
  }),
  MID: ofText(3, 3, (text, from = 1, count = 0) =>
    from < 1 || count < 0 ? VALUE : text.slice(from - 1, from - 1 + count),
  ),
  REPLACE: scalarFunction(4, 4, (given = null, from = null, count = null, next = null) => {
    const [text, to, start, size] = [toText(given), toText(next), toNumber(from), toNumber(count)];
    if (typeof text !== 'string' || typeof to !== 'string') return VALUE;
    if (typeof start !== 'number') return start;
    if (typeof size !== 'number') return size;
    if (start < 1 || size < 0) return VALUE;
    const at = Math.trunc(start) - 1;
    return limitedText(text.slice(0, at) + to + text.slice(at + Math.trunc(size)));
  }),
  REPT: ofText(2, 2, (text, count = 0) => {
    if (count < 0 || text.length * count > MAX_TEXT_LENGTH) return VALUE;
    return text.repeat(count);
  }),
  TRIM: textFunction(1, 1, (text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: textFunction(1, 1, (text = '') => [...text].filter((sign) => sign >= ' ').join('')),
  UPPER: textFunction(1, 1, (text = '') => text.toUpperCase()),
  LOWER: textFunction(1, 1, (text = '') => text.toLowerCase()),
  PROPER: textFunction(1, 1, (text = '') =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  EXACT: textFunction(2, 2, (text, other) => text === other),
  SUBSTITUTE: scalarFunction(3, 4, (text = null, old = null, next = null, nth) =>
    substitute(text, old, next, nth),
  ),
  FIND: findFunction((part, text) => text.indexOf(part)),
  SEARCH: findFunction((part, text) => wildcard(part).indexIn(text)),
  TEXT: scalarFunction(2, 2, (value = null, format = null) => formatValue(value, format)),
  VALUE: scalarFunction(1, 1, (value = null) => (typeof value === 'boolean' ? VALUE : toNumber(value))),
  CONCAT: concatenated,
  CONCATENATE: textFunction(1, MAX_ARGUMENTS, (...texts) => limitedText(texts.join(''))),
  TEXTJOIN: textJoined,
  CHAR: characterFunction(255),
  UNICHAR: characterFunction(0x10_ffff),
  CODE: textFunction(1, 1, (text = '') => (text === '' ? VALUE : text.charCodeAt(0))),
  UNICODE: textFunction(1, 1, (text = '') => text.codePointAt(0) ?? VALUE),
  /** The hyperlink itself is not modelled; the value of the cell is the text shown. */
  HYPERLINK: scalarFunction(1, 2, (place = null, shown = place) => shown),
};
