import type { ParsedNumber, InputLocale } from './parsed-input.ts';

const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const POWER = /^(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d{1,4}$/;
const FRACTION = /^(\d{1,15}) (\d{1,5})\/(\d{1,5})$/;
const CURRENCY = /^[$¥￥€]/;

/** Significant digits of a number in Excel (support.microsoft.com, "Excel specifications and limits"). */
const PRECISION = 15;
/** Largest number that can be typed, from the same page. */
const LARGEST = 9.99999999999999e307;

/** Parses a typed number: 1,200 · (5) · 50% · ￥3 · 1e3 · 0 1/2. Null: it is not one. */
export function parseNumber(text: string, { locale }: InputLocale): ParsedNumber | null {
  const isBracketed = text.startsWith('(') && text.endsWith(')');
  const signed = isBracketed ? text.slice(1, -1) : text;
  const first = withoutSign(signed);
  const symbol = CURRENCY.exec(first.rest)?.[0];
  const second =
    symbol === undefined || first.isSigned
      ? { rest: first.rest.slice(symbol?.length ?? 0), isSigned: false, isNegative: false }
      : withoutSign(first.rest.slice(symbol.length));
  if (isBracketed && (first.isSigned || second.isSigned)) return null;
  const isNegative = isBracketed || first.isNegative || second.isNegative;
  const body = second.rest.trimStart();
  const read = symbol === undefined ? parseUnsigned(body) : parseCurrency(body, symbol, locale);
  if (read === null || read.value > LARGEST) return null;
  return { ...read, value: isNegative && read.value !== 0 ? -read.value : read.value };
}

function withoutSign(text: string): { rest: string; isSigned: boolean; isNegative: boolean } {
  const isSigned = text.startsWith('+') || text.startsWith('-');
  return { rest: isSigned ? text.slice(1).trimStart() : text, isSigned, isNegative: text.startsWith('-') };
}

function parseUnsigned(text: string): ParsedNumber | null {
  if (text.endsWith('%') || text.startsWith('%')) {
    const bare = (text.endsWith('%') ? text.slice(0, -1) : text.slice(1)).trim();
    const value = parseDigits(bare);
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
  const value = parseDigits(text);
  if (value === null) return null;
  if (POWER.test(text)) return { value, numberFormat: '0.00E+00' };
  if (GROUPED.test(text)) return { value, numberFormat: hasCents(text) ? '#,##0.00' : '#,##0' };
  return { value };
}

/** 12.5% is the number nearest to 0.125, not the quotient of a rounded one. */
const percent = (text: string, value: number): number =>
  PLAIN.test(text) ? Number(`${roundedToPrecision(text)}e-2`) : value / 100;

function parseCurrency(text: string, symbol: string, locale: InputLocale['locale']): ParsedNumber | null {
  const value = PLAIN.test(text) || GROUPED.test(text) ? parseDigits(text) : null;
  if (value === null) return null;
  const body = hasCents(text) ? '#,##0.00' : '#,##0';
  return { value, numberFormat: currencyFormat(symbol, body, locale) };
}

/** The currency formats of the locale are built in; others contain their country. */
function currencyFormat(symbol: string, body: string, locale: InputLocale['locale']): string {
  if (symbol === '€') return `[$€-2] ${body};[Red]-[$€-2] ${body}`;
  if (symbol === '$')
    return locale === 'en-US' ? `$${body}_);[Red]($${body})` : `[$$-409]${body};[Red]-[$$-409]${body}`;
  return locale === 'zh-CN' ? `"¥"${body};[Red]"¥"-${body}` : `[$¥-804]${body};[Red]-[$¥-804]${body}`;
}

const hasCents = (text: string): boolean => /\.\d/.test(text);

/** The number of digits and separators; null for other texts. */
function parseDigits(text: string): number | null {
  if (PLAIN.test(text)) return Number(roundedToPrecision(text));
  if (GROUPED.test(text)) return Number(roundedToPrecision(text.replaceAll(',', '')));
  if (!POWER.test(text)) return null;
  const at = text.search(/[eE]/);
  return Number(`${roundedToPrecision(text.slice(0, at))}${text.slice(at)}`);
}

/** Replaces the digits after the fifteenth by 0. */
function roundedToPrecision(text: string): string {
  if (text.length <= PRECISION) return text;
  let count = 0;
  let result = '';
  for (const sign of text) {
    if (sign !== '.' && (count > 0 || sign !== '0')) count += 1;
    result += sign === '.' || count <= PRECISION ? sign : '0';
  }
  return result;
}
