import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

let browser: Browser;
let service: Serving;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** 进展情况 and 累计完成值: columns of 进展填报 and 指标进度. */
const PROGRESS = 6;

test('a newcomer pulls the registry, sees a wrong percentage reported, corrects it and downloads the half-year table', async () => {
  const preview = await Preview.open(browser, service.address);
  const { page, pane } = preview;

  // The registry is pulled: first reviewed, then written.
  await preview.show('取数');
  await pane.getByRole('checkbox', { name: '全选' }).check();
  await preview.button(/^取数（\d+ 份）$/).click();
  await pane.getByText('新增任务 58 项').waitFor();
  expect(await page.getByRole('tab', { name: '任务库' }).count()).toBe(0);
  await preview.button('确定写入').click();
  await pane.getByText(/^已写入：首页、任务库/).waitFor();
  await preview.sheetIsActive('首页');
  await preview.screenshot('pulled');

  // The row under the cursor shows its task.
  await preview.sheet('进展填报');
  await preview.show('填报');
  const report = await preview.cell('城镇新增就业2.6万人', PROGRESS);
  await report.click();
  await pane.getByRole('heading', { name: '任务4' }).waitFor();
  await pane.getByText('3850 ÷ 6000 = 64.17%').waitFor();
  await preview.screenshot('row');

  // A wrong percentage is reported as soon as it is typed, with the arithmetic; the right one is not.
  await preview.type(report, '①城镇新增就业1.47万人，完成年度目标的70.7%。');
  await report.click();
  await pane.getByText('1.47 ÷ 2.6 = 56.54%').first().waitFor();
  await preview.screenshot('wrong');
  await preview.type(report, '①城镇新增就业1.47万人，完成年度目标的56.5%。');
  await report.click();
  await expect(gone(pane.getByText('1.47 ÷ 2.6 = 56.54%').first())).resolves.toBe(true);

  // The half-year table is built again with the report.
  await preview.show('汇总');
  await pane.getByRole('button', { name: '重新生成：半年度完成情况表' }).click();
  await pane.getByRole('button', { name: '确认重新生成' }).click();
  await pane.getByText(/^已写入：.*半年度完成情况表/).waitFor();
  await preview.screenshot('half-year');

  // The download is read by another program.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('督办台账.xlsx');
  const rows = await rowsOf(await saved.path(), '半年度完成情况表');
  const row = rows.find((cells) => cells.some((cell) => cell.includes('城镇新增就业2.6万人'))) ?? [];
  expect(row.join('\n')).toContain('完成年度目标的56.5%');
  expect(rows.flat().join('\n')).not.toContain('70.7%');

  expect(preview.faults).toEqual([]);
  await preview.close();
}, 180_000);

/** Whether something goes away in time. */
const gone = (locator: {
  readonly waitFor: (options: { state: 'hidden' }) => Promise<void>;
}): Promise<boolean> => locator.waitFor({ state: 'hidden' }).then(() => true);

/** Texts of a sheet of a file, row by row. */
async function rowsOf(path: string, sheet: string): Promise<readonly (readonly string[])[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(path) as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.getWorksheet(sheet)?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}
