import type { Comparator } from '../record/target.ts';
import { memoize } from '../text/memoize.ts';
import { parseMeasureUnit } from '../text/measure-unit.ts';
import { readMixedNumeralAt } from '../text/mixed-numeral.ts';
import { toHalfWidth } from '../text/width.ts';

/*
 *   47.3    ≤40    40以内    1,250户    1.2万    -3.1%    下降3.1%    38（76%）    约120
 */
/** A number in a cell of a column of figures. */
export interface CellNumber {
  /** Exact decimal with its sign, without group separators. */
  readonly digits: string;
  readonly comparator: Exclude<Comparator, 'between'>;
  /** As printed; "" for a number alone. */
  readonly unit: string;
  /** What stands in brackets behind the number; "" for nothing. */
  readonly aside: string;
}

const SIGNS: readonly (readonly [RegExp, CellNumber['comparator']])[] = [
  [/^(?:≥|>=|≧|不低于|不少于|至少)/, '>='],
  [/^(?:≤|<=|≦|不超过|不高于|不多于|控制在)/, '<='],
  [/^(?:>|超过|超)/, '>'],
  [/^(?:<|低于|少于)/, '<'],
  [/^(?:约|近|≈)/, '~'],
];
const AFTER: readonly (readonly [RegExp, CellNumber['comparator']])[] = [
  [/(?:及?以上|余)$/, '>='],
  [/(?:及?以[内下]|之内)$/, '<='],
  [/左右$/, '~'],
];
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(\.\d{1,8})?/;
const FALL = /^(?:下降|降低|减少|负增长|↓)/;
const RISE = /^(?:增长|上升|提高|增加|↑)/;
const ASIDE = /^([^()]{0,12})\(([^()]{1,60})\)$/;
/** Of a date or a rank: 6月, 第3. */
const NO_UNIT = /^(?:年|月|日|号|季|旬|时|点|-|~|—|至|到|\/\d)/;
const LONGEST_UNIT = 8;
const NOTHING = /^(?:[/\\\-—–－─―·.、*]{1,6}|无|暂无|空|不涉及|未下达|N\/?A)?$/i;

/** Whether a cell says that there is no figure: blank, a stroke, 无. */
export const isNoFigure = (printed: string): boolean => NOTHING.test(toHalfWidth(printed).replace(/\s/g, ''));

/** Reads a cell as one number; null for words, a date, a range, or nothing. */
export const readCellNumber = memoize((printed: string): CellNumber | null => {
  let text = toHalfWidth(printed)
    .replace(/\s/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/(?<![*#※])[*#※]{1,4}$/, '');
  let aside = '';
  const remark = ASIDE.exec(text);
  if (remark !== null) [text, aside] = [remark[1] ?? '', remark[2] ?? ''];
  let comparator: CellNumber['comparator'] = '=';
  const sign = SIGNS.find(([pattern]) => pattern.test(text));
  if (sign !== undefined) [text, comparator] = [text.replace(sign[0], ''), sign[1]];
  const falls = FALL.test(text);
  text = text.replace(FALL, '').replace(RISE, '');
  const mixed = readMixedNumeralAt(text, 0);
  if (mixed !== null && /^\d/.test(text))
    return unitIn(text.slice(mixed.end), comparator, (unit, found) => ({
      digits: (falls ? '-' : '') + mixed.printed,
      comparator: found,
      unit: mixed.magnitude + unit,
      aside,
    }));
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [whole, plus = '', digits = '', decimals = ''] = match;
  const minus = plus === '-' || falls ? '-' : '';
  return unitIn(text.slice(whole.length), comparator, (unit, found) => ({
    digits: minus + digits.replaceAll(',', '') + decimals,
    comparator: found,
    unit,
    aside,
  }));
});

function unitIn(
  text: string,
  before: CellNumber['comparator'],
  make: (unit: string, comparator: CellNumber['comparator']) => CellNumber,
): CellNumber | null {
  const after = AFTER.find(([pattern]) => pattern.test(text));
  const unit = after === undefined ? text : text.replace(after[0], '');
  if (unit.length > LONGEST_UNIT || NO_UNIT.test(unit) || /[\d,。;；、:]/.test(unit.replace(/m[23]$/, '')))
    return null;
  return make(unit, after?.[1] ?? before);
}

/** The unit of a number in a cell whose column has a unit: 万 of a column of 人 is 万人. */
export function unitOfCell({ unit }: Pick<CellNumber, 'unit'>, column: string): string {
  if (unit === '') return column;
  return parseMeasureUnit(unit)?.base === '' ? unit + column : unit;
}
