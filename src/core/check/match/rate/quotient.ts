import type { Target } from '../../../record/target.ts';
import type { Figure } from '../../claim/figure.ts';
import type { Numerator } from './numerators.ts';
import type { Interval } from '../interval.ts';

/** A possible reading of a printed rate: numerator ÷ denominator. */
export interface Quotient {
  readonly numerator: Numerator;
  /** In the printed unit of the numerator. Targets are exact, printed figures are rounded. */
  readonly denominator: Interval;
  readonly target: Target | null;
  /** The denominator as printed. */
  readonly against: { readonly value: string; readonly unit: string };
  readonly basis: 'target' | 'other-item' | 'same-entry';
  /** The figure of the paragraph that is the denominator; null for a target. */
  readonly source: Figure | null;
  /** The words of the paragraph suggest this reading. */
  readonly likely: boolean;
  /** They leave no doubt, so that a differing rate is reported. */
  readonly certain: boolean;
}
