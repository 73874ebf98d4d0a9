import { CHECK_KINDS } from '#core/finding/check-codes';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';

/** Whether a finding is one of the checks of reported figures, and not about the notice itself. */
export const isCheck = ({ code }: Finding): boolean => Object.hasOwn(CHECK_KINDS, code);

/**
 * Whether a finding is about the rows of a workbook: it is of the moment they were read.
 * One that a workbook was stored with is old; if it still holds, reading says it anew.
 */
export const isOfReading = ({ code }: Finding): boolean => code.startsWith('workbook.');

/**
 * The registry without findings of the checks. A workbook holds those of the day
 * it was written; they are made anew from what its rows say now. The same value
 * where there are none.
 */
export function withoutChecks(registry: Registry): Registry {
  if (!registry.findings.some(isCheck)) return registry;
  return { ...registry, findings: registry.findings.filter((found) => !isCheck(found)) };
}
