import { EXCEL_ERRORS, type ExcelErrorName } from './excel-errors.ts';

/**
 * An operation that Excel rejects, or that the host does not support. `code` is one of the
 * error codes of the client library.
 */
export class HostFailure extends Error {
  readonly code: string;
  readonly location: string | null;

  constructor(code: string, text: string, location: string | null = null) {
    super(text);
    this.name = 'HostFailure';
    this.code = code;
    this.location = location;
  }
}

/** The failure for an error of Excel. */
export function excelError(name: ExcelErrorName, detail = ''): HostFailure {
  const { code, text } = EXCEL_ERRORS[name];
  return new HostFailure(code, detail === '' ? text : `${text} (${detail})`);
}

/** The failure for a member that Excel has and the host does not support. */
export const notImplemented = (type: string, member: string): HostFailure =>
  new HostFailure('ApiNotFound', `${type}.${member} is not implemented by this host.`, `${type}.${member}`);
