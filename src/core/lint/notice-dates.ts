import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { LintContext } from './context.ts';

/** Notices without date and year, for which 年底前 and the like cannot be converted to dates. */
export function lintNoticeDates({ registry }: LintContext): readonly Finding[] {
  return registry.notices
    .filter(({ issuedOn, year }) => issuedOn === null && year === null)
    .map(({ id }) => finding('notice.no-date', { notice: id }, {}));
}
