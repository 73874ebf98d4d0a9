import type { Basis, Verdict } from '../../record/claim.ts';
import type { Finding } from '../../record/finding.ts';
import type { Target } from '../../record/target.ts';
import type Big from 'big.js';
import type { Figure } from '../claim/figure.ts';

/** How one figure holds against one thing. */
export interface Judgement {
  readonly figure: Figure;
  /** Others that were counted together with it (新建2家、提升4家). */
  readonly others: readonly Figure[];
  readonly metric: string;
  /** Exact decimal and unit, as printed; the sum where several figures are counted together. */
  readonly value: string;
  readonly unit: string;
  /** The printed rate it stands beside. */
  readonly rate: Figure | null;
  readonly basis: Basis;
  /** What it was held against, as printed there. */
  readonly against: { readonly value: string; readonly unit: string } | null;
  readonly target: Target | null;
  /** Per cent. */
  readonly computed: Big | null;
  readonly verdict: Verdict;
  readonly pace: 'ontrack' | 'behind' | null;
  readonly certainty: 'certain' | 'probable';
  /** End of the words that were held against it, where they stand behind the figure. */
  readonly said?: number;
}

/** The judgements of one paragraph, and what is wrong in it. */
export interface Held {
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
}

/** Nothing to hold it against. */
export const unheld = (figure: Figure, rate: Figure | null = null): Judgement => ({
  figure,
  others: [],
  metric: figure.metric,
  value: figure.value,
  unit: figure.unit,
  rate,
  basis: 'none',
  against: null,
  target: null,
  computed: null,
  verdict: 'uncheckable',
  pace: null,
  certainty: 'certain',
});
