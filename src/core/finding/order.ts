import type { Finding, Severity } from '../record/finding.ts';
import type { FindingCode } from './catalogue.ts';

/** Findings that question a figure by recalculation. They are hard to find by reading, so they come first. */
const ABOUT_FIGURES: ReadonlySet<string> = new Set<FindingCode>([
  'form.not-a-number',
  'form.unit-differs',
  'target.rate-differs',
  'target.done-unmet',
  'target.fell',
  'target.magnitude',
  'target.far-above',
  'target.words-exceed',
  'target.ceiling-exceeded',
  'target.restated',
  'target.two-figures',
  'entry.parts-differ',
  'entry.column-differs',
  'entry.share-differs',
  'across.two-values',
  'across.areas-differ',
  'allocation.sum-differs',
  'allocation.text-differs',
]);

export const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Orders findings for people: doubts about figures first, then by severity; the smaller one comes first. */
export const findingRank = ({ code, severity }: Pick<Finding, 'code' | 'severity'>): number =>
  (ABOUT_FIGURES.has(code) ? 0 : WORST_FIRST.length) + WORST_FIRST.indexOf(severity);
