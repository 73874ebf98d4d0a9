/** The part of `AbortSignal` that is used here. */
interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/**
 * An `AbortSignal`: the type of the libraries a caller is compiled with; the part above in
 * this layer, which is compiled without DOM and Node types.
 */
export type CancelSignal = typeof globalThis extends { AbortSignal: { prototype: infer Real } }
  ? Real
  : Signal;

/** Part of every browser and of Node. */
declare const AbortController: new () => {
  readonly signal: CancelSignal;
  readonly abort: (reason?: unknown) => void;
};

/** Resolves after the time or as soon as the signal is aborted; never rejects. */
export type Wait = (milliseconds: number, signal: CancelSignal) => Promise<void>;

export interface Deadline {
  readonly milliseconds: number;
  readonly wait: Wait;
  /** Aborted when the user cancels. */
  readonly signal: CancelSignal | undefined;
  /** The error that is thrown when the time is over. */
  readonly late: () => Error;
}

/**
 * Does the work within a time. The signal passed to the work is aborted at the end in any
 * case; work that ignores it is not waited for.
 *
 * @throws the error of the work, `late()`, or the reason of the signal
 */
export async function withDeadline<T>(
  work: (signal: CancelSignal) => Promise<T>,
  { milliseconds, wait, signal, late }: Deadline,
): Promise<T> {
  throwIfCancelled(signal);
  const end = new AbortController();
  const watch = cancellation(signal);
  try {
    const timer = wait(milliseconds, end.signal).then(() => {
      throw late();
    });
    return await Promise.race([work(end.signal), timer, watch.cancelled]);
  } finally {
    watch.stop();
    end.abort();
  }
}

/** Waits. @throws the reason of the signal as soon as it is aborted */
export async function pause(
  milliseconds: number,
  wait: Wait,
  signal: CancelSignal | undefined,
): Promise<void> {
  await wait(milliseconds, signal ?? new AbortController().signal);
  throwIfCancelled(signal);
}

function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

function cancellation(signal: CancelSignal | undefined): {
  readonly cancelled: Promise<never>;
  readonly stop: () => void;
} {
  let cancel = (): void => undefined;
  const aborted = new Promise<void>((resolve) => {
    cancel = resolve;
  });
  const cancelled = aborted.then((): never => {
    throw signal?.reason;
  });
  signal?.addEventListener('abort', cancel);
  return { cancelled, stop: () => signal?.removeEventListener('abort', cancel) };
}
