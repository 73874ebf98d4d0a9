import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { layoutFaults } from '../support/browser/layout-checks.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

const TABS = {
  zh: ['填报', '校验', '汇总', '任务', '导入通知', '取数', '单位目录'],
  en: ['Reporting', 'Checks', 'Summary', 'Tasks', 'Import', 'Pull', 'Units'],
} as const;

let browser: Browser;
let service: Serving;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
  preview = await Preview.open(browser, service.address, { reducedMotion: 'reduce' });
  await preview.pull();
  await preview.sheet('进展填报');
  const report = await preview.cell('城镇新增就业2.6万人', 5);
  await preview.type(report, '①城镇新增就业1.47万人，完成年度目标的70.7%。');
  await report.click();
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** Changes the width of the pane, as the user can. */
async function widen(width: number): Promise<void> {
  await preview.page.locator('iframe').evaluate((frame, pixels) => {
    const side = frame.parentElement;
    if (side !== null) side.style.width = `${String(pixels)}px`;
  }, width);
  await (await preview.document()).waitForFunction((pixels) => window.innerWidth <= pixels, width);
}

async function fits(tab: string, picture: string): Promise<void> {
  await preview.show(tab);
  await preview.pane.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(await layoutFaults(await preview.document())).toEqual([]);
  await preview.paneScreenshot(picture);
}

describe.each([320, 600])('a pane %i px wide', (width) => {
  test('shows every tab without overflow, and what opens in it', async () => {
    await widen(width);
    for (const tab of TABS.zh) await fits(tab, `${String(width)}-${tab}`);
    await preview.show('校验');
    await preview.pane.getByRole('searchbox').fill('城镇');
    await fits('校验', `${String(width)}-校验-搜索`);
    await preview.pane.getByRole('searchbox').fill('');
    await preview.pane
      .getByRole('button', { name: /^处理：/ })
      .first()
      .click();
    await preview.pane.getByRole('radiogroup').waitFor();
    await fits('校验', `${String(width)}-校验-处理`);
    await preview.pane.getByRole('button', { name: '取消' }).click();
    await preview.show('汇总');
    await preview.button('重新生成：半年度完成情况表').click();
    await preview.button('确认重新生成').waitFor();
    await fits('汇总', `${String(width)}-汇总-重新生成`);
    await preview.button('取消').click();
  });
});

test('a narrow pane shows every tab without overflow in English too', async () => {
  await preview.page.getByRole('button', { name: 'English' }).click();
  await preview.pane.getByText(/^Holds/).waitFor();
  await widen(320);
  for (const tab of TABS.en) await fits(tab, `320-${tab}`);
});
