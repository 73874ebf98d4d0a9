import Big from 'big.js';
import { type Dice } from './dice.ts';
import type { Part } from './fact.ts';

/** Per cent of `goal`, rounded half up. */
export const percent = (value: Big, goal: Big, decimals: number): string =>
  value.times(100).div(goal).round(decimals, Big.roundHalfUp).toFixed(decimals);

/** A random number between two limits with the given number of decimals. */
export const between = (dice: Dice, low: number, high: number, decimals: number): Big => {
  const scale = 10 ** decimals;
  return new Big(dice.int(Math.round(low * scale), Math.round(high * scale))).div(scale);
};

/** Splits a total among names, without remainder; empty if it is too small to be split. */
export function split(dice: Dice, total: Big, decimals: number, names: readonly string[]): readonly Part[] {
  const step = new Big(10).pow(-decimals);
  let units = Number(total.div(step).toFixed(0));
  if (units < names.length * 3) return [];
  const parts: Part[] = [];
  for (const [index, name] of names.entries()) {
    const left = names.length - index - 1;
    const most = Math.floor((units - left) / (left + 1)) + Math.floor(units / 6);
    const take = left === 0 ? units : Math.min(dice.int(1, Math.max(1, most)), units - left);
    units -= take;
    parts.push({ name, value: step.times(take).toFixed(decimals) });
  }
  return parts;
}

/** A printed figure times a factor, with the same number of decimals. */
export function scaled(text: string, factor: number): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return (Number(text) * factor).toFixed(decimals);
}
