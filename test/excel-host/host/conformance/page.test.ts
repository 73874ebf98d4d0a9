/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { BROWSER_TIMEOUT, launchBrowser } from '../../../support/browser/browser.ts';
import { ROOT } from '../../../support/source/modules.ts';
import { FACTS } from './facts/all.ts';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
const SITE = 'https://duban.test/';
const TOTAL = Object.values(FACTS).flat().length;

describe('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  let browser: Browser;
  let page: Page;
  /** Requested addresses that the test server does not serve. */
  let strange: string[];

  beforeAll(async () => {
    execFileSync(process.execPath, [
      join(ROOT, 'test/excel-host/host/conformance/page/build.mjs'),
      ...['--out', folder, '--base', SITE],
      ...['--entry', 'host=test/support/host/page/open-host.ts'],
    ]);
    browser = await launchBrowser();
  }, BROWSER_TIMEOUT);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    strange = [];
    // A separate browser context: the library stores settings in the session storage.
    const context = await browser.newContext();
    page = await context.newPage();
    await context.route('**/*', async (route) => {
      const url = route
        .request()
        .url()
        .replace(/[?#].*$/, '');
      if (url === `${SITE}around.html`) return route.fulfill({ contentType: 'text/html', body: AROUND });
      const file = url.startsWith(CDN)
        ? join(LIBRARY, url.slice(CDN.length))
        : join(folder, url.startsWith(SITE) ? url.slice(SITE.length) : 'nowhere');
      if (existsSync(file)) return route.fulfill({ path: file });
      if (!url.endsWith('/favicon.ico')) strange.push(url);
      return route.abort();
    });
    // What Office provides before it loads the page of an add-in.
    await context.addInitScript({ path: join(folder, 'host.js') });
  });

  afterEach(async () => {
    expect(strange).toEqual([]);
    await page.context().close();
  });

  const runAll = async (frame: Page | Frame): Promise<readonly string[]> => {
    await frame.locator('#run:not([disabled])').click();
    await frame.locator('#summary[data-done]').waitFor({ timeout: 120_000 });
    return (await frame.locator('#report').inputValue()).split('\n');
  };

  test('every fact holds in the page, with the unmodified library', async () => {
    await page.goto(`${SITE}index.html`);
    const [where, count, ...lines] = await runAll(page);
    expect(lines.filter((line) => !line.startsWith('通过'))).toEqual([]);
    expect(where).toContain('Excel PC');
    expect(count).toBe(`通过 pass ${TOTAL}, 未通过 FAIL 0`);
    expect(await page.locator('#rows tr').count()).toBe(TOTAL);
  }, 180_000);

  test('a page in a frame works on the host of the surrounding page', async () => {
    await page.goto(`${SITE}around.html`);
    const frame = page.frame({ name: 'pane' });
    if (frame === null) throw new Error('the frame is not there');
    await frame.locator('#run:not([disabled])').waitFor();
    const address = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('澜屿市');
        const range = sheet.getRange('B2:C2');
        range.values = [['油品贸易量', 4310]];
        range.load('address');
        await context.sync();
        return range.address;
      }),
    );
    expect(address).toBe('澜屿市!B2:C2');
    const seen = await page.evaluate(() => {
      const sheets = window.dubanHost?.host.book.sheets ?? [];
      return sheets.map(({ name, grid }) => [name, grid.value(1, 1), grid.value(1, 2)]);
    });
    expect(seen).toEqual([
      ['Sheet1', null, null],
      ['澜屿市', '油品贸易量', 4310],
    ]);
  }, 60_000);
});

test('the manifest contains the address of the page', () => {
  const manifest = readFileSync(join(ROOT, 'test/excel-host/host/conformance/page/manifest.xml'), 'utf8');
  expect(manifest.match(/BASE\//g)?.length).toBe(3);
});

const AROUND =
  '<!doctype html><meta charset="utf-8"><h1>表</h1><iframe name="pane" src="index.html"></iframe>';
