import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '#actions/import/read-files';
import { type CompiledCli, compiledCli } from '../../support/compiled-cli.ts';
import { SAMPLES } from '../../support/documents/notice-files.ts';
import { mayMount, withSmallDisk } from '../../support/small-disk.ts';
import { type BuildFolder, buildFolder } from './build-folder.ts';

/** `build` as a process of its own, among others that disturb it. */

const NOTICE = SAMPLES.find(({ name }) => name === 'livelihood.txt')?.text ?? '';

let cli: CompiledCli;
beforeAll(async () => {
  cli = await compiledCli();
});
afterAll(() => cli.remove());

let folder: BuildFolder;
beforeEach(() => {
  folder = buildFolder();
  folder.put('notice.txt', NOTICE);
});
afterEach(() => folder.remove());

// A process group of its own, which ends with its guard.
const start = (...words: string[]): ChildProcess =>
  spawn(process.execPath, [cli.bin, 'build', ...words], {
    cwd: folder.path,
    stdio: 'ignore',
    detached: true,
  });

function endGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-(pid ?? 0), 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

const names = (): readonly string[] => readdirSync(folder.path).sort();

/** What is reported in a workbook; it fails where the file is not whole. */
async function reportsIn(name: string): Promise<readonly string[]> {
  const { entries } = await readFiles([{ name, bytes: folder.bytes(name) }]);
  return (entries?.progress ?? []).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

async function filledBook(name: string): Promise<void> {
  await folder.build('notice.txt', '-o', name);
  const { registry } = await readFiles([{ name, bytes: folder.bytes(name) }]);
  const no = registry.tasks[0]?.no ?? '';
  await folder.type(name, [
    { sheet: '进展填报', where: { 任务序号: no }, type: { 进展情况: '已完成5万人。' } },
  ]);
}

test('killed at any moment, it leaves a whole workbook with what was typed', async () => {
  await filledBook('book.xlsx');
  const begun = Date.now();
  await endOf(start('notice.txt', '-o', 'book.xlsx'));
  const whole = Date.now() - begun;
  for (let round = 0; round < 8; round += 1) {
    const child = start('notice.txt', '-o', 'book.xlsx');
    const end = endOf(child);
    await new Promise((resolve) => setTimeout(resolve, whole * (0.3 + 0.1 * round)));
    endGroup(child);
    await end;
    expect(await reportsIn('book.xlsx')).toEqual(['已完成5万人。']);
  }
  await endOf(start('notice.txt', '-o', 'book.xlsx'));
  expect(names()).toEqual(['book.xlsx', 'notice.txt']);
});

test('several at the same time, for the same workbook: nothing typed is gone', async () => {
  await filledBook('book.xlsx');
  const ends = Array.from({ length: 3 }, () => endOf(start('notice.txt', '-o', 'book.xlsx')));
  for (const code of await Promise.all(ends)) expect([0, 1]).toContain(code);
  expect(await reportsIn('book.xlsx')).toEqual(['已完成5万人。']);
  expect(names()).toEqual(['book.xlsx', 'notice.txt']);
});

test('several at the same time, for a new workbook: it is whole', async () => {
  const ends = Array.from({ length: 3 }, () => endOf(start('notice.txt', '-o', 'new.xlsx')));
  for (const code of await Promise.all(ends)) expect([0, 1]).toContain(code);
  expect(await reportsIn('new.xlsx')).toEqual([]);
  expect(names()).toEqual(['new.xlsx', 'notice.txt']);
});

(mayMount ? test : test.skip)('on a full disk the workbook stays as it is (needs to mount one)', async () => {
  await filledBook('book.xlsx');
  const book = folder.bytes('book.xlsx');
  const disk = folder.at('disk');
  await withSmallDisk(disk, Math.ceil(book.length / 1024) + 20, () => {
    writeFileSync(join(disk, 'book.xlsx'), book);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [cli.bin, 'build', 'notice.txt', '-o', 'disk/book.xlsx'],
      { cwd: folder.path, encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^磁盘空间或配额不足，没有写成“disk\/book\.xlsx”[^\n]+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(Buffer.from(book).equals(folder.bytes('disk/book.xlsx'))).toBe(true);
    expect(readdirSync(disk)).toEqual(['book.xlsx']);
    return Promise.resolve();
  });
});
