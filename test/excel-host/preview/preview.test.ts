import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { RIBBON_COMMANDS } from '#taskpane/ribbon/commands';
import { type Serving, serveFolder } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser, WAIT_MS } from '../../support/browser/browser.ts';
import { BUILD_TIMEOUT, builtFolder } from '../../support/browser/built-pages.ts';
import { ROOT } from '../../support/source/modules.ts';

let browser: Browser;
let serving: Serving;
let page: Page;
let pane: FrameLocator;
const faults: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  serving = await serveFolder({
    ...{ folder: join(ROOT, 'assets', 'samples'), pages: builtFolder('intranet'), port: 0 },
    ...{ host: '127.0.0.1', origins: [], onFault: (fault) => faults.push(String(fault)) },
  });
  page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(`${serving.address}/?book=new`);
  pane = page.frameLocator('iframe');
  await pane.getByRole('tab', { name: '任务' }).waitFor();
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

const cell = (address: string) => page.locator(`#cell-${address}`);
const tab = (name: string) => page.getByRole('tab', { name, exact: true });
/** Selects a cell with the name box. */
async function goTo(address: string): Promise<void> {
  await page.getByLabel('名称框').fill(address);
  await page.keyboard.press('Enter');
  await cell(address).and(page.locator('[aria-selected="true"]')).waitFor();
}

test('the ribbon is that of the manifest: every function has a button whose icon exists', async () => {
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const groups = page.getByRole('toolbar').getByRole('group');
  expect(await groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
    ...['文件', '任务', '填报', '校验', '汇总', '面板'],
  ]);
  const images = page.getByRole('toolbar').locator('img');
  expect(await images.count()).toBe((manifest.match(/<Control /g) ?? []).length);
  expect(
    await images.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
  ).toBe(true);
  expect(Object.keys(RIBBON_COMMANDS).length).toBeLessThanOrEqual(await images.count());
});

test('a button of the ribbon works in the pane, and the grid shows what it writes', async () => {
  await page.getByRole('toolbar').getByRole('button', { name: '取数' }).click();
  await pane.getByRole('checkbox', { name: '全选' }).check();
  await pane.getByRole('button', { name: /^取数/ }).last().click();
  await pane.getByRole('button', { name: '确定写入' }).click();
  // Writing activates 首页 at its end, even if the user has selected another sheet before.
  await pane.getByText(/^已写入：/).waitFor();
  await tab('指标进度').click();
  await pane.getByText(/58 项任务/).waitFor();
  expect(await cell('B2').innerText()).toBe('一般公共预算收入');
  expect(await page.getByRole('grid').getAttribute('aria-label')).toBe('工作表 指标进度');
});

test('typed text is parsed as in Excel, and formulas are calculated', async () => {
  await goTo('H4');
  await page.keyboard.type('5');
  expect(await page.evaluate(() => window.dubanHost?.host.isEditing)).toBe(true);
  await page.keyboard.press('Enter');
  await cell('J4').getByText('83.3%').waitFor();
  expect(await page.evaluate(() => window.dubanHost?.host.isEditing)).toBe(false);
  expect(await page.getByLabel('名称框').inputValue()).toBe('H5');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await cell('J4').getByText('66.7%').waitFor();
});

test('a drop-down list shows its choices; another value is rejected with the message of the validation', async () => {
  await tab('目标指标').click();
  await goTo('H3');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await page.getByRole('option').allInnerTexts()).toEqual(['待确认', '确认', '更正']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await cell('H3').getByText('确认', { exact: true }).waitFor();
  await page.keyboard.type('也许');
  await page.keyboard.press('Enter');
  await page.getByText('请从下拉列表中选择：待确认、确认、更正。').waitFor();
  await page.keyboard.press('Escape');
  expect(await cell('H3').innerText()).toBe('确认');
});

test('a copied cell can be pasted, and a merged cell is one cell', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab('推进方案表').click();
  await goTo('F5');
  await page.keyboard.type('一季度前完成');
  await page.keyboard.press('Enter');
  await goTo('F5');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+V');
  await cell('F6').getByText('一季度前完成').waitFor();
  expect(await cell('A1').getAttribute('aria-colspan')).not.toBeNull();
  expect(await cell('B1').count()).toBe(0);
});

test('the workbook is downloaded as a file that other programs read, and 打开 opens it again', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('督办台账.xlsx');
  const path = await download.path();
  const { sheets } = await readXlsx(readFileSync(path));
  expect(sheets.map(({ name }) => name)).toContain('指标进度');
  await page.setInputFiles('input[type=file]', {
    ...{ name: '另一本.xlsx', buffer: readFileSync(path) },
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  await pane.getByText(/58 项任务/).waitFor();
  await tab('推进方案表').click();
  await cell('F6').getByText('一季度前完成').waitFor();
});

test('pane and ribbon are available in English', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await pane.getByRole('tab', { name: 'Tasks' }).waitFor();
  const words = await page.getByRole('toolbar').innerText();
  expect(words.replace('中文', '')).not.toMatch(/[\u4e00-\u9fff]/);
});

test('no script, console or service reported an error', () => {
  expect(faults).toEqual([]);
});
