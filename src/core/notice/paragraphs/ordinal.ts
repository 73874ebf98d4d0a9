/**
 * The ranks of printed ordinals, outermost first: 第一章, 第一节, 一、 （一） 1. （1） ① 一是 ——.
 * Source: GB/T 9704; ① is used in tables, 一是 within an item, —— where items have no number.
 */
export const ORDINAL_RANKS = [
  'chapter',
  'part',
  'chinese',
  'chinese-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
  'word',
  'dash',
] as const;
export type OrdinalRank = (typeof ORDINAL_RANKS)[number];

export interface Ordinal {
  readonly rank: OrdinalRank;
  readonly value: number;
  /** As printed, without brackets, stop or the words 第…章 and 是; "" for a dash. */
  readonly printed: string;
  /** Number of characters at the start of the text, stop and blanks included. */
  readonly length: number;
  /** False if the stop after an Arabic number is missing (16 优化…). */
  readonly hasStop: boolean;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const CN = '[一二三四五六七八九十百零〇]{1,5}';

const PATTERNS: readonly { rank: OrdinalRank; pattern: RegExp }[] = [
  { rank: 'chapter', pattern: new RegExp(`^第(${CN}|\\d{1,2})[章编篇部](?:分)?[、：:\\s]*`) },
  { rank: 'part', pattern: new RegExp(`^第(${CN}|\\d{1,2})节[、：:\\s]*`) },
  { rank: 'chinese', pattern: new RegExp(`^(${CN})[、.．﹒]\\s*`) },
  { rank: 'chinese-bracket', pattern: new RegExp(`^[（(〔［[](${CN})[）)〕］\\]][、.．]?\\s*`) },
  {
    rank: 'arabic',
    pattern: /^([0-9０-９]{1,3})\s?[.．、﹒](?![0-9０-９]{1,3}(?![0-9０-９]*年|[0-9０-９]?月))\s*/,
  },
  { rank: 'arabic-bracket', pattern: /^[（(]?([0-9０-９]{1,3})[）)][、.．]?\s*/ },
  { rank: 'circled', pattern: /^([①-⑳㉑-㉟])\s*/ },
];

/** An Arabic number directly before another one: 1.2017年…, or the ambiguous 2.2家. */
const RUN_IN = /^([0-9０-９]{1,3})[.．、﹒]\s*(?=[0-9０-９])/;
/**
 * A number without its stop, followed by blanks or directly by words that are no unit of measure
 * (7筹集…). Applies to the text with its blanks.
 */
const NO_STOP =
  /^\s*([0-9０-９]{1,3})(?:[\s\u3000]+(?=[\u3400-\u9fff“《])|(?![年月日号个家项条名人万亿千百座处所户套公里米吨元亩起期次批届路天小时分幢栋台辆艘县区镇乡村周岁楼类种大至到余多以])(?=[\u3400-\u9fff“《]))/;

/** Value of a Chinese ordinal up to 999; NaN if it is none. */
export function parseChineseOrdinal(printed: string): number {
  let total = 0;
  let digit = 0;
  for (const char of printed) {
    if (char === '十' || char === '百') {
      total += (digit || 1) * (char === '十' ? 10 : 100);
      digit = 0;
      continue;
    }
    digit = char === '〇' ? 0 : CHINESE_DIGITS.indexOf(char);
    if (digit < 0) return Number.NaN;
  }
  return total + digit;
}

/** Converts full-width digits to ASCII. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

function valueOf(printed: string): number {
  if (/^[0-9０-９]+$/.test(printed)) return Number(toAsciiDigits(printed));
  const circled = printed.charCodeAt(0);
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  if (circled >= 0x3251 && circled <= 0x325f) return circled - 0x3251 + 21;
  return parseChineseOrdinal(printed);
}

/** Ordinals that are one character, by the code of the first one: ⑴ ⒈ ㈠. */
const SIGNS: readonly { readonly rank: OrdinalRank; readonly first: number; readonly count: number }[] = [
  { rank: 'arabic-bracket', first: 0x2474, count: 20 },
  { rank: 'arabic', first: 0x2488, count: 20 },
  { rank: 'chinese-bracket', first: 0x3220, count: 10 },
];

/** The ordinal that one character at the start of `text` stands for, or null; printed as in its long form. */
function readSign(text: string): Ordinal | null {
  const code = text.charCodeAt(0);
  for (const { rank, first, count } of SIGNS) {
    const value = code - first + 1;
    if (!(value >= 1 && value <= count)) continue;
    const printed = rank === 'chinese-bracket' ? '一二三四五六七八九十'.charAt(value - 1) : String(value);
    const length = 1 + (/^[、.．\s]*/.exec(text.slice(1))?.[0].length ?? 0);
    return { rank, value, printed, length, hasStop: true };
  }
  return null;
}

/** The ordinal at the start of `text`, or null. */
export function readOrdinal(text: string): Ordinal | null {
  const sign = readSign(text);
  if (sign) return sign;
  for (const { rank, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, printed = ''] = match;
    const value = valueOf(printed);
    if (Number.isNaN(value) || value === 0) return null;
    return { rank, value, printed, length: whole.length, hasStop: true };
  }
  return null;
}

/**
 * The ordinal directly before another number (`1.2017年10月底前…`, `2.2家企业…`), or null. Such a
 * number counts as an ordinal only if it is the `expected` one.
 */
export function readRunInOrdinal(text: string, expected: number): Ordinal | null {
  const match = RUN_IN.exec(text);
  if (!match) return null;
  const [whole, printed = ''] = match;
  if (Number(toAsciiDigits(printed)) !== expected) return null;
  return { rank: 'arabic', value: expected, printed, length: whole.length, hasStop: true };
}

/** The ordinal without a stop at the start of a line with its blanks (`16 优化…`), if it is the `expected` one; else null. */
export function readBareOrdinal(raw: string, expected: number): Ordinal | null {
  const match = NO_STOP.exec(raw);
  if (!match) return null;
  const [, printed = ''] = match;
  if (Number(toAsciiDigits(printed)) !== expected) return null;
  return { rank: 'arabic', value: expected, printed, length: printed.length, hasStop: false };
}
