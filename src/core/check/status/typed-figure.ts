import Big from 'big.js';
import type { EnteredValue, EntryFigure } from '../../record/entered/entry.ts';
import type { Target } from '../../record/target.ts';
import { type MeasureUnit, parseMeasureUnit } from '../../text/measure-unit.ts';
import { readMixedNumeralAt } from '../../text/mixed-numeral.ts';
import { toHalfWidth } from '../../text/width.ts';

/** The value of a number column in the printed unit of its target, or why it cannot be read. */
export type TypedFigure =
  | { readonly value: Big }
  /** `not-a-number`: 约120, 若干; `unit-differs`: a number whose unit cannot be converted to the target's. */
  | { readonly fault: 'not-a-number' | 'unit-differs' };

/** 1,234.5 and what follows it; commas only between groups of three digits. */
const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([^]*)$/;
const MINUS = /[−–—]/g;
/** What units write where they have nothing to report: 无, 暂无, 不涉及, a stroke. */
const NOTHING = /^(?:暂?无|不涉及|\/|-{1,4})$/;

/** The general counter, accepted for any other: 12个 for 家, 12家 for 个. */
const ANY_COUNTER = '个';
/** Excel stores a typed 45% as 0.45. A target of at least this many per cent is never reported as below 1 %. */
const HIGH_SHARE = 20;
/** Excel keeps this many digits of a number; further ones come from its arithmetic. */
const EXCEL_DIGITS = 15;

/** A number as a cell shows it that has it as a percentage: 0.085 is 8.5%. Excel keeps 15 digits. */
export const percentText = (value: number): string =>
  `${new Big(value.toPrecision(EXCEL_DIGITS)).times(100).toFixed()}%`;

/** What the cell of a figure shows; "" where it is empty. */
export const figureText = ({ value, isPercent = false }: Pick<EntryFigure, 'value' | 'isPercent'>): string =>
  isPercent && typeof value === 'number' && Number.isFinite(value) ? percentText(value) : String(value ?? '');

/**
 * Reads a figure as `parseTypedFigure` does. A number that its cell shows as a percentage is taken
 * as shown (0.085 is 8.5%), where the target is in % or percentage points.
 */
export function parseFigure(
  figure: Pick<EntryFigure, 'value' | 'isPercent'>,
  target: Pick<Target, 'unit' | 'value'>,
): TypedFigure | null {
  return parseTypedFigure(isPercentOf(figure, target.unit) ? figureText(figure) : figure.value, target);
}

/** Whether a figure is a number shown as a percentage, of a unit for which that says what it is. */
export const isPercentOf = (
  { value, isPercent = false }: Pick<EntryFigure, 'value' | 'isPercent'>,
  unit: string,
): boolean =>
  isPercent &&
  typeof value === 'number' &&
  Number.isFinite(value) &&
  ['ratio', 'points'].includes(parseMeasureUnit(toHalfWidth(unit))?.family ?? '');

/**
 * Reads a cell of a number column; null where it is empty or says that there is nothing. Accepted: a number, `1,234`,
 * `+8.1`, full-width digits, and a number with a unit that converts to the target's (`120人`,
 * `1.2万人`, `45万吨`, `45%`, `1亿2000万元`). A magnitude alone multiplies (`1.2万` for 人 is 12000). Not
 * accepted as a number: 约120, 120左右, 120余, Chinese numerals, ranges; the reporting unit
 * has to decide which value is meant.
 *
 * A value above 0 and up to 1 for a target of at least 20 % is taken for a percentage that
 * Excel stored as a fraction, and multiplied by 100. Arithmetic is exact.
 */
export function parseTypedFigure(
  typed: EnteredValue,
  target: Pick<Target, 'unit' | 'value'>,
): TypedFigure | null {
  if (typed === null) return null;
  if (typeof typed === 'number') return Number.isFinite(typed) ? plain(new Big(typed), target) : NOT_A_NUMBER;
  const text = toHalfWidth(typed).trim().replace(MINUS, '-');
  if (text === '' || NOTHING.test(text)) return null;
  const mixed = readMixedNumeralAt(text, 0);
  if (mixed?.more === false)
    return converted(new Big(mixed.printed), mixed.magnitude + text.slice(mixed.end), target.unit);
  const found = NUMBER.exec(text);
  if (found === null) return NOT_A_NUMBER;
  const value = new Big((found[1] ?? '').replaceAll(/[+,]/g, ''));
  const own = found[2] ?? '';
  if (own === '') return plain(value, target);
  if (own === toHalfWidth(target.unit)) return { value };
  return converted(value, own, target.unit);
}

const NOT_A_NUMBER = { fault: 'not-a-number' } as const;
const UNIT_DIFFERS = { fault: 'unit-differs' } as const;

/** A number without a unit has the unit of the target. */
function plain(value: Big, { unit, value: goal }: Pick<Target, 'unit' | 'value'>): TypedFigure {
  const isFraction = value.gt(0) && value.lte(1);
  const isShare = unit === '%' && goal !== null && goal >= HIGH_SHARE;
  return { value: isFraction && isShare ? value.times(100) : value };
}

function converted(value: Big, text: string, measure: string): TypedFigure {
  const from = parseMeasureUnit(text);
  // 万多人: an approximate number.
  if (from === null || from.text !== text) return NOT_A_NUMBER;
  const to = parseMeasureUnit(toHalfWidth(measure));
  if (to === null)
    return measure === '' && isCounted(from) ? { value: value.times(from.factor) } : UNIT_DIFFERS;
  return fits(from, to) ? { value: value.times(from.factor).div(to.factor) } : UNIT_DIFFERS;
}

/** A counter, or a magnitude without a unit (1.2万). */
const isCounted = ({ family, base }: MeasureUnit): boolean => family === 'count' || base === '';

const fits = (from: MeasureUnit, to: MeasureUnit): boolean =>
  from.base === to.base ||
  (from.base === '' && to.family !== 'ratio' && to.family !== 'points') ||
  (from.family === 'count' && to.family === 'count' && [from.base, to.base].includes(ANY_COUNTER));
