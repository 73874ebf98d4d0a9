import type { ExcelErrorInfo } from './excel-error-info.ts';

const SPECIFICATION =
  'https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3';
const RANGE = 'https://learn.microsoft.com/javascript/api/excel/excel.range';

/** Errors of Excel about contents of cells, and about inserting, moving and deleting cells. */
export const CELL_ERRORS = {
  'text-too-long': {
    code: 'InvalidArgument',
    text: 'A cell holds at most 32,767 characters.',
    source: SPECIFICATION,
  },
  'formula-too-long': {
    code: 'InvalidArgument',
    text: 'A formula holds at most 8,192 characters.',
    source: SPECIFICATION,
  },
  'formula-unreadable': {
    code: 'InvalidArgument',
    text: 'The argument is invalid or missing or has an incorrect format: this formula cannot be read.',
    source: `${RANGE}#excel-excel-range-values-member`,
  },
  'not-a-function': {
    code: 'InvalidArgument',
    text: 'Text that begins with @ is read as a function call, and this is not one.',
    source: 'https://support.microsoft.com/office/ce159e68-02ac-4d3d-8a2d-8fdf8d9ae2f3',
  },
  'value-not-plain': {
    code: 'InvalidArgument',
    text: 'A cell takes a text, a number, or true or false.',
    source: `${RANGE}#excel-excel-range-values-member`,
  },
  'cells-gone': {
    code: 'InvalidReference',
    text: 'The cells of this range were deleted.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling',
  },
  'other-sheet': {
    code: 'InvalidArgument',
    text: 'Both ranges must be on one sheet.',
    source: `${RANGE}#excel-excel-range-getboundingrect-member(1)`,
  },
  unbounded: {
    code: 'InvalidArgument',
    text: 'Contents of entire rows or columns cannot be set.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded',
  },
  'not-a-number-format': {
    code: 'InvalidArgument',
    text: 'Excel cannot use this number format.',
    source: 'https://support.microsoft.com/office/5026bbd6-04bc-48cd-bf33-80f18b4eae68',
  },
  'outside-sheet': {
    code: 'InvalidArgument',
    text: 'The range lies outside the sheet.',
    source: `${RANGE}#excel-excel-range-getoffsetrange-member(1)`,
  },
  'too-many-cells': {
    code: 'RequestAborted',
    text: 'At most 5,000,000 cells can be read at once.',
    source:
      'https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins',
  },
  'locked-cells': {
    code: 'AccessDenied',
    text: 'The cells are locked and the sheet is protected.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling',
  },
  'wrong-direction': {
    code: 'InvalidArgument',
    text: 'There is no such direction.',
    source: `${RANGE}#excel-excel-range-insert-member(1)`,
  },
  'wrong-choice': {
    code: 'InvalidArgument',
    text: 'The argument is not one of the allowed values.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling',
  },
  'would-cut-merge': {
    code: 'InvalidOperation',
    text: 'Cells of a merged area cannot be moved apart.',
    source:
      'https://support.microsoft.com/office/merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf',
  },
  'would-cut-table': {
    code: 'InvalidOperation',
    text: 'Cells of a table cannot be moved apart from the others.',
    source: 'https://github.com/OfficeDev/office-js/issues/468',
  },
  'would-push-out': {
    code: 'InvalidOperation',
    text: 'Cells with contents would be pushed over the edge of the sheet.',
    source: 'https://learn.microsoft.com/office/troubleshoot/excel/cannot-shift-object-off-sheet',
  },
  'merge-in-table': {
    code: 'InvalidOperation',
    text: 'Cells of a table cannot be merged.',
    source:
      'https://support.microsoft.com/office/merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf',
  },
  'merge-in-sort': {
    code: 'InvalidOperation',
    text: 'To sort, all merged cells must have the same size.',
    source:
      'https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4654',
  },
} as const satisfies Readonly<Record<string, ExcelErrorInfo>>;
