import { isExcelError } from './excel-error.ts';

/** Readings that share their requests. */
interface Shared {
  /** Readings that have not ended. */
  active: number;
  waiting: { readonly done: () => void; readonly failed: (reason: unknown) => void }[];
}

const sharedOf = new WeakMap<Excel.RequestContext, Shared>();

/** Sends what is queued; within `together`, in one request with what the other readings have queued. */
export function sync(context: Excel.RequestContext): Promise<void> {
  const shared = sharedOf.get(context);
  if (shared === undefined) return context.sync();
  return new Promise((done, failed) => {
    shared.waiting.push({ done, failed });
    sendIfAllWait(context, shared);
  });
}

/** Sends one request as soon as every work that has not ended waits for one. */
function sendIfAllWait(context: Excel.RequestContext, shared: Shared): void {
  const { waiting } = shared;
  if (waiting.length === 0 || waiting.length < shared.active) return;
  shared.waiting = [];
  context.sync().then(
    () => {
      for (const { done } of waiting) done();
    },
    (error: unknown) => {
      for (const { failed } of waiting) failed(error);
    },
  );
}

/**
 * Reads several things in as many requests as the longest of them takes alone, in which all
 * requests go through `sync`. Where an answer is too large for Excel, each half of them is read
 * by itself, and so on; so they may only read.
 */
export async function together<T>(
  context: Excel.RequestContext,
  works: readonly (() => Promise<T>)[],
): Promise<readonly T[]> {
  const shared: Shared = { active: works.length, waiting: [] };
  sharedOf.set(context, shared);
  const outcomes = await Promise.allSettled(
    works.map(async (work) => {
      try {
        return await work();
      } finally {
        shared.active -= 1;
        sendIfAllWait(context, shared);
      }
    }),
  );
  sharedOf.delete(context);
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  const isTooLarge = failed.some(
    ({ reason }) => isExcelError(reason) && reason.code === 'ResponsePayloadSizeLimitExceeded',
  );
  if (isTooLarge && works.length > 1) {
    const half = Math.ceil(works.length / 2);
    const first = await together(context, works.slice(0, half));
    return [...first, ...(await together(context, works.slice(half)))];
  }
  const [first] = failed;
  if (first !== undefined) throw first.reason;
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

/**
 * Reads something for each of several parts: for those with short answers together, for the
 * others one after the other. The results are in the order of the parts.
 */
export async function inOrder<Part, T>(
  context: Excel.RequestContext,
  parts: readonly Part[],
  isShort: (part: Part) => boolean,
  read: (part: Part) => Promise<T>,
): Promise<readonly T[]> {
  const [short, long] = [parts.filter(isShort), parts.filter((part) => !isShort(part))];
  const results = new Map<Part, T>();
  const answers = await together(
    context,
    short.map((part) => async () => [part, await read(part)] as const),
  );
  for (const [part, result] of answers) results.set(part, result);
  for (const part of long) results.set(part, await read(part));
  return parts.flatMap((part) => {
    const result = results.get(part);
    return result === undefined ? [] : [result];
  });
}
