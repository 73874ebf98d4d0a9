import { toBase } from './unit.ts';

/** A figure in the measure its arithmetic happens in. */
export interface BaseFigure {
  /** Exact decimal: "900000". */
  readonly amount: string;
  readonly measure: string;
}

/** 90 万人 is 900000 人; a unit nobody knows is compared as printed. */
export function baseFigure(value: number, unit: string): BaseFigure {
  const known = toBase(value, unit);
  return known === null
    ? { amount: String(value), measure: unit }
    : { amount: known.value.toFixed(), measure: known.base };
}
