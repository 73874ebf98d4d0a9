/**
 * Does something in a later task, never before what is going on now has ended. A timer
 * of no length takes a millisecond and more; Node has something that takes none.
 */
export const inLaterTask: (work: () => void) => void =
  (globalThis as { readonly setImmediate?: (work: () => void) => void }).setImmediate ??
  ((work) => void setTimeout(work, 0));

/** Fulfilled after so many milliseconds; 0: in a later task. */
export const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (ms > 0) setTimeout(resolve, ms);
    else inLaterTask(resolve);
  });
