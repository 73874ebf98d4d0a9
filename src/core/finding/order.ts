import type { Finding, Severity } from '../record/finding.ts';
import { isAboutMissing } from './about-tasks.ts';
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
  'target.plan-short',
  'target.two-figures',
  'table.target-differs',
  'entry.parts-differ',
  'entry.column-differs',
  'entry.share-differs',
  'across.two-values',
  'across.areas-differ',
  'allocation.sum-differs',
  'allocation.text-differs',
]);

export const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Orders findings for people: doubts about figures first, then by severity, and of one severity what is
 * missing last; the smaller one comes first.
 */
export function findingRank({ code, severity }: Pick<Finding, 'code' | 'severity'>): number {
  const place = WORST_FIRST.indexOf(severity);
  return ABOUT_FIGURES.has(code)
    ? place
    : WORST_FIRST.length + 2 * place + (isAboutMissing({ code }) ? 1 : 0);
}
