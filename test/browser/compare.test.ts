import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Keyboard } from '../support/browser/keyboard.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';
import { ROOT } from '../support/source/modules.ts';

// 通知比对 by keyboard alone: a notice of the workbook beside a file with what it might say a year later.

let browser: Browser;
let service: Serving;
let preview: Preview;
let keyboard: Keyboard;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
  preview = await Preview.open(browser, service.address, { reducedMotion: 'reduce' });
  keyboard = new Keyboard(preview);
  await preview.pull();
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const press = async (name: string | RegExp, key = 'Tab'): Promise<void> => {
  await keyboard.to(preview.button(name).first(), key);
  await keyboard.press('Enter');
};

/** The sample notice about public services a year later: one target higher, one task gone, one reworded. */
function laterNotice(): Buffer {
  const text = readFileSync(join(ROOT, 'assets/samples/livelihood.txt'), 'utf8');
  return Buffer.from(text.replace('完成加装电梯150部', '完成加装电梯180部').replace('260台', '200台并联网'));
}

test('a chosen file is compared with the notice of the workbook, and what changed is marked', async () => {
  const { pane, page } = preview;
  await preview.show('汇总');
  await press('比较两份通知…');
  await pane.getByRole('heading', { name: '通知比对' }).waitFor();
  const before = pane.getByRole('combobox', { name: '原' });
  await keyboard.to(before);
  while (!/实事/.test((await before.locator('option:checked').textContent()) ?? ''))
    await page.keyboard.press('ArrowDown');
  const chooser = page.waitForEvent('filechooser');
  await press('选择文件…');
  await (await chooser).setFiles([{ name: '明年的方案.txt', mimeType: 'text/plain', buffer: laterNotice() }]);
  await pane.getByText(/^列出 2 项，共 \d+ 项$/).waitFor();
  const raised = pane.getByRole('group', { name: /^提高/ });
  await raised.getByText('150部 → 180部').waitFor();
  expect(await raised.locator('del').allTextContents()).toEqual(['150']);
  expect(await raised.locator('ins').allTextContents()).toEqual(['180']);
  await preview.screenshot('compare');
});

test('kinds and words narrow the list', async () => {
  const { pane, page } = preview;
  await press('提高 1');
  await pane.getByText(/^列出 1 项/).waitFor();
  await press('提高 1');
  await keyboard.to(pane.getByRole('searchbox', { name: '筛选' }));
  await page.keyboard.insertText('体外除颤仪');
  await pane.getByText(/^列出 1 项/).waitFor();
  await pane.getByRole('group', { name: /^降低/ }).waitFor();
  await keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await pane.getByText(/^列出 2 项/).waitFor();
});

test('it is written as a sheet, which undo takes away again', async () => {
  const { pane, page } = preview;
  await press(/^写入工作表（\d+ 项）$/);
  await preview.sheetIsActive('通知比对');
  await preview.button(/^撤销：写入通知比对/).waitFor();
  await page.getByRole('gridcell', { name: '通知比对表' }).first().waitFor();
  await preview.screenshot('compare-sheet');
  await press(/^撤销：写入通知比对/);
  await page.getByRole('tab', { name: '通知比对', exact: true }).waitFor({ state: 'detached' });
  await press('返回汇总', 'Shift+Tab');
  await pane.getByRole('button', { name: '比较两份通知…' }).waitFor();
  expect(preview.faults).toEqual([]);
});
