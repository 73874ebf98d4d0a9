/// <reference lib="dom" />
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { serveStories } from '../stories/build.ts';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { StoryPage } from '../support/browser/story-page.ts';
import { ROOT } from '../support/source/modules.ts';

// 目标确认 by keyboard alone, over the sample notices, in a pane as wide as Excel opens it.

let browser: Browser;
let service: Serving;
let stories: StoryPage;
beforeAll(async () => {
  browser = await launchBrowser();
  service = await serveStories(0, join(ROOT, 'output/stories-targets'));
  stories = await StoryPage.open(browser, service.address);
  await stories.open('import', { language: 'zh', isDark: false }, 350);
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await stories.page.keyboard.press(key);
};
const button = (name: string | RegExp) => stories.page.getByRole('button', { name });
const shows = (text: string | RegExp) => stories.page.getByText(text).first().waitFor();
const settled = (count: number) => shows(new RegExp(`^已确认 ${String(count)}/\\d+$`));
const written = (count: number) => button(new RegExp(`^撤销：确认目标 ${String(count)} 个`)).waitFor();
const saved = () => shows('已保存到工作表');
const all = async (): Promise<number> =>
  Number((await stories.page.getByText(/^已确认 \d+\/\d+$/).innerText()).replace(/^.*\//, ''));

/** Presses Tab until a control has the focus. */
async function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    const isThere = await button(name).evaluate((element) => element === element.ownerDocument.activeElement);
    if (isThere) return;
    await press(key);
  }
  throw new Error(`${String(name)} is not reached by ${key}`);
}

/** Name of what has the focus. */
const focused = (): Promise<string> => stories.page.evaluate(() => document.activeElement?.textContent ?? '');

test('the line of the ledger leads to the first target, and the focus to its answers', async () => {
  await tabTo(/个指标待确认$/);
  await press('Enter');
  await settled(0);
  await expect(focused()).resolves.toMatch(/^确认/);
  await stories.picture('350-targets');
});

test('Enter and 1 confirm, arrows pass on, and what is said is written without being asked for', async () => {
  await press('Enter', 'Enter', '1');
  await settled(3);
  await saved();
  await button(/^撤销：确认目标/).waitFor();
  await press('ArrowRight', 'ArrowLeft', 'ArrowDown', '1');
  await settled(4);
  await saved();
  await written(1);
  await expect(focused()).resolves.toMatch(/^确认/);
});

test('2 corrects in a form, which says what is no number', async () => {
  await press('2');
  await stories.page.keyboard.insertText('两千多');
  await press('Enter');
  await shows(/^请填写数值/);
  await press('Control+A');
  await stories.page.keyboard.insertText('77');
  await press('Enter');
  await settled(5);
  await saved();
  await written(1);
  await expect(focused()).resolves.toMatch(/^确认/);
});

test('Escape leaves the form without an answer', async () => {
  await press('2', 'Escape');
  await settled(5);
  await expect(focused()).resolves.toMatch(/^确认/);
});

test('3 says that it is no target: its row goes, and undo brings it back', async () => {
  const before = await all();
  await press('3');
  await shows(new RegExp(`^已确认 5/${String(before - 1)}$`));
  await tabTo(/^撤销/);
  await press('Enter');
  await shows(new RegExp(`^已确认 5/${String(before)}$`));
});

test('all that are plain are confirmed at once, and the others are left to be looked at', async () => {
  const plain = Number(/\d+/.exec(await button(/^确认全部无疑问的/).innerText())?.[0]);
  expect(plain).toBeGreaterThan(50);
  await tabTo(/^确认全部无疑问的/, 'Shift+Tab');
  await press('Enter');
  await settled(5 + plain);
  await expect(focused()).resolves.toMatch(/^确认/);
  await stories.picture('350-targets-plain');
  await written(plain);
  await saved();
  // What needs a look: stretch targets, milestones, several numbers in one phrase.
  expect(await all()).toBeGreaterThan(5 + plain);
  expect(stories.faults).toEqual([]);
});
