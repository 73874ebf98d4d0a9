import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Keyboard } from '../support/browser/keyboard.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';
import { filesOf, filledIn } from '../support/browser/returned-packs.ts';

// A month by keyboard alone, over the sample notices in the preview: a period is opened, packs are handed
// out, come back filled in by another program, and are collected; who is missing is reminded; it is closed.

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

const UNIT = '市人社局';
const OTHER_UNIT = '市交通局';
const REPORT = '①城镇新增就业1.61万人，完成年度目标的61.9%。\n②“就在澜屿”招聘活动办了42场。';
const OTHER = '①城镇新增就业1.62万人。';
const STEP = '8月底前再办3场返乡人员专场招聘。';
const CORRECTED = '①城镇新增就业1.63万人。\n②“就在澜屿”招聘活动办了43场。';
const WHY = '漏报7月31日的一场；与市人社局核对。';
/** What came back, by name. */
const returned = new Map<string, Uint8Array>();

const tab = (name: string) => preview.pane.getByRole('tab', { name, exact: true });
const press = async (name: string | RegExp, key = 'Tab'): Promise<void> => {
  await keyboard.to(preview.button(name), key);
  await keyboard.press('Enter');
};
/** The buttons of a long list are above it. */
const pressAbove = (name: string | RegExp): Promise<void> => press(name, 'Shift+Tab');

/** Opens a view of the tab 填报 from anywhere below its row of views. */
async function view(from: string, name: string): Promise<void> {
  await keyboard.to(tab(from), 'Shift+Tab');
  await keyboard.to(tab(name), 'ArrowRight');
  await keyboard.press('Enter');
}

test('the next period is opened, after the pane has said what that adds', async () => {
  const { pane, page } = preview;
  await keyboard.to(tab('任务'), 'Shift+Tab');
  await keyboard.to(tab('填报'), 'ArrowRight');
  await keyboard.press('Enter');
  await keyboard.to(tab('当前行'));
  await keyboard.to(tab('期间'), 'ArrowRight');
  await keyboard.press('Enter');
  await keyboard.to(pane.getByRole('textbox', { name: '期间' }));
  await keyboard.press('Control+A');
  await page.keyboard.insertText('2025年7月');
  await press('新建…');
  await pane.getByText(/^将新建2025年7月：在“进展填报”里增加 \d+ 行/).waitFor();
  await preview.screenshot('month-opening');
  await press('新建2025年7月');
  await preview.button(/^撤销：新建2025年7月/).waitFor();
  await pane.getByText(/^应报\d+家，已报0家，未报\d+家/).waitFor();
  await preview.sheetIsActive('进展填报');
});

test('the packs of two units are downloaded as one zip', async () => {
  const { pane, page } = preview;
  await view('期间', '发放');
  const all = pane.getByRole('checkbox', { name: '全选' });
  await keyboard.to(all);
  await keyboard.press('Space');
  for (const unit of [OTHER_UNIT, UNIT].sort(await placeIn(pane.getByRole('checkbox')))) {
    await keyboard.to(pane.getByRole('checkbox', { name: unit, exact: true }));
    await keyboard.press('Space');
  }
  await preview.screenshot('month-packs');
  const download = page.waitForEvent('download');
  await pressAbove('下载 2 家的填报包');
  const files = await filesOf(await download);
  await pane.getByText(/^已生成 2 家的填报包/).waitFor();
  expect([...files.keys()].sort()).toEqual(
    [
      '发放清单.xlsx',
      `督办填报_2025-07_${UNIT}.xlsx`,
      `督办填报_2025-07_${OTHER_UNIT}.xlsx`,
      '通知文字.txt',
    ].sort(),
  );
  expect(strFromU8(files.get('通知文字.txt') ?? new Uint8Array())).toContain(UNIT);
  const pack = files.get(`督办填报_2025-07_${UNIT}.xlsx`) ?? new Uint8Array();
  returned.set(
    '人社局 7月.xlsx',
    await filledIn(pack, '城镇新增就业2.6万人', { 进展情况: REPORT, 下一步措施: STEP }),
  );
  returned.set('人社局 7月 改.xlsx', await filledIn(pack, '城镇新增就业2.6万人', { 进展情况: OTHER }));
  returned.set('说明.txt', strToU8('本月没有进展。'));
});

