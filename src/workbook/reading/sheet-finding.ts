import type { Finding, FindingParams } from '#core/record/finding';

/** Codes of findings about the sheets of a workbook that users worked in. */
type SheetFindingCode =
  | 'workbook.row-without-key'
  | 'workbook.row-doubled'
  | 'workbook.row-foreign'
  | 'workbook.row-removed'
  | 'workbook.sheet-removed'
  | 'workbook.cell-unreadable';

/** A finding about a sheet: a warning, since everything else is read. */
export const sheetFinding = (code: SheetFindingCode, params: FindingParams): Finding => ({
  code,
  severity: 'warning',
  notice: null,
  task: null,
  target: null,
  unit: null,
  period: null,
  span: null,
  cell: null,
  params,
});
