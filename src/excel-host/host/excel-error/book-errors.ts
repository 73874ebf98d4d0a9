import type { ExcelErrorInfo } from './excel-error-info.ts';

/** Errors of Excel about sheets, names, settings and charts. */
export const BOOK_ERRORS = {
  'sheet-name': {
    code: 'InvalidArgument',
    text: 'The worksheet name is not valid: 1 to 31 characters, none of : \\ / ? * [ ], no apostrophe first or last, not "History".',
    source: 'https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9',
  },
  'sheet-name-taken': {
    code: 'ItemAlreadyExists',
    text: 'A resource with the same name or identifier already exists.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling',
  },
  'last-visible-sheet': {
    code: 'InvalidOperation',
    text: 'A workbook must contain at least one visible worksheet.',
    source:
      'https://support.microsoft.com/office/hide-or-unhide-worksheets-69f2701a-21f5-4186-87d7-341a8cf53344',
  },
  'very-hidden-sheet': {
    code: 'InvalidOperation',
    text: 'A very hidden worksheet cannot be deleted; make it hidden or visible first.',
    source: 'https://github.com/OfficeDev/office-js/issues/365',
  },
  'hidden-sheet-activated': {
    code: 'InvalidOperation',
    text: 'A hidden worksheet cannot be activated.',
    source: 'https://learn.microsoft.com/office/vba/api/excel.worksheet.visible',
  },
  'sheet-position': {
    code: 'InvalidArgument',
    text: 'There is no such position among the worksheets.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-position-member',
  },
  'book-structure-protected': {
    code: 'AccessDenied',
    text: 'The structure of the workbook is protected.',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection',
  },
  'bad-argument': {
    code: 'InvalidArgument',
    text: 'The argument is invalid or missing or has an incorrect format.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling',
  },
  'defined-name': {
    code: 'InvalidArgument',
    text: 'The name is not valid: it begins with a letter or underscore, has no blank, at most 255 characters, and does not look like an address.',
    source: 'https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1',
  },
  'name-taken': {
    code: 'ItemAlreadyExists',
    text: 'A table or a defined name with this name already exists.',
    source: 'https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114',
  },
  'name-without-range': {
    code: 'ItemNotFound',
    text: 'The name does not refer to cells.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.nameditem#excel-excel-nameditem-getrange-member(1)',
  },
  'custom-xml': {
    code: 'InvalidArgument',
    text: 'The text is not well-formed XML with one root element.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection#excel-excel-customxmlpartcollection-add-member(1)',
  },
  'only-item': {
    code: 'GeneralException',
    text: 'There is not exactly one such part.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection#excel-excel-customxmlpartscopedcollection-getonlyitem-member(1)',
  },
} as const satisfies Readonly<Record<string, ExcelErrorInfo>>;
