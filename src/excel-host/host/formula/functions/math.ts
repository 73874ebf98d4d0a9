import { isNear } from '../compare.ts';
import { power } from '../operators.ts';
import { DIVISION, NUMBER } from '../scalar.ts';
import { type Family, numeric } from './define.ts';

/** Rounds a size (not negative) to so many digits behind the point, by fifteen digits as people see them. */
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

/** The multiple of a step next to a value. */
const multiple = (value: number, step: number, round: (count: number) => number): number => {
  if (step === 0) return 0;
  const count = Number((value / step).toPrecision(15));
  return isNear(count, Math.round(count)) ? Math.round(count) * step : round(count) * step;
};

/** The divisor's sign is the result's. */
const modulo = (value: number, divisor: number): number => {
  const rest = value - divisor * Math.floor(value / divisor);
  return isNear(rest, divisor) ? 0 : rest;
};

export const MATH: Family = {
  ABS: numeric(1, 1, (value = 0) => Math.abs(value)),
  SIGN: numeric(1, 1, (value = 0) => Math.sign(value)),
  INT: numeric(1, 1, (value = 0) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: numeric(1, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  ROUND: numeric(2, 2, (value = 0, digits = 0) => rounded(value, digits, half)),
  ROUNDUP: numeric(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: numeric(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  MOD: numeric(2, 2, (value = 0, divisor = 0) => (divisor === 0 ? DIVISION : modulo(value, divisor))),
  QUOTIENT: numeric(2, 2, (value = 0, by = 0) => (by === 0 ? DIVISION : Math.trunc(value / by))),
  POWER: numeric(2, 2, (base = 0, exponent = 0) => power(base, exponent)),
  SQRT: numeric(1, 1, (value = 0) => (value < 0 ? NUMBER : Math.sqrt(value))),
  EXP: numeric(1, 1, (value = 0) => Math.exp(value)),
  LN: numeric(1, 1, (value = 0) => (value <= 0 ? NUMBER : Math.log(value))),
  LOG10: numeric(1, 1, (value = 0) => (value <= 0 ? NUMBER : Math.log10(value))),
  PI: numeric(0, 0, () => Math.PI),
  CEILING: numeric(2, 2, (value = 0, step = 0) =>
    value > 0 && step < 0 ? NUMBER : multiple(value, step, Math.ceil),
  ),
  FLOOR: numeric(2, 2, (value = 0, step = 0) => {
    if (step === 0) return value === 0 ? 0 : DIVISION;
    return value > 0 && step < 0 ? NUMBER : multiple(value, step, Math.floor);
  }),
};
