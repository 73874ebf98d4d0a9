import type { ReadNumber, Reading } from './reading.ts';

const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const POWER = /^(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d{1,4}$/;
const FRACTION = /^(\d{1,15}) (\d{1,5})\/(\d{1,5})$/;
const CURRENCY = /^[$¥￥€]/;

/** Digits Excel keeps of a number (support.microsoft.com, "Excel specifications and limits"). */
const PRECISION = 15;
/** Largest number that can be typed, of the same page. */
const LARGEST = 9.99999999999999e307;

/** Reads a number as it may be typed: 1,200 · (5) · 50% · ￥3 · 1e3 · 0 1/2. Null: it is none. */
export function readNumber(text: string, { locale }: Reading): ReadNumber | null {
  const isBracketed = text.startsWith('(') && text.endsWith(')');
  const signed = isBracketed ? text.slice(1, -1) : text;
  const first = unsigned(signed);
  const symbol = CURRENCY.exec(first.rest)?.[0];
  const second =
    symbol === undefined || first.isSigned
      ? { rest: first.rest.slice(symbol?.length ?? 0), isSigned: false, isNegative: false }
      : unsigned(first.rest.slice(symbol.length));
  if (isBracketed && (first.isSigned || second.isSigned)) return null;
  const isNegative = isBracketed || first.isNegative || second.isNegative;
  const body = second.rest.trimStart();
  const read = symbol === undefined ? magnitude(body) : money(body, symbol, locale);
  if (read === null || read.value > LARGEST) return null;
  return { ...read, value: isNegative && read.value !== 0 ? -read.value : read.value };
}

function unsigned(text: string): { rest: string; isSigned: boolean; isNegative: boolean } {
  const isSigned = text.startsWith('+') || text.startsWith('-');
  return { rest: isSigned ? text.slice(1).trimStart() : text, isSigned, isNegative: text.startsWith('-') };
}

function magnitude(text: string): ReadNumber | null {
  if (text.endsWith('%') || text.startsWith('%')) {
    const bare = (text.endsWith('%') ? text.slice(0, -1) : text.slice(1)).trim();
    const value = digits(bare);
    if (value === null) return null;
    return { value: percent(bare, value), numberFormat: bare.includes('.') ? '0.00%' : '0%' };
  }
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, whole = '', above = '', below = ''] = fraction;
    if (Number(below) === 0) return null;
    const places = '?'.repeat(Math.min(3, below.length));
    return {
      value: Number(whole) + Number(above) / Number(below),
      numberFormat: `# ${places}/${places}`,
    };
  }
  const value = digits(text);
  if (value === null) return null;
  if (POWER.test(text)) return { value, numberFormat: '0.00E+00' };
  if (GROUPED.test(text)) return { value, numberFormat: hasCents(text) ? '#,##0.00' : '#,##0' };
  return { value };
}

/** 12.5% is the number nearest to 0.125, not a product of two rounded ones. */
const percent = (text: string, value: number): number =>
  PLAIN.test(text) ? Number(`${kept(text)}e-2`) : value / 100;

function money(text: string, symbol: string, locale: Reading['locale']): ReadNumber | null {
  const value = PLAIN.test(text) || GROUPED.test(text) ? digits(text) : null;
  if (value === null) return null;
  const body = hasCents(text) ? '#,##0.00' : '#,##0';
  return { value, numberFormat: moneyFormat(symbol, body, locale) };
}

/** The two formats of money of the user's own currency are built in; others carry their country. */
function moneyFormat(symbol: string, body: string, locale: Reading['locale']): string {
  if (symbol === '€') return `[$€-2] ${body};[Red]-[$€-2] ${body}`;
  if (symbol === '$')
    return locale === 'en-US' ? `$${body}_);[Red]($${body})` : `[$$-409]${body};[Red]-[$$-409]${body}`;
  return locale === 'zh-CN' ? `"¥"${body};[Red]"¥"-${body}` : `[$¥-804]${body};[Red]-[$¥-804]${body}`;
}

const hasCents = (text: string): boolean => /\.\d/.test(text);

/** The number digits stand for; null where they are not written as one. */
function digits(text: string): number | null {
  if (PLAIN.test(text)) return Number(kept(text));
  if (GROUPED.test(text)) return Number(kept(text.replaceAll(',', '')));
  if (!POWER.test(text)) return null;
  const at = text.search(/[eE]/);
  return Number(`${kept(text.slice(0, at))}${text.slice(at)}`);
}

/** Digits behind the fifteenth become 0. */
function kept(text: string): string {
  if (text.length <= PRECISION) return text;
  let count = 0;
  let result = '';
  for (const sign of text) {
    if (sign !== '.' && (count > 0 || sign !== '0')) count += 1;
    result += sign === '.' || count <= PRECISION ? sign : '0';
  }
  return result;
}
