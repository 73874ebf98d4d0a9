/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { readNotices } from '#actions/import/read-files';
import { IMPORT_TEXT } from '#taskpane/text/import';
import { BROWSER_TIMEOUT, launchBrowser, WAIT_MS } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT, builtFolder, type OpenPage, openPage, SITE } from '../support/browser/built-pages.ts';
import { docxOf } from '../support/documents/docx.ts';
import { htmlOf } from '../support/documents/html.ts';
import { piecesOf } from '../support/documents/notice-pieces.ts';
import { rawPdf } from '../support/documents/raw-pdf.ts';
import { xlsxOf } from '../support/documents/xlsx.ts';
import { SAMPLES } from '../support/documents/notice-files.ts';

const text = SAMPLES.find(({ name }) => name === 'responsibility-by-leader.txt')?.text ?? '';
const pieces = piecesOf(text);
const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
const ofText = () => readNotices([{ name: 'notice.txt', bytes: bytesOf(text) }]);

/** Lines as a page of an old office program breaks them, in a font the file only names. */
function pdf(): Uint8Array {
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,32}/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, page) =>
    lines.slice(page * 40, page * 40 + 40),
  );
  return rawPdf(
    pages.map((page) => ({ texts: page.map((line, at) => ({ text: line, left: 40, top: 60 + at * 17 })) })),
  );
}

const FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['notice.txt', () => bytesOf(text)],
  ['notice.html', () => htmlOf(pieces)],
  ['notice.docx', () => docxOf(pieces)],
  ['notice.xlsx', () => xlsxOf(pieces)],
  ['notice.pdf', pdf],
  ['notice.json', async () => bytesOf(JSON.stringify(await ofText()))],
];

let browser: Browser;
let pane: OpenPage;
let expected: string;

beforeAll(async () => {
  browser = await launchBrowser();
  pane = await openPage(browser, builtFolder('intranet'), 'taskpane.html');
  const { tasks, targets, allocations } = await ofText();
  const units = new Set(tasks.flatMap((task) => task.units)).size;
  expected = IMPORT_TEXT.zh.tally(tasks.length, units, targets.length, allocations.length);
}, BUILD_TIMEOUT + BROWSER_TIMEOUT);
afterAll(() => browser.close());

test.each(FILES)(
  '%s is read in the browser, by the build that connects to no other server',
  async (name, content) => {
    const { page, requests: asked, faults } = pane;
    const buffer = Buffer.from(await content());
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByText(expected).waitFor({ timeout: WAIT_MS });
    await page.getByRole('button', { name: IMPORT_TEXT.zh.discard }).click();
    await page.getByRole('button', { name: IMPORT_TEXT.zh.choose }).waitFor();
    expect(faults).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(SITE))).toEqual([]);
  },
  60_000,
);

test('character maps are requested only for the file that needs them', () => {
  const maps = pane.requests.filter((url) => url.includes('/pdf/'));
  expect(maps.map((url) => url.slice(SITE.length))).toEqual([
    'pdf/cmaps/UniGB-UCS2-H.bcmap',
    'pdf/cmaps/Adobe-GB1-UCS2.bcmap',
  ]);
});

test('a file that cannot be read is reported in a sentence, and the pane goes on', async () => {
  const { page } = pane;
  await page.locator('input[type=file]').setInputFiles({
    name: 'scan.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\u0089PNG\r\n', 'latin1'),
  });
  await page.getByText('“scan.png”是图片').waitFor();
  await page.getByLabel(IMPORT_TEXT.zh.paste).fill(text);
  await page.getByRole('button', { name: IMPORT_TEXT.zh.read }).click();
  await page.getByText(expected).waitFor();
}, 60_000);
