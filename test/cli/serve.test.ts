import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '#cli/main';
import type { NoticeList } from '#registry/protocol/list';
import { ROOT } from '../support/source/modules.ts';
import { aRegistry } from '../support/records.ts';
import { type TestFolder, testFolder } from '../support/service/folder.ts';
import { recordedTerminal } from '../support/terminal.ts';

const OLD_WORD = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

let folder: TestFolder;
beforeEach(() => (folder = testFolder()));
afterEach(() => folder.remove());

/** Runs `duban serve` until the work with its address is done. */
async function serving(words: readonly string[], work: (address: string) => Promise<void>): Promise<string> {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const terminal = recordedTerminal({}, '2030-07-01', stopped);
  const ended = main(['serve', ...words, '--port', '0'], terminal);
  for (let tries = 0; !terminal.seen.out.includes('\n') && tries < 600; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const [address = ''] = /http:\/\/[\d.]+:\d+/.exec(terminal.seen.out) ?? [];
  try {
    await work(address);
  } finally {
    stop();
  }
  expect(await ended).toBe(0);
  expect(terminal.seen.error).toBe('');
  await expect(fetch(address)).rejects.toThrow('fetch failed');
  return terminal.seen.out;
}

test('says where the notices of a folder are served, and which files are not', async () => {
  folder.put('registry.json', aRegistry());
  folder.put('old.doc', OLD_WORD);
  const out = await serving([folder.path], async (address) => {
    const { notices, unusable } = (await (await fetch(`${address}/registry`)).json()) as NoticeList;
    expect([notices.length, unusable.length]).toEqual([1, 1]);
  });
  expect(out).toMatch(/登记服务已启动：http:\/\/127\.0\.0\.1:\d+\/registry，提供通知 1 份。/);
  expect(out).toMatch(/文件“old\.doc”是旧版 Office 格式.*请用 WPS/);
});

test('lets the named origins read', async () => {
  const origin = 'https://duban.example';
  await serving([folder.path, '--origin', origin, '--lang', 'en'], async (address) => {
    const { headers } = await fetch(`${address}/registry`, { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  });
});

test('says that everybody may read where the network reaches it', async () => {
  const out = await serving([folder.path, '--host', '0.0.0.0'], async (address) => {
    expect((await fetch(`${address}/registry`)).status).toBe(200);
  });
  expect(out).toContain('网络上能连到这个地址的任何人都可以读取');
});

test('the samples of the project can be served', async () => {
  const out = await serving([join(ROOT, 'assets/samples')], async (address) => {
    expect((await fetch(`${address}/registry`)).status).toBe(200);
  });
  expect(out).toContain('提供通知 3 份');
});

describe('what cannot be served ends with exit code 2 and one line', () => {
  test.each<[string[], RegExp]>([
    [[], /没有给出文件夹/],
    [['a', 'b'], /不止一个/],
    [['lost'], /找不到文件“lost”/],
    [['FILE'], /不是文件夹/],
    [['FOLDER', '--port', '66000'], /“66000”不是端口/],
    [['FOLDER', '--port', 'x'], /“x”不是端口/],
    [['FOLDER', '--origin', 'duban.example'], /“duban\.example”不是网页来源/],
    [['FOLDER', '--origin', 'https://duban.example/'], /不是网页来源/],
    [['FOLDER', '--host', '203.0.113.7'], /端口 \d+ 无法使用（EADDRNOTAVAIL）/],
  ])('%j', async (words, sentence) => {
    const file = join(folder.path, 'x.json');
    writeFileSync(file, '{}');
    const named: Readonly<Record<string, string>> = { FOLDER: folder.path, FILE: file };
    const terminal = recordedTerminal();
    expect(await main(['serve', ...words.map((word) => named[word] ?? word)], terminal)).toBe(2);
    expect(terminal.seen.error).toMatch(sentence);
    expect(terminal.seen.error).toMatch(/^[^\n]+\n$/);
    expect(terminal.seen.out).toBe('');
  });
});
