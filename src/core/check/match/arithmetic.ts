import type Big from 'big.js';
import { toBase, unitOf } from '../../text/unit.ts';

/** Two decimals, without a tail of zeros: 71.83, 48, 0.6. */
export const rounded = (value: Big, places = 2): string => value.round(places).toString();

/** 4310 ÷ 6000 = 71.83%; where the units differ both stand there, and the goal in the other's unit too. */
export function division(
  part: { readonly value: string; readonly unit: string },
  whole: { readonly value: string; readonly unit: string },
  percent: Big,
): string {
  const same = isSameSize(part.unit, whole.unit);
  const left = same ? part.value : `${part.value}${part.unit}`;
  return `${left} ÷ ${same ? whole.value : wholeWith(part.unit, whole)} = ${rounded(percent)}%`;
}

/** 人 and 名 are one size, 万吨 and 亿吨 are not. */
function isSameSize(a: string, b: string): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  return (
    a === b || (one !== null && other !== null && one.base === other.base && one.factor === other.factor)
  );
}

/** 2.8亿吨（28000万吨） beside a part in 万吨. */
function wholeWith(unit: string, whole: { readonly value: string; readonly unit: string }): string {
  const printed = `${whole.value}${whole.unit}`;
  const base = toBase(whole.value, whole.unit);
  const one = toBase(1, unit);
  if (
    base === null ||
    one === null ||
    base.base !== one.base ||
    one.value.eq(base.value.div(whole.value || 1))
  )
    return printed;
  return `${printed}（${base.value.div(one.value).toString()}${unit}）`;
}
