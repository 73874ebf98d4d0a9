import { HostFailure } from '../excel-error/host-failure.ts';

/** A failure that is injected into an answer. */
export interface Fault {
  /** One of the client library's error codes. */
  readonly code: string;
  readonly message?: string;
  /**
   * Number of actions that are executed before it and stay in effect; default 0. Infinity:
   * all of them, so that only the answer is lost.
   */
  readonly after?: number;
}

export const failureOf = ({ code, message }: Fault): HostFailure => new HostFailure(code, message ?? code);

/** Fails a batch before the action at which the fault occurs. */
export const failBefore =
  (fault: Fault) =>
  (index: number): void => {
    if (index >= (fault.after ?? 0)) throw failureOf(fault);
  };
