/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Frame,
  FrameLocator,
  Locator,
  Page,
} from 'playwright-core';
import { type Serving, serveFolder } from '#registry/server/serve';
import { WAIT_MS } from './browser.ts';
import { builtFolder } from './built-pages.ts';
import { ROOT } from '../source/modules.ts';

/** Folder of the screenshots; Git ignores it. */
const SCREENSHOTS = join(ROOT, 'output/screenshots');

/** Options for opening the preview; `path` follows its address. */
interface PreviewOptions extends BrowserContextOptions {
  readonly path?: string;
  /** Whether it opens with the demo workbook, as for users; default: with an empty one. */
  readonly hasDemo?: boolean;
  /** Called before the page is loaded. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** The preview in a browser as `npm start` shows it: the minified pages, the registry service, the sample notices. */
export class Preview {
  private constructor(
    readonly page: Page,
    /** The task pane, in its frame. */
    readonly pane: FrameLocator,
    /** Errors of scripts and of the console, in the order in which they occurred. */
    readonly faults: readonly string[],
  ) {}

  static async open(
    browser: Browser,
    address: string,
    { path = '/', hasDemo = false, prepare, ...options }: PreviewOptions = {},
  ): Promise<Preview> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 820 },
      locale: 'zh-CN',
      acceptDownloads: true,
      ...options,
    });
    // tsx wraps named functions in `__name`; functions that are sent to a page need it.
    await context.addInitScript('globalThis.__name ??= (named) => named;');
    await prepare?.(context);
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const url = new URL(path, address);
    if (!hasDemo) url.searchParams.set('book', 'new');
    await page.goto(url.href);
    return new Preview(page, page.frameLocator('iframe'), faults);
  }

  /** The document that is currently loaded in the frame of the pane. */
  async document(): Promise<Frame> {
    const frame = await (await this.page.locator('iframe').elementHandle()).contentFrame();
    if (!frame) throw new Error('The page has no pane.');
    return frame;
  }

  /** A button of the pane. */
  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  /** Selects a tab of the pane, or a tab within one. */
  async show(tab: string): Promise<void> {
    await this.pane.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** Activates a sheet. */
  async sheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.sheetIsActive(name);
  }

  /** Waits until a sheet is active. */
  async sheetIsActive(name: string): Promise<void> {
    // The grid element itself has no size, only its parts.
    await this.page.getByRole('grid', { name }).waitFor({ state: 'attached' });
  }

  /** A cell of the active sheet, in the first row that shows a text; columns are 1-based. */
  async cell(text: string, column: number): Promise<Locator> {
    const { page } = this;
    const row = await page.getByRole('row').filter({ hasText: text }).first().getAttribute('aria-rowindex');
    // Frozen columns are in separate row elements next to the others.
    return page.locator(
      `[role=row][aria-rowindex="${row ?? ''}"] [role=gridcell][aria-colindex="${column}"]`,
    );
  }

  /** Pulls the whole registry of the service into the workbook. */
  async pull(): Promise<void> {
    await this.show('取数');
    await this.pane.getByRole('checkbox', { name: '全选' }).check();
    await this.button(/^取数（\d+ 份）$/).click();
    await this.button('确定写入').click();
    await this.pane.getByText(/^已写入：/).waitFor();
  }

  /** Types into a cell as a user does. */
  async type(cell: Locator, text: string): Promise<void> {
    await cell.click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  /** Saves a screenshot of the page and returns its path. */
  async screenshot(name: string): Promise<string> {
    const path = screenshotPath(name);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function screenshotPath(name: string): string {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return join(SCREENSHOTS, `${name}.png`);
}

/** Serves the built pages, or others, with the registry of a folder; by default the sample notices. */
export const servePreview = (
  folder = join(ROOT, 'assets/samples'),
  pages = builtFolder('intranet'),
): Promise<Serving> =>
  serveFolder({
    folder,
    port: 0,
    host: '127.0.0.1',
    origins: [],
    pages,
    onFault: (fault) => {
      throw fault;
    },
  });
