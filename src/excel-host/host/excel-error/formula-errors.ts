import type { ExcelErrorInfo } from './excel-error-info.ts';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.range';
const STRUCTURED = 'https://support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e';

/** Errors of Excel about formulas in cells. */
export const FORMULA_ERRORS = {
  'formula-not-parsed': {
    code: 'InvalidArgument',
    text: 'The argument is invalid or missing or has an incorrect format: the formula cannot be read.',
    source: `${API}#excel-excel-range-formulas-member`,
  },
  'formula-arguments': {
    code: 'InvalidArgument',
    text: 'The formula gives a function too few or too many arguments.',
    source: 'https://support.microsoft.com/office/8309381d-33e8-42f6-b889-84ef6df1d586',
  },
  'formula-table': {
    code: 'InvalidArgument',
    text: 'The formula refers to an unknown table.',
    source: STRUCTURED,
  },
  'formula-column': {
    code: 'InvalidArgument',
    text: 'The formula refers to an unknown column of a table.',
    source: STRUCTURED,
  },
} as const satisfies Readonly<Record<string, ExcelErrorInfo>>;
