import type { Basis, Verdict } from '../../record/claim.ts';
import type { Finding } from '../../record/finding.ts';
import type { Target } from '../../record/target.ts';
import type Big from 'big.js';
import type { Figure } from '../claim/figure.ts';

/** The comparison of one figure with one reference: a target, a total, another figure, or nothing. */
export interface FigureMatch {
  readonly figure: Figure;
  /** Further figures added to it (新建2家、提升4家). */
  readonly others: readonly Figure[];
  readonly metric: string;
  /** Exact decimal and unit as printed; the sum where several figures are added. */
  readonly value: string;
  readonly unit: string;
  /** The printed rate that belongs to it. */
  readonly rate: Figure | null;
  readonly basis: Basis;
  /** The value it was compared with, as printed. */
  readonly against: { readonly value: string; readonly unit: string } | null;
  readonly target: Target | null;
  /** Value ÷ `against`, per cent. */
  readonly computed: Big | null;
  readonly verdict: Verdict;
  readonly pace: 'ontrack' | 'behind' | null;
  readonly certainty: 'certain' | 'probable';
  /** End of the achievement words that contradict it, where they follow the figure. */
  readonly wordsEnd?: number;
}

/** Matches and findings of one paragraph. */
export interface ParagraphMatches {
  readonly matches: readonly FigureMatch[];
  readonly findings: readonly Finding[];
}

/** The match of a figure without a reference. */
export const unmatched = (figure: Figure, rate: Figure | null = null): FigureMatch => ({
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
