import { addEventHandler } from 'jest-circus';

/**
 * Time limit of a test or hook that sets no longer one. It ends tests that hang; it is long,
 * so that no test fails because the machine is slow or busy.
 */
const LEAST_LIMIT_MS = 300_000;

// The functions of the process, since a test may replace the globals with fake timers.
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
 * Runs the body of a test or hook.
 * @throws {Error} if it takes longer than `ms` milliseconds.
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

// A worker exits with the run, even if a test has left a handle open.
process.once('disconnect', () => process.exit());
