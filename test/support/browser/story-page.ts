/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { StoryView } from '../../stories/page/page.ts';
import { ROOT } from '../source/modules.ts';
import { WAIT_MS } from './browser.ts';

/** Folder of the pictures, which are kept after the run but not committed. */
const SCREENSHOTS = join(ROOT, 'output/screenshots');

/** The page of the stories in a browser, which shows one story after the other without being loaded again. */
export class StoryPage {
  private constructor(
    readonly page: Page,
    /** Errors of scripts and of the console, in their order. */
    readonly faults: readonly string[],
  ) {}

  static async open(browser: Browser, address: string): Promise<StoryPage> {
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
    // tsx wraps named functions in `__name`; functions sent into a page need it there.
    await context.addInitScript('globalThis.__name ??= (named) => named;');
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${address}/stories.html?state=starting`);
    await page.locator('[data-story]').waitFor();
    return new StoryPage(page, faults);
  }

  /** Opens a story in a pane of a width. */
  async open(name: string, view: StoryView, width: number): Promise<void> {
    await this.widen(width);
    await this.page.evaluate(([story, shown]) => window.stories?.open(story, shown), [name, view] as const);
  }

  /** Shows the open story in another language or other colours. */
  async show(view: StoryView): Promise<void> {
    await this.page.evaluate((shown) => window.stories?.show(shown), view);
  }

  /** Shows the open story in a pane of another width. */
  async widen(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 760 });
  }

  /** What the state of the open story covers, see `aspects.ts`. */
  variants(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.stories?.variants() ?? []);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `pane-${name}.png`) });
  }
}
