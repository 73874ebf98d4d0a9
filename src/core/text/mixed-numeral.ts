import Big from 'big.js';
import { hanBelowWan, type HanNumber } from './numeral.ts';

/*
 * Numbers of several parts, in digits or Chinese numerals, as people say them.
 *
 *     1亿2000万元     三亿两千万元     2万3千人     120亿零500万元     一千五百万零三百元
 *     ^part^part                       ^part^part       ^zero
 */
export interface MixedNumeral {
  readonly end: number;
  /** Decimal in units of `magnitude` with every printed place: 1.2000 for 1亿2000万, 1.5 for 一亿五千万. */
  readonly printed: string;
  /** The largest magnitude; it belongs to the unit (the 亿 of 1.2亿元). */
  readonly magnitude: string;
  /** Whether 多 or 余 is printed before a magnitude: 1亿2000多万. */
  readonly more: boolean;
}

const SIZES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  十: 10,
};
const MARK = Object.keys(SIZES).join('|');
const DIGITS = '\\d{1,12}(?:\\.\\d{1,8})?';
const HAN = '[一二两三四五六七八九十百千]{1,8}';
const PART = new RegExp(`([零〇]?)(?:(${DIGITS})|(${HAN}))([多余]?)(${MARK})?`, 'y');
/** A number with a mark and what may be its next part: rejects most positions. */
const MAY_BE_MIXED = new RegExp(
  `(?:${DIGITS}|${HAN})[多余]?[万亿千百十]{1,2}[零〇一二两三四五六七八九十\\d]`,
  'y',
);

interface Part extends HanNumber {
  /** The magnitude after it; the next part is smaller. 1 for none. */
  readonly size: number;
  readonly mark: string;
}

/**
 * Reads a number of at least two parts that begins at `at`; null for any other. Each part is smaller
 * than the magnitude before it. 一万五 and 三亿二 leave out the last magnitude; after digits it has to
 * be printed or filled (2万3000), so 3亿20个 is not one number.
 */
export function readMixedNumeralAt(text: string, at: number): MixedNumeral | null {
  MAY_BE_MIXED.lastIndex = at;
  if (!MAY_BE_MIXED.test(text)) return null;
  const parts: Part[] = [];
  let end = at;
  let more = false;
  for (;;) {
    PART.lastIndex = end;
    const found = PART.exec(text);
    const part = found === null ? null : nextPart(found, parts);
    if (found === null || part === null) break;
    parts.push(part);
    end += found[0].length;
    more ||= found[4] !== '';
    if (part.size === 1) break;
  }
  const [first, second] = parts;
  if (first === undefined || second === undefined) return null;
  const magnitude = first.mark.slice(-1);
  if (magnitude === '十') return null;
  const size = SIZES[magnitude] ?? 1;
  const sum = parts.reduce((total, { value }) => total.plus(value), new Big(0));
  const value = sum.div(size);
  const places = Math.max(0, -(parts.at(-1) ?? second).place.div(size).e);
  return { end, printed: more ? value.toFixed() : value.toFixed(places), magnitude, more };
}

/** The part that was found after `before`, or null where it does not belong to the same number. */
function nextPart(
  [, zero = '', digits, han = '', , mark = '']: RegExpExecArray,
  before: Part[],
): Part | null {
  const number = digits === undefined ? hanBelowWan(han) : arabicNumber(digits);
  const last = before.at(-1);
  if (number === null || (last === undefined && (zero !== '' || mark === ''))) return null;
  const size = SIZES[mark] ?? 1;
  const part: Part = { ...scaled(number, size), size, mark };
  if (last === undefined) return part;
  // 一万五千亿, 5千3百万: the magnitude at the end applies to all parts.
  const shared = /[万亿]$/.exec(mark)?.[0];
  if (
    shared !== undefined &&
    part.value.gte(last.size) &&
    before.every(({ mark: own }) => (SIZES[own] ?? 1) < (SIZES[shared] ?? 1))
  ) {
    const by = SIZES[shared] ?? 1;
    before.forEach(
      (one, index) => (before[index] = { ...one, ...scaled(one, by), size: one.size * by, mark: shared }),
    );
    return part.value.lt(last.size * by) ? part : null;
  }
  const own = zero === '' ? withLeftOut(part, last, digits ?? null, han) : part;
  return own !== null && own.value.gt(0) && own.value.lt(last.size) ? own : null;
}

/** The part with the magnitude that people leave out: 一万五, 三亿两千; null for 5万2, which is not one number. */
function withLeftOut(part: Part, last: Part, digits: string | null, han: string): Part | null {
  if (digits !== null && part.mark === '') return last.size === 1e4 && /^\d{3,4}$/.test(digits) ? part : null;
  if (digits === null && part.mark === '' && han.length === 1)
    return { ...part, ...scaled(part, last.size / 10) };
  const inThousands = part.size === 1e3 || part.size === 1e2 || (part.size === 1 && /[千百]/.test(han));
  return last.size === 1e8 && inThousands ? { ...part, ...scaled(part, 1e4) } : part;
}

const scaled = ({ value, place }: HanNumber, size: number): HanNumber => ({
  value: value.times(size),
  place: place.times(size),
});

const arabicNumber = (digits: string): HanNumber => ({
  value: new Big(digits),
  place: new Big(10).pow(-(digits.split('.')[1]?.length ?? 0)),
});
