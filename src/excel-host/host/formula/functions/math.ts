import { isNear } from '../value/compare.ts';
import { power } from '../value/operators.ts';
import { DIVISION, NUMBER } from '../value/scalar.ts';
import { type FunctionFamily, numberFunction } from './support/define.ts';

/** Rounds the absolute value to a number of decimals, after reducing it to the fifteen digits Excel shows. */
function rounded(value: number, digits: number, round: (size: number) => number): number {
  const places = Math.trunc(digits);
  const scale = 10 ** Math.abs(places);
  const size = Math.abs(value);
  const scaled = places >= 0 ? size * scale : size / scale;
  const exact = Number(scaled.toPrecision(15));
  const result = places >= 0 ? round(exact) / scale : round(exact) * scale;
  if (!Number.isFinite(result)) return value;
  return value < 0 && result !== 0 ? -result : result;
}

const half = (size: number): number => Math.floor(size + 0.5);

/** A multiple of `step` near a value. */
const multiple = (value: number, step: number, round: (count: number) => number): number => {
  if (step === 0) return 0;
  const count = Number((value / step).toPrecision(15));
  return isNear(count, Math.round(count)) ? Math.round(count) * step : round(count) * step;
};

/** The result has the sign of the divisor. */
const modulo = (value: number, divisor: number): number => {
  const rest = value - divisor * Math.floor(value / divisor);
  return isNear(rest, divisor) ? 0 : rest;
};

export const MATH: FunctionFamily = {
  ABS: numberFunction(1, 1, (value = 0) => Math.abs(value)),
  SIGN: numberFunction(1, 1, (value = 0) => Math.sign(value)),
  INT: numberFunction(1, 1, (value = 0) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: numberFunction(1, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  ROUND: numberFunction(2, 2, (value = 0, digits = 0) => rounded(value, digits, half)),
  ROUNDUP: numberFunction(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: numberFunction(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  MOD: numberFunction(2, 2, (value = 0, divisor = 0) => (divisor === 0 ? DIVISION : modulo(value, divisor))),
  QUOTIENT: numberFunction(2, 2, (value = 0, by = 0) => (by === 0 ? DIVISION : Math.trunc(value / by))),
  POWER: numberFunction(2, 2, (base = 0, exponent = 0) => power(base, exponent)),
  SQRT: numberFunction(1, 1, (value = 0) => (value < 0 ? NUMBER : Math.sqrt(value))),
  EXP: numberFunction(1, 1, (value = 0) => Math.exp(value)),
  LN: numberFunction(1, 1, (value = 0) => (value <= 0 ? NUMBER : Math.log(value))),
  LOG10: numberFunction(1, 1, (value = 0) => (value <= 0 ? NUMBER : Math.log10(value))),
  PI: numberFunction(0, 0, () => Math.PI),
  CEILING: numberFunction(2, 2, (value = 0, step = 0) =>
    value > 0 && step < 0 ? NUMBER : multiple(value, step, Math.ceil),
  ),
  FLOOR: numberFunction(2, 2, (value = 0, step = 0) => {
    if (step === 0) return value === 0 ? 0 : DIVISION;
    return value > 0 && step < 0 ? NUMBER : multiple(value, step, Math.floor);
  }),
};
