import { toBaseUnit } from './measure-unit.ts';

/** A figure converted to the base unit of its measure. */
export interface BaseFigure {
  /** Exact decimal: "900000". */
  readonly amount: string;
  readonly measure: string;
}

/** Converts a figure to its base unit (90 万人 → 900000 人); with an unknown unit it stays as printed. */
export function toBaseFigure(value: number, unit: string): BaseFigure {
  const known = toBaseUnit(value, unit);
  return known === null
    ? { amount: String(value), measure: unit }
    : { amount: known.value.toFixed(), measure: known.base };
}
