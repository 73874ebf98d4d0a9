import type { Work } from './work.ts';

/**
 * Tells the guard of this process (`watch-process.mjs`) what begins now; null: nothing that has limits. Resolves
 * when the guard has the message, so that it is there before work that blocks this thread. Without a guard nothing
 * happens; a process whose guard is gone ends.
 */
export function announce(work: Work<unknown> | null): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else
      process.send({ work }, (error: Error | null) => {
        if (error !== null) process.exit(2);
        resolve();
      });
  });
}

/** Ends this process when its guard is gone; the channel itself does not keep the process running. */
export function endWithGuard(): void {
  if (process.channel === undefined) return;
  process.on('disconnect', () => process.exit(2));
  process.channel.unref();
}
