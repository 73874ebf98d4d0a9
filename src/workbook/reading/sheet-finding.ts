import type { Finding, FindingParams } from '#core/record/finding';

/** What is odd about the rows of a workbook that came back. */
export type SheetFindingCode =
  | 'workbook.row-without-key'
  | 'workbook.row-doubled'
  | 'workbook.row-foreign'
  | 'workbook.row-removed'
  | 'workbook.sheet-removed'
  | 'workbook.cell-unreadable';

/** A finding about a sheet; it lets everything else through, so it is a warning. */
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
