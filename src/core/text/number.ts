import Big from 'big.js';
import { MORE_THAN } from './lexicon/comparators.ts';
import { type MeasureUnit, parseMeasureUnit, readMeasureUnitAt } from './measure-unit.ts';
import { readMixedNumeralAt } from './mixed-numeral.ts';
import { parseHanNumeral, readNumeralAt } from './numeral.ts';
import { wordList } from './words.ts';

/** A number with its unit, in any of the forms in which people write it. */
export interface PrintedNumber {
  readonly start: number;
  /** After number and unit. */
  readonly end: number;
  /** Exact decimal in the unit; null where the characters form no number. */
  readonly value: string | null;
  /** `value` with every printed digit: 85.0 is more precise than 85. */
  readonly printed: string | null;
  /** `implied`: a magnitude without a number, which means 1 (亿元以上, 万人以上). */
  readonly script: 'arabic' | 'han' | 'implied';
  readonly unit: MeasureUnit | null;
  /** 多, 余 or 几 after the number: 100余家, 十几个. */
  readonly more: boolean;
  /** Several of a magnitude, without a number: 数十, 几百. */
  readonly vague: boolean;
}

const MORE = wordList(MORE_THAN);
/** 百分之十, 万分之五: the unit stands before the number. */
const FRACTION = /([百千万])分之/y;
const FRACTION_UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
/** 三点五: taken for a number only where a unit follows or 百分之 precedes. */
const HAN_DECIMAL =
  /([〇零一二两三四五六七八九十百千]{1,8})点([〇零一二三四五六七八九]{1,6})(?![〇零一二三四五六七八九十百千])/y;
/** 1 200件, 2·5万亩: blanks between groups of digits, a raised point; one number only where a unit follows. */
const SPACED = /(?:\d{1,3}(?: \d{3}){1,5}|\d{1,6}[·•]\d{1,4})(?!\d)/y;
const HAN_DIGITS = '零一二三四五六七八九';
const MAGNITUDE_START = /[十百千万亿]/;
const MAX_BLANKS = 3;

/** Reads the number that begins at `at` in a half-width text, with its unit; null where there is none. */
export function readNumberAt(text: string, at: number): PrintedNumber | null {
  const numeral = readNumeralAt(text, at);
  if (numeral === null) return null;
  return (
    fractionAt(text, at) ??
    mixedAt(text, at) ??
    hanDecimalAt(text, at) ??
    spacedAt(text, at) ??
    plainAt(text, numeral)
  );
}

function plainAt(text: string, numeral: NonNullable<ReturnType<typeof readNumeralAt>>): PrintedNumber {
  const { start, end: numeralEnd, value, script } = numeral;
  const more = moreAt(text, numeralEnd);
  const unit = unitAt(text, numeralEnd + more);
  const end = unit === null ? numeralEnd : numeralEnd + more + unit.length;
  const digits = script === 'arabic' ? text.slice(start, numeralEnd).replaceAll(',', '') : value;
  const number: PrintedNumber = {
    start,
    end,
    value,
    printed: value === null ? null : digits,
    script,
    unit,
    more: unit !== null && (more > 0 || /[多余]/.test(text.slice(numeralEnd, end))),
    vague: MAGNITUDE_START.test(text.charAt(start)) && /[数几]/.test(text.charAt(start - 1)),
  };
  return unit?.text === '成' ? withTenths(text, number) : number;
}

/** Length of the word after a number that means “more than”; 几 only after a round one (十几个). */
function moreAt(text: string, end: number): number {
  const word = MORE.startingAt(text, end);
  if (word !== null) return word.length;
  return text.charAt(end) === '几' && /[十百0]/.test(text.charAt(end - 1)) ? 1 : 0;
}

