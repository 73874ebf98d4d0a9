import Big from 'big.js';

/** A printed number without its unit: 1.3, 3,221, 十五, 三千(亿). */
interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Exact decimal; null where the characters do not form one number (十四五, 一二三, 007, 30 digits). */
  readonly value: string | null;
  /** `implied`: a magnitude without a number, which means 1 (亿元以上, 万人以上). */
  readonly script: 'arabic' | 'han' | 'implied';
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Characters of Chinese numerals; 半 is 0.5. */
export const HAN_NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十百千万亿半';

/** Character codes a numeral can begin with: a cheap test that rejects most positions of a text. */
const BEGINS: ReadonlySet<number> = new Set(
  [...`0123456789${HAN_NUMERAL_CHARACTERS}`].map((char) => char.charCodeAt(0)),
);

const DIGIT_RUN = /\d+/y;
/** Longer runs of digits are numbers of accounts, licences and the like. */
const MAX_DIGITS = 18;
const GROUP = /,\d{3}(?!\d)/y;
const DECIMALS = /\.\d+/y;
const HAN = /[〇零一二两三四五六七八九十百千万亿半]+/y;
/** Longer runs of numerals form no number. */
const MAX_HAN = 24;

/**
 * Reads the numeral that begins at `at` in a half-width text, or null. A trailing 万 or 亿 belongs
 * to the unit (三千亿元 is 3000 亿元, like 3000亿元), so `end` is before it; an Arabic number
 * ends before any magnitude.
 */
export function readNumeralAt(text: string, at: number): Numeral | null {
  if (!BEGINS.has(text.charCodeAt(at))) return null;
  const arabic = arabicAt(text, at);
  if (arabic !== null) {
    const plain = arabic.replaceAll(',', '');
    return {
      start: at,
      end: at + arabic.length,
      value: plain.length > MAX_DIGITS || /^0\d/.test(plain) ? null : new Big(plain).toFixed(),
      script: 'arabic',
    };
  }
  const han = match(HAN, text, at);
  if (han === null) return null;
  const body = han.replace(/[万亿]{1,2}$/, '');
  if (body === '') return { start: at, end: at, value: '1', script: 'implied' };
  return { start: at, end: at + body.length, value: parseHanNumeral(body), script: 'han' };
}

/** Decimal value of a Chinese numeral (二十一, 一百零八, 三万五千, 二〇二四), or null. */
export function parseHanNumeral(han: string): string | null {
  if (han === '半') return '0.5';
  if (han.length > MAX_HAN) return null;
  if (/^[〇零一二三四五六七八九]{4}$/.test(han)) return [...han].map((char) => DIGITS[char]).join('');
  let total = new Big(0);
  let rest = han;
  for (const [mark, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const parts = rest.split(mark);
    if (parts.length > 2) return null;
    if (parts.length === 2) {
      const high = hanBelowWan(parts[0] ?? '');
      if (high === null) return null;
      total = total.plus(high.value.times(factor));
      rest = parts[1] ?? '';
    }
  }
  if (rest === '') return total.toFixed();
  const low = hanBelowWan(rest);
  return low === null ? null : total.plus(low.value).toFixed();
}

/** A number with the value of one unit of its last printed digit: 5000 and 1000 for 五千. */
export interface HanNumber {
  readonly value: Big;
  readonly place: Big;
}

/**
 * A numeral below 10,000 (三千零五十 → 3050, 两千五 → 2500); null unless places descend and every digit
 * has its place.
 */
export function hanBelowWan(han: string): HanNumber | null {
  let total = 0;
  let digit: number | null = null;
  let afterZero = false;
  let lastPlace = Infinity;
  for (const char of han) {
    const place = PLACES[char];
    if (place === undefined) {
      const value = DIGITS[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      afterZero = digit === 0;
      digit = value;
      continue;
    }
    if (place >= lastPlace) return null;
    total += (digit === null || digit === 0 ? 1 : digit) * place;
    lastPlace = place;
    digit = null;
  }
  if (han === '') return null;
  if (digit === null) return { value: new Big(total), place: new Big(lastPlace) };
  // 两千五: the last place is left out.
  const size = afterZero || lastPlace === Infinity ? 1 : lastPlace / 10;
  return { value: new Big(total).plus(digit * size), place: new Big(size) };
}

/** The Arabic number at `at`: 3.35, 4500, 3,221. Groups of three digits are accepted after one to three digits only. */
function arabicAt(text: string, at: number): string | null {
  const digits = match(DIGIT_RUN, text, at);
  if (digits === null) return null;
  let end = at + digits.length;
  if (digits.length <= 3) {
    for (let group = match(GROUP, text, end); group !== null; group = match(GROUP, text, end))
      end += group.length;
  }
  return text.slice(at, end + (match(DECIMALS, text, end)?.length ?? 0));
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
