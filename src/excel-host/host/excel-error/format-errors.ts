import type { ExcelErrorInfo } from './excel-error-info.ts';

const LIMITS = 'https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3';
const PROTECT = 'https://support.microsoft.com/office/3179efdb-1285-4d49-a9c3-f4ca36276de6';
const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';

/** Errors of Excel about formats, validation, conditional formats, page layout and protection. */
export const FORMAT_ERRORS = {
  'no-such-value': {
    code: 'InvalidArgument',
    text: 'The argument is invalid or missing or has an incorrect format.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values',
  },
  'no-colour': {
    code: 'InvalidArgument',
    text: 'A colour is #RRGGBB or one of the named colours of HTML.',
    source: `${API}rangefill#excel-excel-rangefill-color-member`,
  },
  'column-too-wide': {
    code: 'InvalidArgument',
    text: 'A column is between 0 and 255 characters wide.',
    source: LIMITS,
  },
  'row-too-high': {
    code: 'InvalidArgument',
    text: 'A row is between 0 and 409 points high.',
    source: LIMITS,
  },
  'sheet-protected': {
    code: 'AccessDenied',
    text: 'The sheet is protected and does not permit this.',
    source: PROTECT,
  },
  'already-protected': {
    code: 'AccessDenied',
    text: 'The sheet or workbook is already protected.',
    source: 'https://github.com/OfficeDev/office-js/issues/6784',
  },
  'wrong-password': {
    code: 'InvalidArgument',
    text: 'The password is wrong.',
    source: `${API}worksheetprotection#excel-excel-worksheetprotection-pauseprotection-member(1)`,
  },
  'unchecked-password': {
    code: 'InvalidArgument',
    text: 'The file stores its password in a form that cannot be checked here (a salted hash): the protection remains.',
    source: 'https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.sheetprotection',
  },
  'list-too-long': {
    code: 'InvalidArgument',
    text: 'A list written into the rule has at most 255 characters.',
    source: 'https://github.com/jmcnamara/XlsxWriter/issues/562',
  },
  'list-not-a-line': {
    code: 'InvalidArgument',
    text: 'The source of a list is a single row or column.',
    source: `${API}listdatavalidation#excel-excel-listdatavalidation-source-member`,
  },
  'one-rule': {
    code: 'InvalidArgument',
    text: 'A rule holds exactly one kind of criteria.',
    source: `${API}datavalidationrule`,
  },
  'rule-incomplete': {
    code: 'InvalidArgument',
    text: 'An operand of the rule is missing, or is neither a value nor a formula.',
    source: `${API}basicdatavalidation`,
  },
  'message-too-long': {
    code: 'InvalidArgument',
    text: 'A title has at most 32 characters, a message at most 255.',
    source: 'https://xlsxwriter.readthedocs.io/working_with_data_validation.html',
  },
  'several-areas': {
    code: 'ItemNotFound',
    text: 'It is applied to more than one area.',
    source: `${API}conditionalformat#excel-excel-conditionalformat-getrange-member(1)`,
  },
  'bad-margin': {
    code: 'InvalidArgument',
    text: 'A margin is a length of zero or more points that leaves room on the paper.',
    source: `${API}pagelayout#excel-excel-pagelayout-setprintmargins-member(1)`,
  },
  'bad-zoom': {
    code: 'InvalidArgument',
    text: 'The scale is between 10 and 400 percent, or a number of pages to fit is given instead.',
    source: `${API}pagelayoutzoomoptions#excel-excel-pagelayoutzoomoptions-scale-member`,
  },
  'not-whole-rows': {
    code: 'InvalidArgument',
    text: 'Title rows span entire rows.',
    source: `${API}pagelayout#excel-excel-pagelayout-setprinttitlerows-member(1)`,
  },
  'not-whole-columns': {
    code: 'InvalidArgument',
    text: 'Title columns span entire columns.',
    source: `${API}pagelayout#excel-excel-pagelayout-setprinttitlecolumns-member(1)`,
  },
  'header-too-long': {
    code: 'InvalidArgument',
    text: 'A header or footer has at most 255 characters, codes included.',
    source: LIMITS,
  },
  'bad-page-break': {
    code: 'InvalidArgument',
    text: 'A page can break before a later row or column than the first, at 1026 places of a sheet.',
    source: LIMITS,
  },
  'of-another-sheet': {
    code: 'InvalidArgument',
    text: 'The range is of another sheet.',
    source: `${API}pagelayout#excel-excel-pagelayout-setprintarea-member(1)`,
  },
  'no-link': {
    code: 'InvalidArgument',
    text: 'A hyperlink leads to an address or to a place in the document.',
    source: `${API}rangehyperlink`,
  },
  'too-many-links': {
    code: 'InvalidArgument',
    text: 'A sheet holds at most 65,530 hyperlinks.',
    source: LIMITS,
  },
  'style-exists': {
    code: 'InvalidArgument',
    text: 'A style with this name already exists.',
    source: `${API}stylecollection#excel-excel-stylecollection-add-member(1)`,
  },
  'normal-stays': {
    code: 'InvalidOperation',
    text: 'A built-in style cannot be deleted.',
    source: `${API}style#excel-excel-style-delete-member(1)`,
  },
} as const satisfies Readonly<Record<string, ExcelErrorInfo>>;
