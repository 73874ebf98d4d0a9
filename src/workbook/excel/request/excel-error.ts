import { ExcelFailure } from '../../excel-failure.ts';

/** Which sentence an error code of Excel deserves; every other is told with its code. */
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

/** Whether an error comes from Excel or its library and not from our own code. */
export const isExcelError = (error: unknown): error is ExcelError =>
  error instanceof Error && 'code' in error && 'debugInfo' in error && typeof error.code === 'string';

/** An error of Excel as one plain sentence, with the error itself as its cause; anything else as it is. */
export function toExcelFailure(error: unknown): unknown {
  if (!isExcelError(error)) return error;
  const { code } = error;
  return Object.assign(new ExcelFailure(SENTENCES[code] ?? 'excel.other', { code }), { cause: error });
}
