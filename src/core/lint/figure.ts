/** Multiples printed in front of a measure (万人, 亿元). */
const MULTIPLES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8, 万亿: 1e12 };
/** Longest first, so that 万亿元 is not read as 万 + 亿元. */
const PREFIXES = Object.keys(MULTIPLES).sort((a, b) => b.length - a.length);
/** Measures that begin with such a character without being a multiple. */
const WHOLE = ['千米', '千克', '千瓦', '千伏'];

export interface ScaledFigure {
  readonly amount: number;
  readonly measure: string;
}

/** A figure without the multiple in front of its measure: 90 万人 → 900000 人. */
export function scaled(value: number, unit: string): ScaledFigure {
  const prefix = PREFIXES.find(
    (candidate) => unit.startsWith(candidate) && !WHOLE.some((whole) => unit.startsWith(whole)),
  );
  if (prefix === undefined) return { amount: value, measure: unit };
  const amount = value * (MULTIPLES[prefix] ?? 1);
  return { amount: Number(amount.toPrecision(12)), measure: unit.slice(prefix.length) };
}
