/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { Preview } from '../../support/browser/preview.ts';
import { countSeen, lastKey, seenAfter } from './observe.ts';

/** Selectors in the pane: the heading for the selected row, and the result for the row that was just edited. */
export const CARD = '[role=tabpanel] h2';
export const EDITED = '[role=tabpanel] section strong';

/** Milliseconds from a key press to the change in the pane, and the number of requests to the workbook. */
export interface Answered {
  readonly ms: number;
  readonly requests: number;
}

const requestsOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      (
        window as unknown as {
          readonly dubanHost: { readonly host: { readonly requests: readonly object[] } };
        }
      ).dubanHost.host.requests.length,
  );

/** Presses a key in the sheet and waits until the element of a selector appears or changes in the pane. */
export async function answerTo(preview: Preview, key: string, by: string): Promise<Answered> {
  const { page } = preview;
  const frame = await preview.document();
  const [requests, count] = [await requestsOf(page), await countSeen(frame, by)];
  await page.keyboard.press(key);
  const { at } = await seenAfter(frame, by, count);
  return { ms: at - (await lastKey(page)), requests: (await requestsOf(page)) - requests };
}
