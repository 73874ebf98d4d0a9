import { readFileSync } from 'node:fs';
import type { Browser, Dialog } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let browser: Browser;
let service: Serving;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});
beforeEach(async () => {
  preview = await Preview.open(browser, service.address, { reducedMotion: 'reduce' });
  await preview.button('选择文件…').waitFor();
});
afterEach(async () => {
  expect(preview.faults).toEqual([]);
  await preview.close();
});

/** A button of the bar at the top. */
const bar = (name: string) => preview.page.getByRole('toolbar').getByRole('button', { name, exact: true });
const question = () => preview.page.getByRole('dialog');
const answer = (name: string) => question().getByRole('button', { name, exact: true });
const cell = (address: string) => preview.page.locator(`#cell-${address}`);

async function type(address: string, text: string): Promise<void> {
  await preview.type(cell(address), text);
  await cell(address).getByText(text).waitFor();
}

/** Closes the page as a person does. The question of the browser; null: it was closed without one. */
async function leave(): Promise<Dialog | null> {
  const { page } = preview;
  const answered = new Promise<Dialog | null>((resolve) => {
    page.once('dialog', resolve);
    page.once('close', () => resolve(null));
  });
  await page.close({ runBeforeUnload: true });
  return answered;
}

/** Saves by a button or by the keyboard. */
async function save(act: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([preview.page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

async function open(name: string, bytes: Buffer): Promise<void> {
  await preview.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, buffer: bytes, mimeType: XLSX });
}

test('a workbook in which nothing was entered is left without a question', async () => {
  await cell('C5').click();
  await preview.page.keyboard.press('F2');
  await preview.page.keyboard.press('Escape');
  expect(await leave()).toBeNull();
});

test('leaving a workbook with a typed text is asked about, until it is saved', async () => {
  await type('B2', '手工记录');
  const asked = await leave();
  expect(asked?.type()).toBe('beforeunload');
  await asked?.dismiss();
  await save(() => bar('保存').click());
  // What was saved is undone by hand: again something is unsaved.
  await cell('B2').click();
  await preview.page.keyboard.press('Delete');
  const again = await leave();
  expect(again?.type()).toBe('beforeunload');
  await again?.dismiss();
  await type('B2', '手工记录');
  expect(await leave()).toBeNull();
});

test('leaving is asked about while a text is being typed, and after the pane has written', async () => {
  await cell('A1').click();
  await preview.page.keyboard.type('未完');
  const typing = await leave();
  expect(typing?.type()).toBe('beforeunload');
  await typing?.dismiss();
  await preview.page.keyboard.press('Escape');
  await preview.pull();
  const written = await leave();
  expect(written?.type()).toBe('beforeunload');
  await written?.dismiss();
  await preview.button(/^撤销：/).click();
  await preview.pane.getByText(/^已撤销/).waitFor();
  expect(await leave()).toBeNull();
});

test('新建 asks before it drops what is not saved', async () => {
  await bar('新建').click();
  expect(await question().count()).toBe(0);
  await type('B2', '手工记录');
  await bar('新建').click();
  await answer('取消').click();
  await question().waitFor({ state: 'detached' });
  await cell('B2').getByText('手工记录').waitFor();

  await bar('新建').click();
  const saved = await save(() => answer('保存').click());
  expect(saved.name).toBe('督办台账.xlsx');
  await cell('B2').getByText('手工记录').waitFor({ state: 'detached' });

  await type('B2', '不要的');
  await bar('新建').click();
  await answer('不保存').click();
  await cell('B2').getByText('不要的').waitFor({ state: 'detached' });
  await preview.button('选择文件…').waitFor();
  expect(await leave()).toBeNull();
});

test('a file keeps its name, and opening another one asks', async () => {
  await type('B2', '第一本');
  const first = await save(() => bar('保存').click());
  const bytes = readFileSync(first.path);
  await open('六月台账.xlsx', bytes);
  await preview.page.waitForFunction(() => document.title.startsWith('六月台账.xlsx'));
  await type('B3', '改过');
  // The workbook is not replaced, and its text not lost, while the question waits.
  await open('七月台账.xlsx', bytes);
  await question().getByText('要保存对“六月台账.xlsx”的更改吗？').waitFor();
  await cell('B3').getByText('改过').waitFor();
  await answer('取消').click();
  const second = await save(() => preview.page.keyboard.press('Control+S'));
  expect(second.name).toBe('六月台账.xlsx');
  await open('七月台账.xlsx', bytes);
  await preview.page.waitForFunction(() => document.title.startsWith('七月台账.xlsx'));
  await cell('B3').getByText('改过').waitFor({ state: 'detached' });
  await cell('B2').getByText('第一本').waitFor();
});

test('the page opens with the demo workbook; its day can be chosen, and it is left without a question', async () => {
  const { page, pane } = preview;
  await page.goto(service.address);
  await preview.sheetIsActive('首页');
  await preview.show('校验');
  await pane.getByRole('button', { name: '错误 0', exact: true }).waitFor();
  const red = page.getByRole('row').filter({ hasText: '指标红灯' }).getByRole('gridcell', { name: '1' });
  await red.first().waitFor();

  await page.getByLabel('演示日期').fill('2025-06-27');
  await pane.getByRole('button', { name: /^错误 [1-9]\d*$/ }).waitFor();
  await page
    .getByRole('row')
    .filter({ hasText: '其中到期未报' })
    .getByText(/^[1-9]\d*$/)
    .first()
    .waitFor();

  await bar('新建').click();
  await page.getByRole('tab', { name: 'Sheet1', exact: true }).waitFor();
  await preview.button('选择文件…').waitFor();
  expect(await page.getByLabel('演示日期').count()).toBe(0);
  await bar('示例').click();
  await preview.sheetIsActive('首页');
  expect(await page.getByLabel('演示日期').inputValue()).toBe('2025-06-20');
});
