import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { latinWords } from '../support/browser/latin-words.ts';
import { ROOT } from '../support/source/modules.ts';
import { violations, wordsOf } from '../support/browser/page-checks.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

const SAMPLES = join(ROOT, 'assets/samples');
/** What notices say in Latin letters, such as PM2.5, stays as they say it. */
const SAID = new Set(
  readdirSync(SAMPLES).flatMap((file) => latinWords(readFileSync(join(SAMPLES, file), 'utf8'))),
);
const NOTICE = `澜屿市人民政府办公室关于印发2025年水利重点工作责任分解的通知
澜政办发〔2025〕31号
各县（区）人民政府，市政府直属各单位：
现将《2025年水利重点工作责任分解》印发给你们，请认真贯彻执行。
澜屿市人民政府办公室
2025年3月20日
2025年水利重点工作责任分解
1.整治中小河道46公里。（牵头领导：桑屿宁，牵头单位：市水利局）
2.加固海塘12.4公里。（牵头领导：桑屿宁，牵头单位：市水利局，责任单位：泊云区政府、鹭汀区政府）
`;
/** What is asked of the service. */
const REGISTRY = /\/registry\b/;
/** 进展情况: a column of 进展填报. */
const PROGRESS = 5;
const TABS = {
  zh: ['任务', '填报', '校验', '汇总'],
  en: ['Tasks', 'Reporting', 'Checks', 'Summary'],
} as const;

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

/** The pane as it is now passes axe; in Chinese it has no text in another language. */
async function paneIsSound(): Promise<void> {
  const frame = await preview.document();
  expect(await violations(frame)).toEqual([]);
  const isChinese = await frame.evaluate(() => document.documentElement.lang === 'zh-CN');
  if (isChinese) expect(latinWords(await wordsOf(frame)).filter((word) => !SAID.has(word))).toEqual([]);
}

/** So does the page of the preview around it. */
const pageIsSound = async (): Promise<void> => expect(await violations(preview.page.mainFrame())).toEqual([]);

/** The four tabs one after the other. */
async function tabsAreSound(tabs: readonly string[]): Promise<void> {
  for (const tab of tabs) {
    await preview.show(tab);
    await preview.pane.getByRole('progressbar').waitFor({ state: 'detached' });
    await paneIsSound();
  }
}

const paste = async (text: string): Promise<void> => {
  await preview.show('任务');
  await preview.show('导入通知');
  await preview.pane.getByRole('textbox', { name: '或者粘贴通知全文' }).fill(text);
  await preview.button('读取粘贴的文字').click();
};

test('a workbook without a registry', async () => {
  await preview.pane.getByText('选择通知文件').waitFor();
  await paneIsSound();
  await pageIsSound();
  await preview.button('读取粘贴的文字').click();
  await preview.pane.getByText('请先粘贴通知的文字。').waitFor();
  await paneIsSound();
  await preview.show('单位目录');
  await preview.pane.getByText('这里列出其中的全部单位').waitFor();
  await tabsAreSound(TABS.zh);
});

test('a registry service that does not answer', async () => {
  const { page, pane } = preview;
  await page.route(REGISTRY, (route) => route.abort());
  await preview.show('任务');
  await preview.show('取数');
  await preview.button('重试').waitFor();
  await paneIsSound();
  await preview.button('设置登记服务地址').click();
  await pane.getByRole('textbox', { name: '登记服务地址' }).waitFor();
  await paneIsSound();
  await page.unroute(REGISTRY);
  await preview.button('重试').click();
  await pane.getByRole('checkbox', { name: '全选' }).check();
  await paneIsSound();
});

