/** As much of an `AbortSignal` as is used here. */
interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/**
 * An `AbortSignal`: the real one for those who call, whatever their libraries
 * are; the part above for this layer, which is compiled without any.
 */
export type CancelSignal = typeof globalThis extends { AbortSignal: { prototype: infer Real } }
  ? Real
  : Signal;

/** Part of every browser and of Node. */
declare const AbortController: new () => {
  readonly signal: CancelSignal;
  readonly abort: (reason?: unknown) => void;
};

/** Resolves after so many milliseconds, or as soon as the signal is aborted; never rejects. */
export type Wait = (milliseconds: number, signal: CancelSignal) => Promise<void>;

export interface Deadline {
  readonly milliseconds: number;
  readonly wait: Wait;
  /** Of the person who no longer wants it. */
  readonly signal: CancelSignal | undefined;
  /** What is thrown when the time is over. */
  readonly late: () => Error;
}

/**
 * Does the work within a time, unless it is cancelled; then what the signal
 * gives as its reason is thrown. The work's own signal is aborted at the end
 * in any case, and nobody waits for work that does not heed it.
 */
export async function withDeadline<T>(
  work: (signal: CancelSignal) => Promise<T>,
  { milliseconds, wait, signal, late }: Deadline,
): Promise<T> {
  requireWanted(signal);
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

/** A pause that ends at once when it is cancelled, by throwing the reason. */
export async function pause(
  milliseconds: number,
  wait: Wait,
  signal: CancelSignal | undefined,
): Promise<void> {
  await wait(milliseconds, signal ?? new AbortController().signal);
  requireWanted(signal);
}

function requireWanted(signal: CancelSignal | undefined): void {
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
