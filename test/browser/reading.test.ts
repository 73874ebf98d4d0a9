/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';

// 核对原文 by keyboard alone: a document of a layout that nothing is read of, put right with four corrections.

const WORKS = ['修建步道', '改造公厕', '新增路灯', '疏浚沟渠', '补植行道树'];
const UNITS = ['区城管局、区财政局', '区住建局', '区水利站'];
const ITEMS = Array.from({ length: 20 }, (_, i) => ({
  content: `${WORKS[i % WORKS.length] ?? ''}${String(i + 3)}处`,
  units: UNITS[i % UNITS.length] ?? '',
  leader: i % 2 === 0 ? '王小明' : '周远',
  due: `${String((i % 12) + 1)}月底前`,
}));
const DOCUMENT = [
  '岚溪区2031年实事工作台账',
  '',
  ...ITEMS.map(({ content, units, leader, due }) => `§${content}◎${units}◎${leader}◎${due}`),
  '',
  '岚溪区督查室',
].join('\n');

let browser: Browser;
let service: Serving;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await servePreview();
  preview = await Preview.open(browser, service.address, { reducedMotion: 'reduce' });
  preview.page.setDefaultTimeout(30_000);
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  expect(preview.faults).toEqual([]);
  await browser.close();
  await service.stop();
});

let corrections = 0;
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await preview.page.keyboard.press(key);
};
const button = (name: string | RegExp) => preview.pane.getByRole('button', { name, exact: true });
const shows = (text: string | RegExp) => preview.pane.getByText(text).first().waitFor();

/** Presses Tab until a control has the focus, and Enter. */
async function push(name: string | RegExp): Promise<void> {
  await button(name).first().waitFor();
  for (let stops = 0; stops < 60; stops += 1) {
    const isThere = await button(name)
      .first()
      .evaluate((element) => element === element.ownerDocument.activeElement);
    if (isThere) return press('Enter');
    await press('Tab');
  }
  throw new Error(`${String(name)} is not reached by Tab`);
}

/** Selects words in the text of the open row. */
async function select(row: string, words: string): Promise<void> {
  const at = row.indexOf(words);
  await press(
    'Home',
    ...Array<string>(at).fill('ArrowRight'),
    ...Array<string>(words.length).fill('Shift+ArrowRight'),
  );
}

/** Marks words of the open row, and all that look alike. */
async function mark(row: string, words: string, role: string): Promise<void> {
  await preview.pane.getByRole('textbox', { name: '这一行的文字' }).focus();
  await select(row, words);
  await push(role);
  corrections += 1;
  await push('19 处一起改');
  await shows(new RegExp(`已更正 ${String(corrections * 20)} 处`));
}

test('a document that nothing was read of opens with its text', async () => {
  await preview.pane.getByRole('textbox', { name: '或者粘贴通知全文' }).focus();
  await preview.page.keyboard.insertText(DOCUMENT);
  await push('读取粘贴的文字');
  await shows('这份文件里没有读到任务。');
  await preview.screenshot('350-reading-empty');
});

test('with four corrections all twenty items are right', async () => {
  const row = DOCUMENT.split('\n')[2] ?? '';
  await push(/^没有读成任务 岚溪区2031年实事工作台账$/);
  await press('Escape', 'ArrowDown', 'Enter');
  await preview.pane.getByRole('textbox', { name: '这一行的文字' }).waitFor();
  await preview.screenshot('350-reading-row');
  await push('任务从这里开始');
  corrections += 1;
  await push('19 处一起改');
  await shows('已更正 20 处');
  await mark(row, '区城管局、区财政局', '牵头单位');
  await mark(row, '王小明', '牵头领导');
  await mark(row, '1月底前', '完成时限');
  expect(corrections).toBeLessThanOrEqual(5);
  await press('Escape');
  await preview.screenshot('350-reading-done');
  await push('核对完毕');
  await shows(/^任务 20 项 · 单位 4 个/);
  const shown = await preview.pane
    .getByRole('list', { name: '任务', exact: true })
    .getByRole('listitem')
    .allTextContents();
  const tasks = shown.filter((words) => words.startsWith('（无序号）'));
  expect(tasks).toHaveLength(20);
  tasks.forEach((words, index) => {
    const { content, units, leader, due } = ITEMS[index] ?? { content: '', units: '', leader: '', due: '' };
    for (const one of [content, `牵头领导 ${leader}`, `牵头单位 ${units}`, `完成时限 ${due}`])
      expect(words).toContain(one);
    expect(words).not.toMatch(/[§◎]/);
  });
});