test('a notice on its way into the workbook', async () => {
  const { pane } = preview;
  await paste(NOTICE);
  await preview.button('写入工作簿…').waitFor();
  await paneIsSound();
  await preview.button('写入工作簿…').click();
  await preview.button('确定写入').waitFor();
  await paneIsSound();

  const release = await preview.suspendAnswers();
  await preview.button('确定写入').click();
  await pane.getByRole('progressbar').waitFor();
  await paneIsSound();
  await release();
  await pane.getByText(/^已写入：/).waitFor();
  await preview.sheetIsActive('首页');
  await paneIsSound();
  await pageIsSound();
  await preview.show('校验');
  await preview.pane.getByText('没有发现问题').waitFor();
  await paneIsSound();
});

test('what differs from the workbook', async () => {
  await paste(NOTICE.replace('46公里', '48公里'));
  await preview.button('写入工作簿…').click();
  await preview.pane.getByRole('radio').first().waitFor();
  await paneIsSound();
  await preview.button('返回').click();
  await preview.button('放弃').click();
});

test('a pull, the list of notices after it, and the units', async () => {
  await preview.pull();
  await preview.show('取数');
  await preview.pane.getByText('已在台账').first().waitFor();
  await paneIsSound();
  await preview.show('单位目录');
  await preview.pane.getByRole('list', { name: '单位' }).waitFor();
  await paneIsSound();
});

test('the row the user is in, and the one they have just changed', async () => {
  const { page, pane } = preview;
  await preview.show('填报');
  await preview.sheet('首页');
  await pane.getByText('选中一行').waitFor();
  await paneIsSound();
  await preview.sheet('进展填报');
  const report = await preview.cell('城镇新增就业2.6万人', PROGRESS);
  await report.click();
  await pane.getByRole('heading', { name: '任务7' }).waitFor();
  await paneIsSound();
  await pageIsSound();
  await preview.type(report, '①城镇新增就业1.47万人，完成年度目标的70.7%。');
  await pane.getByRole('region', { name: /^刚改动/ }).waitFor();
  await paneIsSound();
  await report.click();
  await pane.getByText('1.47 ÷ 2.6 = 56.54%').first().waitFor();
  await paneIsSound();
  await page.keyboard.press('F2');
  await pageIsSound();
});

test('what cannot be done while a cell is edited', async () => {
  await preview.show('校验');
  await preview.button('写入校验结果').click();
  await preview.pane.getByText('回车').waitFor();
  await paneIsSound();
  await preview.page.locator('#cell-editor').press('Escape');
});

test('findings, filtered and answered', async () => {
  const { pane } = preview;
  await preview.button('写入校验结果').click();
  await pane.getByText(/^已写入：/).waitFor();
  await paneIsSound();
  await pane.getByRole('searchbox').fill('没有这样的话');
  await preview.button('清除筛选').waitFor();
  await paneIsSound();
  await preview.button('清除筛选').click();
  await pane
    .getByRole('button', { name: /^处理：/ })
    .first()
    .click();
  await pane.getByRole('radiogroup').waitFor();
  await paneIsSound();
  await preview.button('保存').click();
  await pane.getByRole('switch', { name: /^显示已有处理意见的/ }).check();
  await pane.getByText('已处理', { exact: true }).waitFor();
  await paneIsSound();
});

test('tables, and the question before one is built again', async () => {
  await preview.show('汇总');
  await paneIsSound();
  await preview.button('重新生成：半年度完成情况表').click();
  await preview.button('确认重新生成').waitFor();
  await paneIsSound();
});

test.each([
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { forcedColors: 'active' }],
] as const)('colours: %s', async (name, media) => {
  await preview.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
  // Colours are read when the pane is loaded.
  await (await preview.document()).evaluate(() => window.location.reload());
  await preview.pane.getByText(/^已有/).waitFor();
  await tabsAreSound(TABS.zh);
  await preview.screenshot(name);
  await pageIsSound();
});

test('in English', async () => {
  const { page } = preview;
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.getByRole('button', { name: 'English' }).click();
  await preview.pane.getByText(/^Holds/).waitFor();
  await tabsAreSound(TABS.en);
  await pageIsSound();
});
