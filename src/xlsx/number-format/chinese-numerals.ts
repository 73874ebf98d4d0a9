/**
 * Numbers in Chinese numerals, as the codes [DBNum1] to [DBNum3] show them for zh-cn:
 * 一千二百〇五, 壹仟贰佰零伍, １千２百０５.
 */

/** Which numerals a format asks for; 0: the usual digits. */
export type Numerals = 0 | 1 | 2 | 3;

interface NumeralSet {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly powers: readonly [string, string, string];
  readonly myriads: readonly string[];
}

const SETS: Readonly<Record<1 | 2 | 3, NumeralSet>> = {
  1: { digits: '〇一二三四五六七八九', powers: ['十', '百', '千'], myriads: ['', '万', '亿', '万亿'] },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', powers: ['拾', '佰', '仟'], myriads: ['', '万', '亿', '万亿'] },
  3: { digits: '０１２３４５６７８９', powers: ['十', '百', '千'], myriads: ['', '万', '亿', '万亿'] },
};

/** Each digit by itself: 2026 → 二〇二六. */
export const digitByDigit = (text: string, numerals: 1 | 2 | 3): string =>
  text.replace(/\d/g, (digit) => SETS[numerals].digits.charAt(Number(digit)));

/** The integer part with its places, decimals digit by digit: 1205.5 → 一千二百〇五.五. `text` is an unsigned decimal number. */
export function withPlaces(text: string, numerals: 1 | 2 | 3): string {
  const [whole = '', decimals] = text.split('.');
  const integer = integerWithPlaces(whole, SETS[numerals]);
  return decimals === undefined ? integer : `${integer}.${digitByDigit(decimals, numerals)}`;
}

/** A number of a date or time, as it is spoken: 12 → 十二, 20 → 二十; one with a leading zero digit by digit. */
export function ofDate(text: string, numerals: 1 | 2 | 3): string {
  if (text.length !== 2 || text.startsWith('0')) return digitByDigit(text, numerals);
  const { digits, powers } = SETS[numerals];
  const [tens = '', ones = ''] = text;
  const first = tens === '1' && numerals !== 2 ? '' : digits.charAt(Number(tens));
  return first + powers[0] + (ones === '0' ? '' : digits.charAt(Number(ones)));
}

/** Groups of four digits, the last one first in value. */
function integerWithPlaces(whole: string, { digits, powers, myriads }: NumeralSet): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const zero = digits.charAt(0);
  let written = '';
  let isZeroDue = false;
  for (let at = 0; at < padded.length; at += 1) {
    const digit = Number(padded.charAt(at));
    const left = padded.length - 1 - at;
    if (digit === 0) isZeroDue = written !== '';
    else {
      written += (isZeroDue ? zero : '') + digits.charAt(digit) + (['', ...powers][left % 4] ?? '');
      isZeroDue = false;
    }
    const isEndOfGroup = left % 4 === 0;
    if (isEndOfGroup && Number(padded.slice(at - 3, at + 1)) > 0) written += myriads[left / 4] ?? '';
  }
  return written === '' ? zero : written;
}
