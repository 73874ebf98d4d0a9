import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

let browser: Browser;
let service: Serving;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
  preview = await Preview.open(browser, service.address, { reducedMotion: 'reduce' });
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** Marks the document of the pane: it is gone once the pane is loaded again. */
const mark = async (): Promise<void> =>
  (await preview.document()).evaluate(() => void (document.documentElement.dataset['kept'] = 'true'));
const isKept = async (): Promise<boolean> =>
  (await preview.document()).evaluate(() => document.documentElement.dataset['kept'] === 'true');
const scroll = async (): Promise<number> =>
  (await preview.document()).evaluate(() => document.getElementById('view')?.scrollTop ?? 0);

/** Switches the language by the button of the pane, which has the name of the language. */
const speak = async (name: string): Promise<void> => preview.button(name).click();

test('the pane changes its language with an open review, and goes on in it', async () => {
  await mark();
  await preview.show('取数');
  await preview.pane.getByRole('checkbox', { name: '全选' }).check();
  await preview.button(/^取数（\d+ 份）$/).click();
  await preview.pane.getByText('新增任务 58 项').waitFor();
  await speak('English');
  await preview.pane.getByText('New tasks').first().waitFor();
  await preview.pane.getByRole('button', { name: 'Write', exact: true }).click();
  await preview.pane.getByText(/^Written: /).waitFor();
  expect(await isKept()).toBe(true);
});

test('undo, filters and the scroll position stay', async () => {
  const { pane } = preview;
  await preview.show('Checks');
  const search = pane.getByRole('searchbox');
  await search.fill('增长');
  await pane.locator('#view').evaluate((view) => (view.scrollTop = 200));
  const at = await scroll();
  expect(at).toBeGreaterThan(0);
  await speak('中文');
  await preview.button(/^撤销：取数 /).waitFor();
  expect(await search.inputValue()).toBe('增长');
  expect(Math.abs((await scroll()) - at)).toBeLessThan(120);
  expect(await isKept()).toBe(true);
});

test('the page around the pane has the same language, and changes that of the pane', async () => {
  const { page, pane } = preview;
  const bar = page.getByRole('toolbar');
  await bar.getByRole('button', { name: '新建', exact: true }).waitFor();
  await bar.getByRole('button', { name: 'English' }).click();
  await pane.getByRole('tab', { name: 'Tasks' }).waitFor();
  expect(await isKept()).toBe(true);
  await preview.button(/^Undo: pull /).click();
  await pane.getByText(/^Undone: /).waitFor();
});

test('the language is the one chosen last when the page is opened again', async () => {
  const { page, pane } = preview;
  await page.reload();
  await pane.getByRole('tab', { name: 'Tasks' }).waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: 'New', exact: true }).waitFor();
  await preview.button('中文').click();
  await pane.getByRole('tab', { name: '任务' }).waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: '新建', exact: true }).waitFor();
  expect(preview.faults).toEqual([]);
});
