import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';
import type { Numerator } from './numerators.ts';
import type { Range } from './rounding.ts';

/** A numerator over a whole. */
export interface Pair {
  readonly numerator: Numerator;
  /** In the printed unit of the numerator. A promise is exact, a figure told beside it is rounded as printed. */
  readonly whole: Range;
  readonly target: Target | null;
  /** The whole as printed where it was found. */
  readonly against: { readonly value: string; readonly unit: string };
  readonly basis: 'target' | 'other-item' | 'same-entry';
  /** The figure of the paragraph the whole is, where it is one. */
  readonly source: Figure | null;
  /** The words speak of this whole. */
  readonly likely: boolean;
  /** They leave no doubt. */
  readonly certain: boolean;
}
