import type { Finding } from '../record/finding.ts';
import { CHECK_KINDS } from './check-codes.ts';

/** What findings are about: the groups of the checks, then the notice as it was read, and the rows of the workbook. */
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

/** Checks are grouped by the first part of their code (core/check/SPEC.md). */
export function areaOf({ code }: Pick<Finding, 'code'>): FindingArea {
  const [group] = code.split('.');
  if (Object.hasOwn(CHECK_KINDS, code)) return FINDING_AREAS.find((area) => area === group) ?? 'notice';
  return group === 'workbook' ? 'workbook' : 'notice';
}
