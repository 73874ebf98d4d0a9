import { finding } from '../finding/finding.ts';
import type { Finding } from '../record/finding.ts';
import type { LintContext } from './context.ts';

/** A notice of no known year: 年底前 and the like cannot be turned into dates. */
export function noticeDates({ registry }: LintContext): readonly Finding[] {
  return registry.notices
    .filter(({ issuedOn, year }) => issuedOn === null && year === null)
    .map(({ id }) => finding('notice.no-date', { notice: id }, {}));
}
