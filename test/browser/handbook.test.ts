/// <reference lib="dom" />
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { ROOT } from '../support/source/modules.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

const HANDBOOK = join(ROOT, 'assets/help');
/** `npm run handbook` sets it: the pictures taken here replace those of the handbook. */
const isUpdate = process.env['DUBAN_HANDBOOK'] === 'update';
/** 进展情况, a column of 进展填报. */
const PROGRESS = 6;
/** A list in which no task is found until a person says where one begins. */
const LIST = [
  '澜屿市2025年街巷整治事项',
  '',
  '▶改造背街小巷12条／市城管局、市住建局／骆砚秋／6月底前',
  '▶新建口袋公园8处／市园林中心／闻知屿／9月底前',
  '▶整修公共厕所20座／市城管局／骆砚秋／5月底前',
  '▶疏通排水管网15公里／市水务中心／桑屿宁／7月底前',
  '▶增设路灯300盏／市住建局／闻知屿／10月底前',
  '▶拆除废弃杆线40处／市通信管理办／桑屿宁／年底前',
  '',
  '澜屿市政府督查室',
].join('\n');

let browser: Browser;
let service: Serving;
let preview: Preview;
const taken: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
  preview = await Preview.open(browser, service.address, {
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 760 },
  });
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function take(name: string): Promise<void> {
  const path = await preview.screenshot(`handbook-${name}`);
  taken.push(`${name}.png`);
  if (isUpdate) copyFileSync(path, join(HANDBOOK, 'pictures', `${name}.png`));
}

/** Selects words in a text field, as a person does with the mouse. */
function selectWords(field: HTMLElement | SVGElement, words: string): void {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('This is no text field.');
  const at = field.value.indexOf(words);
  field.setSelectionRange(at, at + words.length);
}

test('what the handbook describes can be done as it says, and is pictured', async () => {
  await preview.pull();
  await preview.sheetIsActive('首页');
  await take('home');

  await preview.show('任务');
  await preview.show('导入通知');
  await preview.pane
    .locator('input[type=file]')
    .setInputFiles(join(ROOT, 'assets/samples/responsibility-by-leader.txt'));
  await preview.button('写入工作簿…').waitFor();
  await take('import');
  await preview.button('放弃').click();

  await preview.pane.getByRole('textbox', { name: '或者粘贴通知全文' }).fill(LIST);
  await preview.button('读取粘贴的文字').click();
  await preview.button(/▶改造背街小巷12条/).click();
  await preview.button('任务从这里开始').click();
  await preview.button('5 处一起改').click();
  await preview.pane
    .getByRole('textbox', { name: '这一行的文字' })
    .evaluate(selectWords, '市城管局、市住建局');
  await preview.button('牵头单位').click();
  await preview.button('5 处一起改').waitFor();
  await take('text');
  await preview.button('5 处一起改').click();
  await preview.button('核对完毕').click();
  await preview.pane.getByText(/^任务 6 项/).waitFor();
  await preview.button('放弃').click();

  await preview.show('单位目录');
  await preview.pane.getByText('疑似同一单位的两种写法').waitFor();
  await take('units');

  await preview.sheet('进展填报');
  await preview.show('填报');
  const report = await preview.cell('城镇新增就业2.6万人', PROGRESS);
  await preview.type(report, '①城镇新增就业1.47万人，完成年度目标的70.7%。');
  await report.click();
  await preview.pane.getByText('1.47 ÷ 2.6 = 56.54%').first().waitFor();
  await take('report');

  await preview.show('校验');
  await preview
    .button(/^处理：/)
    .first()
    .click();
  await preview.pane.getByRole('radiogroup').waitFor();
  await take('check');
  await preview.button('取消').click();

  await preview.show('汇总');
  await preview.button('重新生成：半年度完成情况表').click();
  await preview.button('确认重新生成').waitFor();
  await take('tables');
  await preview.button('取消').click();

  expect(preview.faults).toEqual([]);
}, 180_000);

test('the handbook shows exactly these pictures, in both languages', () => {
  const names = [...taken].sort();
  expect(names.length).toBeGreaterThan(3);
  expect(readdirSync(join(HANDBOOK, 'pictures')).sort()).toEqual(names);
  for (const page of ['index.html', 'index.en.html']) {
    const shown = readFileSync(join(HANDBOOK, page), 'utf8').matchAll(/src="pictures\/([^"]+)"/g);
    expect([...shown].map(([, name]) => name).sort()).toEqual(names);
  }
});
