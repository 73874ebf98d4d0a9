import { CHECK_FINDINGS } from './check-findings.ts';
import { NOTICE_FINDINGS } from './notice-findings.ts';
import { WORKBOOK_FINDINGS } from './workbook-findings.ts';

/** Every finding, by code. Codes never change: they are stored in workbooks and read by other programs. */
export const FINDINGS = { ...NOTICE_FINDINGS, ...WORKBOOK_FINDINGS, ...CHECK_FINDINGS } as const;

export type FindingCode = keyof typeof FINDINGS;

/** Names of the parameters a code needs. */
export type ParamOf<C extends FindingCode> = (typeof FINDINGS)[C]['params'][number];

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(FINDINGS, code);
