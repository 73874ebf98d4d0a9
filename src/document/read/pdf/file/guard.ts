import { InputFailure } from '#core/failure/input-failure';

/** Failures of calls to pdf.js. */

/**
 * Awaits a call to pdf.js.
 * @throws {InputFailure} `input.damaged` if the call fails.
 */
export async function failAsDamaged<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new InputFailure('input.damaged');
  }
}

/**
 * Awaits `work` for at most `seconds`; pdf.js yields often enough for the timer to fire.
 * @throws {InputFailure} `pdf.too-slow`
 */
export async function withTimeout<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new InputFailure('pdf.too-slow', { seconds })), seconds * 1000);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until `work` is done or has failed, for at most `seconds`. */
export async function settledWithin(seconds: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  await Promise.race([work.catch(() => undefined), alarm]);
  clearTimeout(timer);
}
