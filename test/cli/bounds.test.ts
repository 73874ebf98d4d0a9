import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../support/hostile/files.ts';
import { ROOT } from '../support/source/modules.ts';

/** The program as it is started by a shell, with files and inputs that would take too much. */

const BIN = join(ROOT, 'src/cli/duban.mjs');

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'duban-bounds-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string): string {
  writeFileSync(join(folder, name), HOSTILE_FILES.find((file) => file.name === name)?.make() ?? '');
  return name;
}

const duban = (...words: readonly string[]) =>
  spawnSync(process.execPath, [BIN, ...words], { encoding: 'utf8', cwd: folder });

const onLinux = process.platform === 'linux' ? test : test.skip;

test('memory: one sentence with the limit, no trace of the engine, exit 2', () => {
  const { stdout, stderr, status } = duban('check', put('most-lines.txt'));
  expect(stderr).toMatch(/^读取文件“most-lines\.txt”所需的内存超过 450 MB，已停止；[^\n]+--large。\n$/);
  expect([stdout, status]).toEqual(['', 2]);
});

onLinux('input without end', async () => {
  const child = spawn(process.execPath, [BIN, 'read', '/dev/zero', '--lang', 'en'], { cwd: folder });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(errors).toMatch(/^What comes from "\/dev\/zero" has more than 60 MB and goes on; [^\n]+\n$/);
  expect(code).toBe(2);
});

onLinux('a link to itself, and a name in GBK', () => {
  symlinkSync('loop.txt', join(folder, 'loop.txt'));
  expect(duban('read', 'loop.txt').stderr).toMatch(/^“loop\.txt”是指向自己的链接/);
  const notice = readFileSync(join(ROOT, 'assets/samples/livelihood.txt'));
  const name = Buffer.from([0xc8, 0xce, 0xce, 0xf1, 0x2e, 0x74, 0x78, 0x74]);
  mkdirSync(join(folder, 'gbk'));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/gbk/`), name]), notice);
  // A shell passes the bytes of the name; Node would write its own arguments as UTF-8.
  rmSync(join(folder, 'loop.txt'));
  const alone = spawnSync('sh', ['-c', `exec "${process.execPath}" "${BIN}" read gbk/*.txt`], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect([alone.stderr, alone.status]).toEqual(['', 0]);
});

test('too many files', () => {
  const files = Array.from({ length: 2_001 }, (_, i) => String(i));
  expect(duban('read', ...files).stderr).toMatch(/^给出了 2001 个文件，超过 2000 个的上限/);
});
