import type { Finding } from '../record/finding.ts';
import { CHECK_FINDINGS } from './check-findings.ts';

/** What findings are about: the groups of the checks, the notice as it was read, the rows of the workbook. */
export const FINDING_AREAS = [
  'form',
  'target',
  'entry',
  'across',
  'substance',
  'notice',
  'workbook',
] as const;
export type FindingArea = (typeof FINDING_AREAS)[number];

/** The area of a finding by its code; that of a check is the first part of the code (core/check/SPEC.md). */
export function findingArea({ code }: Pick<Finding, 'code'>): FindingArea {
  const [group] = code.split('.');
  if (Object.hasOwn(CHECK_FINDINGS, code)) return FINDING_AREAS.find((area) => area === group) ?? 'notice';
  return group === 'workbook' ? 'workbook' : 'notice';
}
