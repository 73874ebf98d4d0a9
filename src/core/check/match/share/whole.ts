import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import { type Interval, printedInterval } from '../interval.ts';

/** What a part may be a share of. */
export interface Whole {
  readonly interval: Interval;
  /** As printed. */
  readonly value: string;
  readonly unit: string;
  readonly basis: 'same-entry' | 'target';
  /** The words suggest it, so that a rate of few digits agrees with it by more than chance. */
  readonly likely: boolean;
  /** The words leave no doubt, so that a differing rate is wrong. */
  readonly certain: boolean;
}

/** A printed figure as a whole. */
export const printedWhole = (whole: Figure, likely: boolean, certain: boolean): Whole => ({
  interval: whole.role === 'goal' ? exactly(whole) : printedInterval(whole),
  value: whole.value,
  unit: whole.unit,
  basis: 'same-entry',
  likely,
  certain,
});

/** A goal is exact, as a target is. */
const exactly = ({ value }: Figure): Interval => ({ low: new Big(value), high: new Big(value) });
