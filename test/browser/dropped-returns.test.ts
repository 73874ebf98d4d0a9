/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Serving } from '#registry/server/serve';
import { BROWSER_TIMEOUT, launchBrowser } from '../support/browser/browser.ts';
import { BUILD_TIMEOUT } from '../support/browser/built-pages.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';
import { filesOf, filledIn } from '../support/browser/returned-packs.ts';

// Returned packs are dropped on 回收: as files, and as a folder of the file system.

const FIRST = { unit: '市人社局', task: '城镇新增就业2.6万人', text: '①城镇新增就业1.61万人。' };
const SECOND = { unit: '市农业农村局', task: '粮食播种面积', text: '粮食播种面积18.6万亩。' };

let browser: Browser;
let service: Serving;
let preview: Preview;
/** The returned packs, by name. */
const returned = new Map<string, Uint8Array>();
const folder = mkdtempSync(join(tmpdir(), 'duban-dropped-'));
beforeAll(
  async () => {
    browser = await launchBrowser();
    service = await servePreview();
    preview = await Preview.open(browser, service.address, { reducedMotion: 'reduce' });
    await preview.pull();
    await preview.show('填报');
    await preview.show('发放');
    const download = preview.page.waitForEvent('download');
    await preview.button(/^下载 \d+ 家的填报包/).click();
    const packs = await filesOf(await download);
    for (const { unit, task, text } of [FIRST, SECOND]) {
      const [name = '', pack = new Uint8Array()] = [...packs].find(([file]) => file.includes(unit)) ?? [];
      returned.set(name, await filledIn(pack, task, { 进展情况: text }));
    }
    await preview.show('回收');
    await preview.button('选择文件夹…').waitFor();
  },
  BROWSER_TIMEOUT + 2 * BUILD_TIMEOUT,
);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
  await service.stop();
});

const discard = () => preview.button('放弃').click();

/** Both reports are listed under their units. */
async function isListed(): Promise<void> {
  const { pane } = preview;
  await pane.getByRole('heading', { name: /收到 2 个文件$/ }).waitFor();
  for (const { unit, text } of [FIRST, SECOND])
    await pane
      .getByRole('region', { name: new RegExp(`^${unit}（`) })
      .getByText(text)
      .waitFor();
}

test('two dropped files are read, and their changes are listed', async () => {
  const frame = await preview.document();
  const files = [...returned].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const);
  await frame.evaluate((given) => {
    const data = new DataTransfer();
    for (const [name, base64] of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    const zone = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith('选择文件'),
    );
    for (const type of ['dragenter', 'dragover', 'drop'])
      zone?.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }),
      );
  }, files);
  await isListed();
  await preview.screenshot('dropped-files');
  await discard();
});

test('a folder dropped from the system is read with the folders in it', async () => {
  const [first, second] = [...returned];
  const inner = join(folder, '六月', '第二批');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(folder, '六月', first?.[0] ?? ''), first?.[1] ?? '');
  writeFileSync(join(inner, second?.[0] ?? ''), second?.[1] ?? '');
  const { page, pane } = preview;
  const box = await preview.button('选择文件夹…').boundingBox();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, '六月')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box?.x ?? 0, y: (box?.y ?? 0) + 40, data });
  await pane.getByText('松开鼠标，读取文件').waitFor();
  await session.send('Input.dispatchDragEvent', {
    type: 'drop',
    x: box?.x ?? 0,
    y: (box?.y ?? 0) + 40,
    data,
  });
  await isListed();
  await pane.getByText('六月/第二批/').first().waitFor();
  await discard();
  expect(preview.faults).toEqual([]);
});
