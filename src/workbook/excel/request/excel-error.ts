import { ExcelFailure } from '../../excel-failure.ts';

/** Failures for error codes of Excel; all other codes become `excel.other`. */
const SENTENCES: Readonly<
  Record<
    string,
    | 'excel.editing'
    | 'excel.protected'
    | 'excel.too-large'
    | 'excel.busy'
    | 'excel.disconnected'
    | 'excel.dialog-open'
  >
> = {
  InvalidOperationInCellEditMode: 'excel.editing',
  AccessDenied: 'excel.protected',
  RequestPayloadSizeLimitExceeded: 'excel.too-large',
  ResponsePayloadSizeLimitExceeded: 'excel.too-large',
  ActivityLimitReached: 'excel.busy',
  HostRestartNeeded: 'excel.disconnected',
  InvalidOrTimedOutSession: 'excel.disconnected',
  Conflict: 'excel.busy',
  RequestAborted: 'excel.busy',
  WriteNotSupportedWhenModalDialogOpen: 'excel.dialog-open',
};

interface ExcelError {
  readonly code: string;
  readonly message: string;
}

/** Whether an error comes from Excel or office.js. */
export const isExcelError = (error: unknown): error is ExcelError =>
  error instanceof Error && 'code' in error && 'debugInfo' in error && typeof error.code === 'string';

/** Translates an error of Excel into a failure with the error as its `cause`; other errors are returned unchanged. */
export function toExcelFailure(error: unknown): unknown {
  if (!isExcelError(error)) return error;
  const { code } = error;
  return Object.assign(new ExcelFailure(SENTENCES[code] ?? 'excel.other', { code }), { cause: error });
}
