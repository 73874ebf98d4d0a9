/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { Preview } from '../../support/browser/preview.ts';
import { median } from '../measure.ts';
import { observe, seenAfter } from './observe.ts';

/** Milliseconds from the request for the page of the frame. */
export interface Opening {
  readonly firstPaint: number;
  readonly firstContent: number;
  /** Until its components were painted. */
  readonly rendered: number;
}

/** Opens a preview without cache and measures its frame until an element that matches a selector is painted. */
export async function opening(browser: Browser, address: string, selector: string): Promise<Opening> {
  const preview = await Preview.open(browser, address, {
    prepare: (context) => observe(context, [selector]),
  });
  await preview.pane.locator(selector).first().waitFor();
  const frame = await preview.document();
  const { at } = await seenAfter(frame, selector, 0);
  const { origin, paints } = await frame.evaluate(() => ({
    origin: performance.timeOrigin,
    paints: performance.getEntriesByType('paint').map(({ name, startTime }) => ({ name, startTime })),
  }));
  await preview.close();
  const painted = (name: string): number =>
    paints.find((paint) => paint.name === name)?.startTime ?? Number.NaN;
  return {
    firstPaint: painted('first-paint'),
    firstContent: painted('first-contentful-paint'),
    rendered: at - origin,
  };
}

/** The medians of several measurements, figure by figure. */
export const usual = (openings: readonly Opening[]): Opening => ({
  firstPaint: median(openings.map(({ firstPaint }) => firstPaint)),
  firstContent: median(openings.map(({ firstContent }) => firstContent)),
  rendered: median(openings.map(({ rendered }) => rendered)),
});

/** Pulls the whole registry into the empty workbook; returns milliseconds since the page was requested. */
export async function pullAll(preview: Preview): Promise<number> {
  await preview.show('取数');
  await preview.pane.getByRole('checkbox', { name: '全选' }).check();
  await preview.button(/^取数（\d+ 份）$/).click();
  await preview.button('确定写入').click({ timeout: 120_000 });
  await preview.pane.getByText(/^已写入：/).waitFor({ timeout: 300_000 });
  return preview.page.evaluate(() => performance.now());
}
