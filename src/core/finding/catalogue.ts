import { CHECK_FINDINGS } from './check-findings.ts';
import { NOTICE_FINDINGS } from './notice-findings.ts';
import { READING_FINDINGS } from './reading-findings.ts';
import { WORKBOOK_FINDINGS } from './workbook-findings.ts';

/** Every finding, by code. Codes never change: they are stored in workbooks and read by other programs. */
export const FINDING_CATALOGUE = {
  ...NOTICE_FINDINGS,
  ...READING_FINDINGS,
  ...WORKBOOK_FINDINGS,
  ...CHECK_FINDINGS,
} as const;

export type FindingCode = keyof typeof FINDING_CATALOGUE;

/** Names of the parameters a code needs. */
export type ParamOf<C extends FindingCode> =
  | (typeof FINDING_CATALOGUE)[C]['params'][number]
  | ((typeof FINDING_CATALOGUE)[C] extends { readonly more: readonly (infer More extends string)[] }
      ? More
      : never);

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(FINDING_CATALOGUE, code);
