/**
 * Runs `work` in a later task, after the current one has ended. Uses `setImmediate` where
 * it exists: a timer takes a millisecond or more.
 */
export const runInLaterTask: (work: () => void) => void =
  (globalThis as { readonly setImmediate?: (work: () => void) => void }).setImmediate ??
  ((work) => void setTimeout(work, 0));

/** Resolves after a number of milliseconds; 0: in a later task. */
export const afterDelay = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (ms > 0) setTimeout(resolve, ms);
    else runInLaterTask(resolve);
  });
