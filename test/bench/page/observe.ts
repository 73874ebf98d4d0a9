/// <reference lib="dom" />
import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Something that came to be seen in a page; milliseconds since 1970, so that pages and frames compare. */
export interface Seen {
  /** The selector its element fits. */
  readonly by: string;
  readonly text: string;
  readonly at: number;
}

interface Observed {
  readonly seen: Seen[];
  readonly keys: number[];
}

type ObservedWindow = Window & { readonly observed: Observed };

/**
 * Every page of a context notes when keys are pressed, and when the first element that
 * fits a selector was drawn, or was drawn with another text: the frame after it is there.
 */
export async function observe(context: BrowserContext, selectors: readonly string[]): Promise<void> {
  // No function in here has a name: the one it would be told by is not there in the page.
  await context.addInitScript((wanted) => {
    const observed: Observed = { seen: [], keys: [] };
    Object.assign(window, { observed });
    const last = new Map<string, string | null>();
    new MutationObserver(() => {
      for (const by of wanted) {
        const text = document.querySelector(by)?.textContent ?? null;
        if (text === (last.get(by) ?? null)) continue;
        last.set(by, text);
        if (text === null) continue;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () =>
            observed.seen.push({ by, text, at: performance.timeOrigin + performance.now() });
          port2.postMessage(null);
        });
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => observed.keys.push(performance.timeOrigin + timeStamp),
      true,
    );
  }, selectors);
}

/** When the last key was pressed in a page. */
export const lastKey = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as ObservedWindow).observed.keys.at(-1) ?? Number.NaN);

/** How often something was seen by a selector so far. */
export const countSeen = (frame: Frame, by: string): Promise<number> =>
  frame.evaluate(
    (one) => (window as unknown as ObservedWindow).observed.seen.filter((seen) => seen.by === one).length,
    by,
  );

/** What was seen by a selector after so many times; waits for it. */
export async function seenAfter(frame: Frame, by: string, count: number): Promise<Seen> {
  const found = await frame.waitForFunction(
    ([one, index]) =>
      (window as unknown as ObservedWindow).observed.seen.filter((seen) => seen.by === one)[index],
    [by, count] as const,
  );
  const seen = await found.jsonValue();
  if (seen === undefined) throw new Error(`nothing was seen by ${by}`);
  return seen;
}
