/// <reference lib="dom" />
import type { BrowserContext, Frame, Page } from 'playwright-core';

/**
 * An element that appeared in a page or whose text changed. `at`: milliseconds since 1970, so
 * that times of pages and frames can be compared.
 */
interface Seen {
  /** The selector that the element matches. */
  readonly by: string;
  readonly text: string;
  readonly at: number;
}

interface Observed {
  readonly document: Document;
  readonly seen: Seen[];
  readonly keys: number[];
}

type ObservedWindow = Window & { readonly observed: Observed };

/**
 * Makes every page of a context record when keys are pressed, and when the first element that
 * matches a selector was painted or was painted with another text (the time after the next
 * animation frame).
 */
export async function observe(context: BrowserContext, selectors: readonly string[]): Promise<void> {
  // No named functions here: tsx would wrap them in `__name`, which does not exist in the page.
  await context.addInitScript((wanted) => {
    const observed: Observed = { document, seen: [], keys: [] };
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

/** The time of the last key press in a page; NaN if there was none. */
export const lastKey = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as ObservedWindow).observed.keys.at(-1) ?? Number.NaN);

/** The number of records for a selector so far. */
export const countSeen = (frame: Frame, by: string): Promise<number> =>
  frame.evaluate(
    (one) => (window as unknown as ObservedWindow).observed.seen.filter((seen) => seen.by === one).length,
    by,
  );

/**
 * Waits for the record for a selector that follows the first `count` ones.
 *
 * @throws {Error} where the page took over the window of the empty document that its frame had before, which happens
 *   where a script of the page around touches that window before the page comes: then the empty one is observed.
 */
export async function seenAfter(frame: Frame, by: string, count: number): Promise<Seen> {
  const found = await frame.waitForFunction(
    ([one, index]) => {
      const { observed } = window as unknown as ObservedWindow;
      if (observed.document !== document)
        throw new Error('the document in the frame is not the observed one');
      return observed.seen.filter((seen) => seen.by === one)[index];
    },
    [by, count] as const,
  );
  const seen = await found.jsonValue();
  if (seen === undefined) throw new Error(`no element matched ${by}`);
  return seen;
}
