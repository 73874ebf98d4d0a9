import type Big from 'big.js';
import { toBaseUnit, parseMeasureUnit } from '../../text/measure-unit.ts';

/** Two decimals without trailing zeros: 71.83, 48, 0.6. */
export const formatRounded = (value: Big, places = 2): string => value.round(places).toString();

/**
 * `4310 ÷ 6000 = 71.83%`; with both units where they differ, and the whole converted to the unit of the
 * part.
 */
export function formatDivision(
  part: { readonly value: string; readonly unit: string },
  whole: { readonly value: string; readonly unit: string },
  percent: Big,
): string {
  const same = isSameSize(part.unit, whole.unit);
  const left = same ? part.value : `${part.value}${part.unit}`;
  return `${left} ÷ ${same ? whole.value : wholeWith(part.unit, whole)} = ${formatRounded(percent)}%`;
}

/** Whether two units have the same base and magnitude: 人 and 名, but not 万吨 and 亿吨. */
function isSameSize(a: string, b: string): boolean {
  const [one, other] = [parseMeasureUnit(a), parseMeasureUnit(b)];
  return (
    a === b || (one !== null && other !== null && one.base === other.base && one.factor === other.factor)
  );
}

/** The whole with its conversion for a part in `unit`: 2.8亿吨（28000万吨）. */
function wholeWith(unit: string, whole: { readonly value: string; readonly unit: string }): string {
  const printed = `${whole.value}${whole.unit}`;
  const base = toBaseUnit(whole.value, whole.unit);
  const one = toBaseUnit(1, unit);
  if (
    base === null ||
    one === null ||
    base.base !== one.base ||
    one.value.eq(base.value.div(whole.value || 1))
  )
    return printed;
  return `${printed}（${base.value.div(one.value).toString()}${unit}）`;
}
