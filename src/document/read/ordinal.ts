import { elementAt } from './element-at.ts';

/** Number styles of automatic lists in Word and html. */

/** The style of a list number, named by how the number 1 is written. */
export type OrdinalStyle =
  '1' | '01' | '一' | '壹' | '〇一' | '甲' | '子' | '①' | '⑴' | '⒈' | '㊀' | '１' | 'A' | 'a' | 'I' | 'i';

const DIGITS = '〇一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const WITH_FULL_STOP = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const CIRCLED_HANZI = '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Formats `n`; a number that the style has no character for is written in Arabic digits. */
export function formatOrdinal(n: number, style: OrdinalStyle): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) return String(n);
  return FORMATTERS[style](n) ?? String(n);
}

const FORMATTERS: Readonly<Record<OrdinalStyle, (n: number) => string | undefined>> = {
  '1': String,
  '01': (n) => String(n).padStart(2, '0'),
  一: (n) => chineseNumber(n, DIGITS, ['', '十', '百', '千'], '零').replace(/^一十/, '十'),
  壹: (n) => chineseNumber(n, FORMAL_DIGITS, ['', '拾', '佰', '仟'], '零'),
  〇一: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join(''),
  甲: (n) => HEAVENLY_STEMS[n - 1],
  子: (n) => EARTHLY_BRANCHES[n - 1],
  '①': (n) => CIRCLED[n - 1],
  '⑴': (n) => BRACKETED[n - 1],
  '⒈': (n) => WITH_FULL_STOP[n - 1],
  '㊀': (n) => CIRCLED_HANZI[n - 1],
  '１': (n) => [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  A: (n) => letterNumber(n),
  a: (n) => letterNumber(n)?.toLowerCase(),
  I: (n) => romanNumber(n),
  i: (n) => romanNumber(n)?.toLowerCase(),
};

/** 1205 → 一千二百零五: one zero for each gap, none at the end. */
function chineseNumber(n: number, digits: string, places: readonly string[], zero: string): string {
  if (n === 0) return zero;
  const printed = [...String(n)].map((digit, i, all) => {
    if (digit === '0') return zero;
    return elementAt(digits, Number(digit)) + elementAt(places, all.length - 1 - i);
  });
  return printed.join('').replace(/零+/g, zero).replace(/零$/, '');
}

/** After Z, Word repeats the letter: AA, BB, CC. */
function letterNumber(n: number): string | undefined {
  if (n === 0) return undefined;
  const letter = String.fromCharCode(65 + ((n - 1) % 26));
  return letter.repeat(Math.ceil(n / 26));
}

function romanNumber(n: number): string | undefined {
  if (n === 0) return undefined;
  let rest = n;
  let printed = '';
  for (const [value, symbol] of ROMAN) {
    while (rest >= value) {
      printed += symbol;
      rest -= value;
    }
  }
  return printed;
}