/** The unit at `at`, or after blanks. */
function unitAt(text: string, at: number, magnitude = ''): MeasureUnit | null {
  const direct = readMeasureUnitAt(text, at, magnitude);
  if (direct !== null && direct.length > 0) return direct;
  let blanks = 0;
  while (blanks < MAX_BLANKS && text.charAt(at + blanks) === ' ') blanks += 1;
  const spaced = blanks === 0 ? null : readMeasureUnitAt(text, at + blanks, magnitude);
  return spaced === null || spaced.base === '' ? direct : { ...spaced, length: spaced.length + blanks };
}

/** 三成五: tenths after 成. */
function withTenths(text: string, number: PrintedNumber): PrintedNumber {
  const next = text.charAt(number.end);
  const tenths = next === '半' ? 5 : next === '' ? -1 : HAN_DIGITS.indexOf(next);
  if (tenths < 1 || number.value === null) return number;
  const printed = new Big(number.value).plus(tenths / 10).toFixed();
  return { ...number, end: number.end + 1, value: printed, printed };
}

function mixedAt(text: string, at: number): PrintedNumber | null {
  const mixed = readMixedNumeralAt(text, at);
  if (mixed === null) return null;
  const more = mixed.more ? 0 : moreAt(text, mixed.end);
  const unit = unitAt(text, mixed.end + more, mixed.magnitude);
  return {
    start: at,
    end: mixed.end + more + (unit?.length ?? 0),
    value: new Big(mixed.printed).toFixed(),
    printed: mixed.printed,
    script: /\d/.test(text.charAt(at)) ? 'arabic' : 'han',
    unit,
    more: mixed.more || more > 0,
    vague: false,
  };
}

function fractionAt(text: string, at: number): PrintedNumber | null {
  const whole = matchAt(FRACTION, text, at);
  if (whole === null) return null;
  const from = at + whole[0].length;
  const decimal = matchAt(HAN_DECIMAL, text, from);
  const numeral = readNumeralAt(text, from);
  const value = decimal === null ? (numeral?.value ?? null) : decimalValue(decimal);
  const end = decimal === null ? (numeral?.end ?? from) : from + decimal[0].length;
  const unit = parseMeasureUnit(FRACTION_UNITS[whole[1] ?? ''] ?? '%');
  const more = moreAt(text, end);
  const isVague = value === null && text.charAt(from) === '几';
  return {
    start: at,
    end: end + more + (isVague ? 1 : 0),
    value,
    printed: decimal === null && numeral?.script === 'arabic' ? text.slice(from, end) : value,
    script: value === null ? 'han' : 'arabic',
    unit,
    more: more > 0,
    vague: isVague,
  };
}

function hanDecimalAt(text: string, at: number): PrintedNumber | null {
  const found = matchAt(HAN_DECIMAL, text, at);
  const value = found === null ? null : decimalValue(found);
  return found === null || value === null
    ? null
    : beforeUnit(text, { start: at, end: at + found[0].length, value, script: 'han' });
}

function decimalValue([, whole = '', digits = '']: RegExpExecArray): string | null {
  const integer = parseHanNumeral(whole);
  if (integer === null) return null;
  return `${integer}.${[...digits].map((char) => Math.max(0, HAN_DIGITS.indexOf(char))).join('')}`;
}

function spacedAt(text: string, at: number): PrintedNumber | null {
  const found = matchAt(SPACED, text, at);
  if (found === null) return null;
  const value = found[0].replaceAll(' ', '').replace(/[·•]/, '.');
  return beforeUnit(text, { start: at, end: at + found[0].length, value, script: 'arabic' });
}

/** A number with the unit behind it; null where there is none. */
function beforeUnit(
  text: string,
  number: Pick<PrintedNumber, 'start' | 'end' | 'script'> & { readonly value: string },
): PrintedNumber | null {
  const more = moreAt(text, number.end);
  const unit = unitAt(text, number.end + more);
  if (unit === null) return null;
  const end = number.end + more + unit.length;
  return { ...number, end, printed: number.value, unit, more: more > 0, vague: false };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
