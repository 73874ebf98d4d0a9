import { InputFailure } from '#core/failure/input-failure';

/** Waits for what pdf.js finds in the file; where it stumbles over it, the file is damaged. */
export async function failAsDamaged<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new InputFailure('input.damaged');
  }
}

/**
 * Gives up on work that takes longer than `seconds`; pdf.js pauses often enough
 * for that to be noticed. Throws `pdf.too-slow`.
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
