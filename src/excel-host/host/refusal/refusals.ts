import { BOOK_REFUSALS } from './book.ts';
import { CELL_REFUSALS } from './cells.ts';
import { FORMULA_REFUSALS } from './formula.ts';
import { LOOK_REFUSALS } from './look.ts';
import type { Refusal } from './refusal.ts';
import { TABLE_REFUSALS } from './tables.ts';

export type { Refusal };

/** Everything Excel refuses and this host refuses too, by name. */
export const REFUSALS = {
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
  ...BOOK_REFUSALS,
  ...CELL_REFUSALS,
  ...FORMULA_REFUSALS,
  ...LOOK_REFUSALS,
  ...TABLE_REFUSALS,
} as const satisfies Readonly<Record<string, Refusal>>;

export type RefusalName = keyof typeof REFUSALS;
