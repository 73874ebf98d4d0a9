import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Keyboard } from '../support/browser/keyboard.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

let browser: Browser;
let service: Serving;
let preview: Preview;
let keyboard: Keyboard;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
  preview = await Preview.open(browser, service.address, { reducedMotion: 'reduce' });
  keyboard = new Keyboard(preview);
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const tab = (name: string) => preview.pane.getByRole('tab', { name, exact: true });
const sheetTab = (name: string) => preview.page.getByRole('tab', { name, exact: true });
const activeCell = () => preview.page.locator('#cell-editor');

/** Shows a tab of the pane from wherever the focus is below it. */
async function show(from: string, name: string): Promise<void> {
  await keyboard.to(tab(from), 'Shift+Tab');
  await keyboard.to(tab(name), 'ArrowRight');
  await keyboard.press('Enter');
}

test('F6 goes round the parts of the page, into the pane and out of it', async () => {
  await preview.button('选择文件…').waitFor();
  await keyboard.press('F6', 'F6');
  await keyboard.to(activeCell());
  await keyboard.press('F6', 'F6');
  await keyboard.to(tab('任务'));
  await keyboard.press('Shift+F6', 'Shift+F6');
  await keyboard.to(activeCell());
  await keyboard.press('F6', 'F6');
  await keyboard.to(tab('任务'));
});

test('the registry is pulled and written', async () => {
  const { pane } = preview;
  await keyboard.to(tab('导入通知'));
  await keyboard.to(tab('取数'), 'ArrowRight');
  await keyboard.press('Enter');
  const all = pane.getByRole('checkbox', { name: '全选' });
  await all.waitFor();
  await keyboard.to(all);
  await keyboard.press('Space');
  await keyboard.to(preview.button(/^取数（\d+ 份）$/));
  await keyboard.press('Enter');
  await keyboard.to(preview.button('确定写入'));
  await keyboard.press('Enter');
  await pane.getByText(/^已写入：/).waitFor();
  await preview.sheetIsActive('首页');
  await keyboard.to(tab('取数'), 'Shift+Tab');
});

test('a report is typed into its cell', async () => {
  await keyboard.press('Shift+F6');
  await keyboard.to(sheetTab('进展填报'), 'ArrowRight');
  await keyboard.press('Shift+F6');
  const report = await preview.cell('城镇新增就业2.6万人', 6);
  const place = (await report.getAttribute('id')) ?? '';
  await keyboard.press('Control+Home');
  await keyboard.untilActive(new RegExp(place.replace(/\d+$/, '\\d+$')), 'ArrowRight');
  await keyboard.untilActive(new RegExp(`${place}$`), 'ArrowDown');
  await preview.page.keyboard.insertText('①城镇新增就业1.47万人，完成年度目标的70.7%。');
  await keyboard.press('Enter');
  await report.getByText('70.7%').waitFor();
});

test('what is wrong with it is found, followed and answered', async () => {
  const { pane } = preview;
  await keyboard.press('F6', 'F6');
  await show('任务', '校验');
  await keyboard.to(pane.getByRole('button', { name: '运行校验' }));
  await keyboard.press('Enter');
  await keyboard.to(pane.getByRole('searchbox'));
  await preview.page.keyboard.insertText('56.54%');
  const found = pane.getByRole('button', { name: /1\.47 ÷ 2\.6 = 56\.54%.*进展填报/ });
  await keyboard.to(found);
  await keyboard.press('Enter');
  await expect(activeCell().getAttribute('aria-activedescendant')).resolves.toMatch(/^cell-F/);
  // The person is shown the place, and stays in the pane.
  await keyboard.to(pane.getByRole('button', { name: /^处理：.*1\.47 ÷ 2\.6/ }));
  await keyboard.press('Enter');
  await keyboard.to(pane.getByRole('radio', { name: '已处理', exact: true }));
  await keyboard.press('ArrowLeft', 'ArrowRight');
  await keyboard.to(pane.getByRole('textbox', { name: '处理说明' }));
  await preview.page.keyboard.insertText('已请单位核对。');
  await keyboard.press('Enter');
  await pane.getByRole('switch', { name: /^显示已有处理意见的/ }).waitFor();
  expect(await keyboard.focusedElement()).not.toBe('');
});

test('a table is built again, and that is taken back', async () => {
  const { pane } = preview;
  await show('校验', '汇总');
  const build = preview.button('重新生成：半年度完成情况表');
  await keyboard.to(build);
  await keyboard.press('Enter');
  const sure = preview.button('确认重新生成');
  await sure.waitFor();
  await keyboard.to(sure);
  await keyboard.press('Enter');
  await pane.getByText(/^已写入：.*半年度完成情况表/).waitFor();
  await preview.sheetIsActive('半年度完成情况表');
  // Back at the button that began it.
  await keyboard.to(build);
  const undo = preview.button(/^撤销/);
  await keyboard.to(undo);
  await keyboard.press('Enter');
  await pane.getByText('已撤销：生成半年度完成情况表').waitFor();
  await keyboard.to(undo);
  const redo = preview.button(/^重做：生成半年度完成情况表/);
  await keyboard.to(redo);
  await keyboard.press('Enter');
  await pane.getByText('已重做：生成半年度完成情况表').waitFor();
  await keyboard.to(preview.button(/^重做$/));
});

test('there were no errors in the console', () => {
  expect(preview.faults).toEqual([]);
});
