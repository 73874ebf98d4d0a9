import Big from 'big.js';
import type { Typed } from '../../record/entry.ts';
import type { Target } from '../../record/target.ts';
import { type Unit, unitOf } from '../../text/unit.ts';
import { halfWidth } from '../../text/width.ts';

/** What a number column says, in the unit its target prints; or why it says nothing. */
export type TypedFigure =
  | { readonly value: Big }
  /** `not-a-number`: 约120, 若干; `unit-differs`: a number whose unit cannot become the target's. */
  | { readonly fault: 'not-a-number' | 'unit-differs' };

/** 1,234.5 and what stands behind it; groups of three digits only. */
const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([^]*)$/;
const MINUS = /[−–—]/g;

/** The counter that fits everything counted: 12个 where 家 is meant, 12家 where 个 is. */
const ANY_COUNTER = '个';
/** Excel keeps a typed 45% as 0.45; a level this high is never reported as less than one per cent. */
const HIGH_SHARE = 20;

/**
 * Reads a cell of a number column; null where it is empty. Accepted: a number,
 * `1,234`, full-width digits, and a number with a unit that converts into the
 * target's (`120人`, `1.2万人`, `45万吨`, `45%`). A magnitude alone multiplies
 * (`1.2万` of 人 is 12000). No number: 约120, 120左右, 120余, Chinese numerals, a
 * span: what is meant has to be decided by the person who reports.
 *
 * A figure from 0 to 1 where the target is a share of 20 % or more is one that
 * Excel turned from 45% into 0.45, and counts as per cent. Arithmetic is exact.
 */
export function typedFigure(typed: Typed, target: Pick<Target, 'unit' | 'value'>): TypedFigure | null {
  if (typed === null) return null;
  if (typeof typed === 'number') return Number.isFinite(typed) ? plain(new Big(typed), target) : NOT_A_NUMBER;
  const text = halfWidth(typed).trim().replace(MINUS, '-');
  if (text === '') return null;
  const found = NUMBER.exec(text);
  if (found === null) return NOT_A_NUMBER;
  const value = new Big((found[1] ?? '').replaceAll(',', ''));
  const own = found[2] ?? '';
  if (own === '') return plain(value, target);
  if (own === halfWidth(target.unit)) return { value };
  return converted(value, own, target.unit);
}

const NOT_A_NUMBER = { fault: 'not-a-number' } as const;
const UNIT_DIFFERS = { fault: 'unit-differs' } as const;

/** A number without a unit is in the unit of the target. */
function plain(value: Big, { unit, value: goal }: Pick<Target, 'unit' | 'value'>): TypedFigure {
  const isFraction = value.gt(0) && value.lte(1);
  const isShare = unit === '%' && goal !== null && goal >= HIGH_SHARE;
  return { value: isFraction && isShare ? value.times(100) : value };
}

function converted(value: Big, text: string, measure: string): TypedFigure {
  const from = unitOf(text);
  // 万多人: the number is a rough one.
  if (from === null || from.text !== text) return NOT_A_NUMBER;
  const to = unitOf(halfWidth(measure));
  if (to === null)
    return measure === '' && isCounted(from) ? { value: value.times(from.factor) } : UNIT_DIFFERS;
  return fits(from, to) ? { value: value.times(from.factor).div(to.factor) } : UNIT_DIFFERS;
}

/** Counted things, and a magnitude without a measure (1.2万). */
const isCounted = ({ family, base }: Unit): boolean => family === 'count' || base === '';

const fits = (from: Unit, to: Unit): boolean =>
  from.base === to.base ||
  (from.base === '' && to.family !== 'ratio' && to.family !== 'points') ||
  (from.family === 'count' && to.family === 'count' && [from.base, to.base].includes(ANY_COUNTER));
