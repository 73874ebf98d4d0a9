import { wireError } from './batch.ts';
import type { HostFailure } from './host-failure.ts';
import type { ResponseBody } from './wire.ts';

/** What a bridge carries back to the client. */
export interface Answer {
  /** The answer's JSON. */
  readonly text: string;
  /** 0; else the number by which Office for Windows turns a request away as a whole. */
  readonly officeStatus: number;
}

/** Codes that Office tells by a number in the place of an answer: nothing of the request is known. */
const OFFICE_STATUS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

export const answered = (body: ResponseBody): Answer => ({ text: JSON.stringify(body), officeStatus: 0 });

/** The request was turned away as a whole, or its answer got lost: no results, no place in it. */
export const turnedAway = (failure: HostFailure): Answer => ({
  text: JSON.stringify({ Results: [], TraceIds: [], Error: wireError(failure, -1) } satisfies ResponseBody),
  officeStatus: OFFICE_STATUS[failure.code] ?? 0,
});
