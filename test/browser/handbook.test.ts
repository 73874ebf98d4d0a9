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
