import { finding } from '#core/finding/make-finding';
import type { WORKBOOK_FINDINGS } from '#core/finding/workbook-findings';
import type { Finding, FindingParams } from '#core/record/finding';

/** Codes of findings about the sheets of a workbook that users worked in. */
type SheetFindingCode = keyof typeof WORKBOOK_FINDINGS;

type Params<Code extends SheetFindingCode> = Readonly<
  Record<(typeof WORKBOOK_FINDINGS)[Code]['params'][number], FindingParams[string]>
>;

/** A finding about a sheet. */
export const sheetFinding = <Code extends SheetFindingCode>(code: Code, params: Params<Code>): Finding =>
  finding<SheetFindingCode>(code, {}, params);

/** Places named in one finding; the others are counted. */
const MOST_NAMED = 20;

/** Rows or addresses as a finding lists them. */
export const named = (places: readonly string[]): readonly string[] =>
  places.length <= MOST_NAMED ? places : [...places.slice(0, MOST_NAMED), `…（${String(places.length)}）`];
