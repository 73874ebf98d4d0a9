import { addEventHandler } from 'jest-circus';

/**
 * How long a test or a hook may take, or longer where it says so. It ends what hangs; a
 * test is not to fail because the machine is slow or busy.
 */
const LEAST_LIMIT_MS = 300_000;

// Those of the process: a test may replace them by fake ones.
const { setTimeout: wait, clearTimeout: stop } = globalThis;

/** jest-light-runner has no time limits, so each test and hook gets one when it is added. */
addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const added = event.name === 'add_hook' ? hooks.at(-1) : children.at(-1);
  if (added === undefined || added.type === 'describeBlock' || typeof added.fn !== 'function') return;
  const body = added.fn as () => unknown;
  added.fn = () => within(Math.max(event.timeout ?? 0, LEAST_LIMIT_MS), body);
});

/**
 * Runs a body.
 * @throws {Error} where it takes longer than so many milliseconds.
 */
async function within(ms: number, body: () => unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = wait(() => reject(new Error(`did not end within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([Promise.resolve().then(body), limit]);
  } finally {
    stop(timer);
  }
}

// A worker ends with the run, even if a test has left something open.
process.once('disconnect', () => process.exit());
