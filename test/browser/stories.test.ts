import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { SHELL_TEXT } from '#taskpane/text/shell';
import { ALL_VARIANTS } from '../stories/aspects.ts';
import { serveStories } from '../stories/build.ts';
import { FAULT, STORIES, STORY_NAMES, type Story, type StoryName } from '../stories/stories.ts';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { latinWords } from '../support/browser/latin-words.ts';
import { layoutFaults } from '../support/browser/layout-checks.ts';
import { violations, wordsOf } from '../support/browser/page-checks.ts';
import { StoryPage } from '../support/browser/story-page.ts';
import { ROOT } from '../support/source/modules.ts';

const SAMPLES = join(ROOT, 'assets/samples');
/** What notices say in Latin letters, such as PM2.5, stays as they say it; so does the reason of a fault, and the name of the other language. */
const QUOTED = new Set(
  [
    ...readdirSync(SAMPLES).map((file) => readFileSync(join(SAMPLES, file), 'utf8')),
    FAULT,
    // The endings of returned files.
    'xlsx txt',
    // The sheet of a new workbook.
    'Sheet1',
    SHELL_TEXT.zh.otherLanguage,
  ].flatMap(latinWords),
);
/** The widths of the pane: the narrowest that Excel allows, and a wide one. */
const [NARROW, WIDE] = [320, 600];
/** Stories with all kinds of controls and colours, which are checked by axe in every theme and language. */
const IN_ALL_THEMES: ReadonlySet<StoryName> = new Set<StoryName>([
  'import',
  'pull-present',
  'targets',
  'targets-corrected-wrongly',
  'units',
  'preview-findings',
  'choose',
  'filling-wrong',
  'filling-no-task',
  'amend-form',
  'period-closing',
  'correct-incomplete',
  'packs',
  'returns',
  'reminders-text',
  'checks',
  'checks-answering',
  'summary',
  'summary-pending',
  'compare-file',
  'fault',
]);

const ZH = { language: 'zh', isDark: false } as const;
const EN = { language: 'en', isDark: false } as const;

let browser: Browser;
let service: Serving;
let stories: StoryPage;
const covered = new Set<string>();
beforeAll(async () => {
  browser = await launchBrowser();
  service = await serveStories(0, join(ROOT, 'output/stories-tested'));
  stories = await StoryPage.open(browser, service.address);
}, BROWSER_TIMEOUT + BUILD_TIMEOUT);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const paneIsSound = async (): Promise<void> => expect(await violations(stories.page.mainFrame())).toEqual([]);
const paneFits = async (): Promise<void> => expect(await layoutFaults(stories.page.mainFrame())).toEqual([]);
const cover = async (): Promise<void> => {
  for (const variant of await stories.variants()) covered.add(variant);
};

/** The story, open in Chinese, now in English: what its acts have done is done again, by the English names. */
async function translate(name: StoryName): Promise<void> {
  const story: Story = STORIES[name];
  await (story.acts === undefined ? stories.show(EN) : stories.open(name, EN, NARROW));
}

test.each(STORY_NAMES)('%s: accessible, in one language, and without overflow', async (name) => {
  const { page } = stories;
  await stories.open(name, ZH, NARROW);
  await cover();
  await paneIsSound();
  expect(latinWords(await wordsOf(page.mainFrame())).filter((word) => !QUOTED.has(word))).toEqual([]);
  await paneFits();
  await stories.picture(`${String(NARROW)}-${name}`);
  await stories.widen(WIDE);
  await paneFits();
  await stories.widen(NARROW);
  if (IN_ALL_THEMES.has(name)) {
    await page.emulateMedia({ forcedColors: 'active' });
    await paneIsSound();
    await page.emulateMedia({ forcedColors: 'none' });
    await stories.show({ ...ZH, isDark: true });
    await cover();
    await paneIsSound();
  }
  await translate(name);
  await cover();
  await paneFits();
  if (IN_ALL_THEMES.has(name)) await paneIsSound();
  // The browser itself reports a request that a story refuses.
  expect(stories.faults).toEqual([]);
});

test('every variant of the state of the pane has a story', () => {
  expect(ALL_VARIANTS.filter((variant) => !covered.has(variant))).toEqual([]);
});
