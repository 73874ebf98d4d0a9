import { BOOK_ERRORS } from './book-errors.ts';
import { CELL_ERRORS } from './cell-errors.ts';
import { FORMULA_ERRORS } from './formula-errors.ts';
import { FORMAT_ERRORS } from './format-errors.ts';
import type { ExcelErrorInfo } from './excel-error-info.ts';
import { TABLE_ERRORS } from './table-errors.ts';

export type { ExcelErrorInfo };

/** All errors of Excel that the host reproduces, by name. */
export const EXCEL_ERRORS = {
  'item-not-found': {
    code: 'ItemNotFound',
    text: "The requested resource doesn't exist.",
    source: 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling',
  },
  'wrong-shape': {
    code: 'InvalidArgument',
    text: 'The number of rows or columns in the input array does not match the size of the range.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values',
  },
  'cell-edit-mode': {
    code: 'InvalidOperationInCellEditMode',
    text: 'Excel is in cell-editing mode. Exit the edit mode by using the ENTER or TAB keys or by selecting another cell, and then try again.',
    source: 'https://github.com/OfficeDev/office-js/issues/806',
  },
  'request-too-large': {
    code: 'RequestPayloadSizeLimitExceeded',
    text: 'The request payload size has exceeded the limit.',
    source:
      'https://github.com/OfficeDev/office-js-docs-pr/blob/main/docs/concepts/resource-limits-and-performance-optimization.md',
  },
  'response-too-large': {
    code: 'ResponsePayloadSizeLimitExceeded',
    text: 'The response payload size has exceeded the limit.',
    source:
      'https://github.com/OfficeDev/office-js-docs-pr/blob/main/docs/concepts/resource-limits-and-performance-optimization.md',
  },
  ...BOOK_ERRORS,
  ...CELL_ERRORS,
  ...FORMULA_ERRORS,
  ...FORMAT_ERRORS,
  ...TABLE_ERRORS,
} as const satisfies Readonly<Record<string, ExcelErrorInfo>>;

export type ExcelErrorName = keyof typeof EXCEL_ERRORS;
