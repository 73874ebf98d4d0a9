import { addEventHandler } from 'jest-circus';

/** How long a test or a hook may take that says nothing else. */
const USUAL_MS = 60_000;

// The one of this process, whatever clocks a test puts in its place.
const { setTimeout: wait, clearTimeout: stop } = globalThis;

/** The runner waits for ever; so each test and hook that is added gets a limit of its own. */
addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const added = event.name === 'add_hook' ? hooks.at(-1) : children.at(-1);
  if (added === undefined || added.type === 'describeBlock' || typeof added.fn !== 'function') return;
  const body = added.fn as () => unknown;
  added.fn = () => within(event.timeout ?? USUAL_MS, body);
});

/** What a body comes to, or an error when it takes longer than so many milliseconds. */
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

// A worker that is no longer wanted goes, whatever a test left open.
process.once('disconnect', () => process.exit());
