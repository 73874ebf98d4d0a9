import { CHECK_FINDINGS } from '#core/finding/check-findings';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';

/** Whether a finding is one of the checks of reports, and not of reading the notice. */
export const isCheckFinding = ({ code }: Finding): boolean => Object.hasOwn(CHECK_FINDINGS, code);

/**
 * Whether a finding is about the rows of a workbook. Those stored in a workbook are
 * dropped when it is read, since reading finds them again if they still apply.
 */
export const isWorkbookFinding = ({ code }: Finding): boolean => code.startsWith('workbook.');

/**
 * The registry without findings of the checks: those in a workbook are of the day it was
 * written, and the checks are run again. The same object where there are none.
 */
export function withoutCheckFindings(registry: Registry): Registry {
  if (!registry.findings.some(isCheckFinding)) return registry;
  return { ...registry, findings: registry.findings.filter((found) => !isCheckFinding(found)) };
}
