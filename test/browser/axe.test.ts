import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { violations } from '../support/browser/page-checks.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

/** 进展情况: a column of 进展填报. */
const PROGRESS = 6;

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

/** The page of the preview around the pane passes axe; the pane in all its states: stories.test.ts. */
const pageIsSound = async (): Promise<void> => expect(await violations(preview.page.mainFrame())).toEqual([]);
/** So does the pane in its frame, which has a policy and a library that the page of the stories has not. */
const paneIsSound = async (): Promise<void> => expect(await violations(await preview.document())).toEqual([]);

test('an empty workbook', async () => {
  await preview.pane.getByText('选择通知文件').waitFor();
  await paneIsSound();
  await pageIsSound();
});

test('a workbook with a registry', async () => {
  await preview.pull();
  await preview.sheetIsActive('首页');
  await paneIsSound();
  await pageIsSound();
});

test('a row of a sheet, and a cell that is being edited', async () => {
  const { page, pane } = preview;
  await preview.sheet('进展填报');
  await preview.show('填报');
  await (await preview.cell('城镇新增就业2.6万人', PROGRESS)).click();
  await pane.getByRole('heading', { name: '任务4' }).waitFor();
  await paneIsSound();
  await pageIsSound();
  await page.keyboard.press('F2');
  await pageIsSound();
});

test('what cannot be done while a cell is edited', async () => {
  await preview.show('校验');
  await preview.button('写入校验结果').click();
  await preview.pane.getByText('回车').waitFor();
  await paneIsSound();
  await preview.page.locator('#cell-editor').press('Escape');
  await preview.button('写入校验结果').click();
  await preview.pane.getByText(/^已写入：|^工作簿已是最新/).waitFor();
});

test.each([
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { forcedColors: 'active' }],
] as const)('colours: %s', async (name, media) => {
  await preview.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
  // Colours are read when the pane is loaded; until then the old page is still there.
  const frame = await preview.document();
  await frame.evaluate(() => {
    document.documentElement.dataset['old'] = 'true';
    window.location.reload();
  });
  await frame.waitForFunction(() => document.documentElement.dataset['old'] === undefined);
  await preview.pane.getByText(/^已有/).waitFor();
  await paneIsSound();
  await preview.screenshot(name);
  await pageIsSound();
});

test('in English', async () => {
  const { page } = preview;
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.getByRole('button', { name: 'English' }).click();
  await preview.pane.getByText(/^Holds/).waitFor();
  await paneIsSound();
  await pageIsSound();
});
