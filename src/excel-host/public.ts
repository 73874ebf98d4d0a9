/**
 * The public interface of the Excel stand-in: what the preview, the tests and the tools
 * may import from it. Everything else below `host/` is internal; ESLint (eslint.config.js)
 * and test/architecture.test.ts reject imports that bypass this file.
 */

// A workbook that answers Office.js requests, and what identifies the client's classes to it.
export { WorkbookHost, type HostOptions } from '#excel-host/host/host';
export type { HostContext } from '#excel-host/host/context';
export { readMetadata, type Metadata, type ClassMetadata } from '#excel-host/host/protocol/metadata';
export { isSetSupported } from '#excel-host/host/protocol/sets';
export { PAYLOAD_LIMIT } from '#excel-host/host/protocol/payload';

// Bridges that carry requests from the client library to a host: JSON in Node, `window.external` in pages.
export { nativeBridge } from '#excel-host/host/bridge/native';
export { windowsBridge, type WindowsBridge } from '#excel-host/host/bridge/windows';

// The errors of Excel that the host reproduces, and the failure that carries one.
export { EXCEL_ERRORS, type ExcelErrorName } from '#excel-host/host/excel-error/excel-errors';
export { HostFailure } from '#excel-host/host/excel-error/host-failure';

// Actions of a user at the keyboard: basic ones (typing, pasting, selecting) and all others.
export { BasicUser, type ExcelMessage, INVALID_VALUE_MESSAGE } from '#excel-host/host/user/basic-user';
export { ExcelUser } from '#excel-host/host/user/excel-user';
export { clearCells } from '#excel-host/host/range/clear';
export { activateSheet } from '#excel-host/host/sheet/sheets';

// Workbooks in .xlsx files, as bytes and as the file model of the xlsx layer.
export { loadBook, hostBookOf } from '#excel-host/host/file/load';
export { saveBook, fileBookOf } from '#excel-host/host/file/save';

// The workbook in memory.
export {
  type Book,
  type Sheet,
  type SheetTable,
  type FormatCondition,
  type Protection,
  newBook,
  newSheet,
} from '#excel-host/host/model/book';
export { type HostCellValue, isError } from '#excel-host/host/model/grid';
export { type Style, type BorderLine, EDGES, DEFAULT_STYLE } from '#excel-host/host/model/style';
export { columnWidthInPoints, rowHeightInPoints } from '#excel-host/host/model/measure';

// Text of cells: what was typed → value and format; value and format → what the cell shows.
export { parseCellInput } from '#excel-host/host/cell-input/parse-cell-input';
export type { ParsedInput, InputLocale } from '#excel-host/host/cell-input/parsed-input';
export { displayText } from '#excel-host/host/number-format/display-text';
export { categoryOf } from '#excel-host/host/number-format/number-format';

// References: addresses, names and formulas → cells; formulas as they read from another cell.
export { resolveRange, resolveReference, type ResolvedRange } from '#excel-host/host/name/resolve';
export { relocateFormula } from '#excel-host/host/formula-text/relocate';

// Rules of cells: the parts of a rule, the validation of a cell, and a conditional format as a file expresses it.
export { type RuleRecord, recordIn } from '#excel-host/host/model/rule-record';
export { validationAt } from '#excel-host/host/object/validation/check-value';
export { fileConditionOf } from '#excel-host/host/file/convert/condition-ooxml';
