import { CHECK_KINDS } from '#core/issue/check-codes';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';

/** Whether a finding is one of the checks of reported figures, and not about the notice itself. */
export const isCheck = ({ code }: Finding): boolean => Object.hasOwn(CHECK_KINDS, code);

/**
 * The registry without findings of the checks. A workbook holds those of the day
 * it was written; they are made anew from what its rows say now. The same value
 * where there are none.
 */
export function withoutChecks(registry: Registry): Registry {
  if (!registry.findings.some(isCheck)) return registry;
  return { ...registry, findings: registry.findings.filter((found) => !isCheck(found)) };
}