test('what came back is looked at, a conflict is decided, and all is written at once', async () => {
  const { pane, page } = preview;
  await view('发放', '回收');
  await keyboard.to(preview.button('选择文件…'));
  const chooser = page.waitForEvent('filechooser');
  await keyboard.press('Enter');
  const zip = Buffer.from(zipSync(Object.fromEntries(returned)));
  await (await chooser).setFiles([{ name: '七月.zip', mimeType: 'application/zip', buffer: zip }]);
  await pane.getByRole('heading', { name: '2025年7月：收到 3 个文件' }).waitFor();
  await preview.screenshot('month-returns');
  // Nothing is written before the person says so.
  expect(await preview.button(/^撤销：汇总/).count()).toBe(0);
  await press('冲突 2');
  const none = pane.getByRole('radio', { name: '都不采纳' });
  await keyboard.to(none);
  await keyboard.to(pane.getByRole('radio', { name: /61\.9%/ }), 'ArrowDown');
  await preview.screenshot('month-conflict');
  await pressAbove('写入 2 处');
  await pane.getByText('已采纳并写入 2 处').waitFor();
  await preview.button(/^撤销：汇总 2 处/).waitFor();
  await preview.screenshot('month-collected');
  await pane.getByRole('button', { name: '未变 3' }).waitFor();
});

test('undo takes it back, the list shows it again, and it can be done again', async () => {
  const { pane } = preview;
  await press(/^撤销：汇总 2 处/);
  await pane.getByText('已撤销：汇总 2 处').waitFor();
  await pane.getByRole('button', { name: '冲突 2' }).waitFor();
  await press(/^重做：汇总 2 处/);
  await pane.getByText('已重做：汇总 2 处').waitFor();
});

test('the units that are missing are reminded, which is noted', async () => {
  const { pane } = preview;
  await view('回收', '催报');
  const first = preview.button(/^看催报内容/).first();
  await keyboard.to(first);
  await keyboard.press('Enter');
  await pane.getByRole('textbox', { name: /^发给.*的催报内容$/ }).waitFor();
  await preview.screenshot('month-reminders');
  await pressAbove(/^登记为已发（\d+ 家）$/);
  await preview.button(/^撤销：登记催办 \d+ 家/).waitFor();
  await pane.getByText('今天已发').first().waitFor();
});

test('the period is closed, after the pane has said what it lacks', async () => {
  const { pane } = preview;
  await view('催报', '期间');
  await press('关闭2025年7月…');
  await pane
    .getByText(/^其中 \d+ 行还没有进展/)
    .first()
    .waitFor();
  await preview.screenshot('month-closing');
  await press(/^关闭2025年7月$/);
  await preview.button(/^撤销：关闭2025年7月/).waitFor();
});

test('a report of the closed period is corrected as a new version, once it is said who and why', async () => {
  const { pane, page } = preview;
  await press('查看、更正2025年7月');
  await pane.getByRole('heading', { name: '2025年7月（已关闭）' }).waitFor();
  const unit = pane.getByRole('combobox', { name: '单位' });
  await keyboard.to(unit);
  while ((await unit.inputValue()) !== UNIT) await page.keyboard.press('ArrowDown');
  const report = pane.getByRole('group').filter({ hasText: '城镇新增就业2.6万人' });
  await keyboard.to(report.getByRole('button', { name: new RegExp(`^更正：.*${UNIT}$`) }).first());
  const form = pane.getByRole('form', { name: '更正' });
  await keyboard.press('Enter');
  await form.getByText('完成年度目标的61.9%').first().waitFor();
  await keyboard.press('Control+A');
  await page.keyboard.insertText(CORRECTED);
  await press('登记更正');
  await form.getByText('请写明谁更正').waitFor();
  await page.keyboard.insertText('顾屿生');
  await keyboard.press('Tab');
  await page.keyboard.insertText(WHY);
  await preview.screenshot('month-correcting');
  // What was typed stays while another view is looked at.
  await view('期间', '发放');
  await view('发放', '期间');
  await press('登记更正');
  await preview.button(/^撤销：更正2025年7月进展/).waitFor();
  await pane.getByText(`第 2 版：顾屿生，`, { exact: false }).waitFor();
  await preview.screenshot('month-corrected');
});

test('undo takes the correction back, and it can be done again', async () => {
  const { pane } = preview;
  await press(/^撤销：更正2025年7月进展/);
  await pane.getByText('第 2 版', { exact: false }).waitFor({ state: 'detached' });
  await press(/^重做：更正2025年7月进展/);
  await pane.getByText('第 2 版', { exact: false }).waitFor();
});

test('the saved workbook holds what was closed and what was corrected, every character as typed', async () => {
  const { page } = preview;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(await (await download).path()) as unknown as ArrayBuffer);
  const texts: string[] = [];
  book.getWorksheet('进展历史')?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  for (const text of [REPORT, STEP, CORRECTED, WHY, '顾屿生']) expect(texts).toContain(text);
  expect(texts).not.toContain(OTHER);
  expect(preview.faults).toEqual([]);
});

/** Orders names as the check boxes that have them. */
async function placeIn(
  boxes: ReturnType<Preview['pane']['getByRole']>,
): Promise<(a: string, b: string) => number> {
  const names = await boxes.evaluateAll((all) =>
    all.map(
      (box) =>
        (box as unknown as { labels: readonly { textContent: string }[] }).labels[0]?.textContent ?? '',
    ),
  );
  return (a, b) => names.indexOf(a) - names.indexOf(b);
}
