import { linkSync, statSync, symlinkSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxOf } from '../../support/documents/docx.ts';
import { xlsxOf } from '../../support/documents/xlsx.ts';
import { type BuildFolder, buildFolder, type Ran } from './build-folder.ts';

/** What `build` does not write over. */

const NOTICE = `澜屿市人民政府办公室关于下达2030年重点任务的通知
澜政办发〔2030〕3号
1.改造公园12处。
责任单位：市住建局
`;
const OTHER = `澜屿市人民政府办公室关于做好2030年防汛工作的通知
澜政办发〔2030〕9号
1.加固堤防7公里。
责任单位：市水利局
`;

let folder: BuildFolder;
beforeEach(() => (folder = buildFolder()));
afterEach(() => folder.remove());

/** Runs a command that is refused: one line, exit 2, and a file that is as it was. */
async function refused(name: string, ...words: string[]): Promise<string> {
  const before = Buffer.from(folder.bytes(name));
  const changed = statSync(folder.at(name)).mtimeMs;
  const { code, out, error }: Ran = await folder.build(...words);
  expect(error).toMatch(/^[^\n]+\n$/);
  expect(out).toBe('');
  expect(code).toBe(2);
  expect(before.equals(folder.bytes(name))).toBe(true);
  expect(statSync(folder.at(name)).mtimeMs).toBe(changed);
  return error;
}

const paragraph = { kind: 'paragraph', text: '值班表' } as const;

describe('a file that is no workbook of Duban', () => {
  test.each<[string, () => Uint8Array | string | Promise<Uint8Array>]>([
    ['a workbook', () => xlsxOf([paragraph])],
    ['a document under the name of a workbook', () => docxOf([paragraph])],
    ['a text under the name of a workbook', () => '今天值班'],
    ['a damaged archive', async () => (await xlsxOf([paragraph])).subarray(0, 3000)],
  ])('%s is overwritten with --force only', async (_, content) => {
    folder.put('notice.txt', NOTICE);
    folder.put('out.xlsx', await content());
    expect(await refused('out.xlsx', 'notice.txt', '-o', 'out.xlsx')).toMatch(/out\.xlsx”已经存在.*--force/);
    expect((await folder.build('notice.txt', '-o', 'out.xlsx', '--force')).code).toBe(0);
    expect((await folder.build('out.xlsx', '-o', 'again.xlsx')).code).toBe(0);
  });

  test('a file of 0 bytes counts as none', async () => {
    folder.put('notice.txt', NOTICE);
    folder.put('out.xlsx', '');
    expect((await folder.build('notice.txt', '-o', 'out.xlsx')).code).toBe(0);
    expect(folder.bytes('out.xlsx').length).toBeGreaterThan(1000);
  });
});

describe('a workbook that cannot be read is refused with the cause', () => {
  const store = async (change: (sheets: Record<string, Uint8Array>) => void): Promise<Uint8Array> => {
    folder.put('notice.txt', NOTICE);
    await folder.build('notice.txt', '-o', 'whole.xlsx');
    const parts = unzipSync(folder.bytes('whole.xlsx'));
    change(parts);
    return zipSync(parts);
  };
  const encrypted = Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  const withoutStore = (parts: Record<string, Uint8Array>): void => {
    for (const [name, bytes] of Object.entries(parts)) {
      const text = strFromU8(bytes);
      if (/sheets?\d+\.xml$|sharedStrings/.test(name) && text.includes('duban-workbook/1'))
        parts[name] = strToU8(text.replaceAll('duban-registry/1', 'x').replaceAll('duban-workbook/1', 'x'));
    }
  };

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['its hidden sheet is damaged', () => store(withoutStore), /督办数据”表已损坏/],
    ['it has a password', () => encrypted, /有密码保护/],
    ['it is cut off', async () => (await xlsxOf([paragraph])).subarray(0, 3000), /已损坏或没有下载完整/],
  ])('%s', async (_, content, cause) => {
    const bytes = await content();
    folder.put('notice.txt', NOTICE);
    folder.put('out.xlsx', bytes);
    const said = await refused('out.xlsx', 'notice.txt', '-o', 'out.xlsx');
    expect(said).toMatch(cause);
    expect(said).toMatch(/out\.xlsx”已经存在，没有改动.*--force/);
    const inEnglish = await refused('out.xlsx', 'notice.txt', '-o', 'out.xlsx', '--lang', 'en');
    expect(inEnglish).toMatch(/(?:damaged|password).*"[^"]*out\.xlsx" exists and was not changed/);
  });
});

describe('a document is not written over by its own workbook, not even with --force', () => {
  test.each<[string, () => Uint8Array | string | Promise<Uint8Array>]>([
    ['notice.txt', () => NOTICE],
    ['notice.xlsx', () => NOTICE],
  ])('%s', async (name, content) => {
    folder.put(name, await content());
    for (const force of [[], ['--force']])
      expect(await refused(name, name, '-o', name, ...force)).toMatch(/既是要读取的文件，又是要写入的文件/);
  });

  test.each<[string, (notice: string, second: string) => void]>([
    ['a link', (notice, second) => symlinkSync(notice, second)],
    ['a second name', (notice, second) => linkSync(notice, second)],
  ])('through %s', async (_, link) => {
    link(folder.put('notice.txt', NOTICE), folder.at('same.xlsx'));
    for (const words of [
      ['notice.txt', '-o', 'same.xlsx'],
      ['same.xlsx', '-o', 'notice.txt'],
    ])
      expect(await refused('notice.txt', ...words, '--force')).toMatch(/既是要读取的文件/);
  });

  test('nor where it is one of several', async () => {
    folder.put('notice.txt', NOTICE);
    folder.put('other.xlsx', OTHER);
    expect(await refused('other.xlsx', 'notice.txt', 'other.xlsx', '-o', 'other.xlsx', '--force')).toMatch(
      /既是要读取的文件/,
    );
  });
});

describe('a name without the ending of a workbook', () => {
  test.each(['out', 'out.txt', 'out.xls', 'out.xlsm'])('%s needs --force', async (name) => {
    folder.put('notice.txt', NOTICE);
    const { code, error } = await folder.build('notice.txt', '-o', folder.at(name));
    expect(code).toBe(2);
    expect(error).toMatch(/应以 \.xlsx 结尾/);
    expect(folder.has(name)).toBe(false);
    expect((await folder.build('notice.txt', '-o', folder.at(name), '--force')).code).toBe(0);
  });

  test('in capitals it is one', async () => {
    folder.put('notice.txt', NOTICE);
    expect((await folder.build('notice.txt', '-o', 'OUT.XLSX')).code).toBe(0);
  });
});

test('a workbook of other notices is overwritten with --force only', async () => {
  folder.put('notice.txt', NOTICE);
  folder.put('other.txt', OTHER);
  await folder.build('other.txt', '-o', 'out.xlsx');
  expect(await refused('out.xlsx', 'notice.txt', '-o', 'out.xlsx')).toMatch(/其他通知的督办工作簿（.*防汛/);
  expect((await folder.build('notice.txt', '-o', 'out.xlsx', '--force')).code).toBe(0);
});

test('where an input cannot be read, nothing is written', async () => {
  folder.put('empty.txt', '');
  folder.put('notice.txt', NOTICE);
  expect((await folder.build('notice.txt', 'empty.txt', '-o', 'out.xlsx')).code).toBe(2);
  expect(folder.has('out.xlsx')).toBe(false);
});
