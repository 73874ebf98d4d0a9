/**
 * The public face of the stand-in for Excel: everything that the preview, the tests and
 * the tools take from it. What is not exported here is internal to `host/`; the lint
 * refuses imports that go past this file.
 */
export { nativeBridge } from '#excel-host/host/bridge/native';
export { windowsBridge, type WindowsBridge } from '#excel-host/host/bridge/windows';
export type { HostContext } from '#excel-host/host/context';
export { fileConditionOf } from '#excel-host/host/file/condition-words';
export { loadHost, hostBookOf } from '#excel-host/host/file/load';
export { saveHost, fileBookOf } from '#excel-host/host/file/save';
export { LazyCalculator } from '#excel-host/host/formula/calculator';
export { WorkbookHost, type HostOptions } from '#excel-host/host/host';
export {
  type Sheet,
  type Condition,
  type Book,
  type Table,
  newBook,
  type Protection,
  newSheet,
} from '#excel-host/host/model/book';
export { type CellValue, isError } from '#excel-host/host/model/grid';
export { columnWidth, rowHeight } from '#excel-host/host/model/measure';
export { lookOf, styleNames } from '#excel-host/host/model/named-styles';
export { allows } from '#excel-host/host/model/permission';
export { type Line, type Style, EDGES, DEFAULT_STYLE } from '#excel-host/host/model/style';
export { changeValidations } from '#excel-host/host/model/validations';
export { placeOfFormula, placeOf, type Place } from '#excel-host/host/name/resolve';
export { shifted } from '#excel-host/host/name/shift';
export { validationAt, accepts } from '#excel-host/host/object/validation-check';
export { HostFailure } from '#excel-host/host/protocol/host-failure';
export { readMetadata, type Metadata, type ClassMetadata } from '#excel-host/host/protocol/metadata';
export { PAYLOAD_LIMIT } from '#excel-host/host/protocol/payload';
export { isSetSupported } from '#excel-host/host/protocol/sets';
export { clearCells } from '#excel-host/host/range/clear';
export { referencesCopied } from '#excel-host/host/range/references';
export { type RefusalName, REFUSALS } from '#excel-host/host/refusal/refusals';
export { activateSheet } from '#excel-host/host/sheet/sheets';
export { categoryOf } from '#excel-host/host/text/number-format';
export { shownText } from '#excel-host/host/text/show';
export type { Entry, Reading } from '#excel-host/host/typed/reading';
export { typed } from '#excel-host/host/typed/typed';
export { Person } from '#excel-host/host/user/person';
export { FORBIDDEN, type Stopped, User } from '#excel-host/host/user/user';
