import type { ExcelErrorInfo } from './excel-error-info.ts';

/** Errors of Excel about tables and filters. */
export const TABLE_ERRORS = {
  'table-name': {
    code: 'InvalidArgument',
    text: 'The table name is not valid: it begins with a letter or underscore, has no blank, at most 255 characters, and does not look like an address.',
    source: 'https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114',
  },
  'table-overlap': {
    code: 'InvalidArgument',
    text: 'A table cannot overlap another table.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)',
  },
  // Stricter than the dialog, which splits merged cells: Excel repairs files with a table over merged cells.
  'table-merged': {
    code: 'InvalidArgument',
    text: 'A table cannot hold merged cells.',
    source: 'https://github.com/exceljs/exceljs/issues/2234',
  },
  'table-protected': {
    code: 'AccessDenied',
    text: 'Tables cannot be made or changed in size on a protected sheet.',
    source: 'https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6',
  },
  'table-moves-cells': {
    code: 'GeneralException',
    text: "This won't work because it would move cells in a table on your worksheet.",
    source: 'https://github.com/OfficeDev/office-scripts-docs/issues/654',
  },
  'table-resize': {
    code: 'InvalidArgument',
    text: 'The range must be on the sheet of the table, overlap it, and keep the header in its row.',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)',
  },
  'table-style': {
    code: 'InvalidArgument',
    text: 'There is no such table style.',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-style-member',
  },
  'table-no-row': {
    code: 'ItemNotFound',
    text: 'The table has no such row.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-gettotalrowrange-member(1)',
  },
  'table-no-header': {
    code: 'InvalidArgument',
    text: 'Filter buttons need a header row.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-showfilterbutton-member',
  },
  'table-last-column': {
    code: 'InvalidOperation',
    text: 'The only column of a table cannot be deleted.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn#excel-excel-tablecolumn-delete-member(1)',
  },
  'table-values-shape': {
    code: 'InvalidArgument',
    text: 'The values do not have the size of the rows or columns they are for.',
    source:
      'https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1)',
  },
  'filter-criteria': {
    code: 'InvalidArgument',
    text: 'The filter criteria are incomplete or of an unknown kind.',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria',
  },
  'filter-in-table': {
    code: 'InvalidArgument',
    text: 'The filter of a worksheet cannot lie on a table.',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.autofilter',
  },
} as const satisfies Readonly<Record<string, ExcelErrorInfo>>;
