import { wireError } from './batch.ts';
import type { HostFailure } from '../excel-error/host-failure.ts';
import type { ResponseBody } from './wire.ts';

/** The answer that a bridge passes to the client. */
export interface HostAnswer {
  /** JSON of a `ResponseBody`. */
  readonly text: string;
  /** 0, or the status by which Office for Windows rejects a request as a whole. */
  readonly officeStatus: number;
}

/** Error codes for which Office returns a status instead of an answer. */
const OFFICE_STATUS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

export const successAnswer = (body: ResponseBody): HostAnswer => ({
  text: JSON.stringify(body),
  officeStatus: 0,
});

/**
 * The answer to a request that was rejected as a whole, or the answer to which is lost: no
 * results, no failed action.
 */
export const failureAnswer = (failure: HostFailure): HostAnswer => ({
  text: JSON.stringify({ Results: [], TraceIds: [], Error: wireError(failure, -1) } satisfies ResponseBody),
  officeStatus: OFFICE_STATUS[failure.code] ?? 0,
});
