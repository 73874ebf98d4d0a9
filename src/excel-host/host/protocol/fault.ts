import { HostFailure } from './host-failure.ts';

/** A failure put into an answer on purpose. */
export interface Fault {
  /** One of the client library's error codes. */
  readonly code: string;
  readonly message?: string;
  /**
   * Actions that are carried out before it and stay done: 0 (as if not given) none,
   * Infinity all of them, so that only the answer is lost.
   */
  readonly after?: number;
}

export const failureOf = ({ code, message }: Fault): HostFailure => new HostFailure(code, message ?? code);

/** Stops a batch before the action that the fault is to hit. */
export const stopAt =
  (fault: Fault) =>
  (index: number): void => {
    if (index >= (fault.after ?? 0)) throw failureOf(fault);
  };
