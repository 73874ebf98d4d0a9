import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/source/modules.ts';
import { SAMPLES } from '../support/documents/notice-files.ts';

const BIN = join(ROOT, 'src/cli/duban.mjs');
const [SAMPLE] = SAMPLES;
const SAMPLE_TEXT = SAMPLE?.text ?? '';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'duban-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The program as it is started by a shell, with pipes. */
const duban = (words: readonly string[], input = '') =>
  spawnSync(process.execPath, [BIN, ...words], { input, encoding: 'utf8', cwd: folder, maxBuffer: 1 << 28 });

test('a pipe gets everything, however much it is', () => {
  const files = SAMPLES.map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return name;
  });
  const { stdout, stderr, status } = duban(['read', ...files, '--json']);
  expect(stderr).toBe('');
  expect(stdout.length).toBeGreaterThan(1 << 17);
  expect(stdout.endsWith('}\n')).toBe(true);
  expect((JSON.parse(stdout) as { format: string }).format).toBe('duban-registry/1');
  expect([0, 1]).toContain(status);
});

test('- is standard input', () => {
  const { stdout } = duban(['read', '-', '--json'], SAMPLE_TEXT);
  expect((JSON.parse(stdout) as { tasks: unknown[] }).tasks.length).toBeGreaterThan(10);
});

test('a reader that closes the pipe is no fault', () => {
  const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" --help | head -n 1`], {
    encoding: 'utf8',
  });
  expect(shell.stderr).toBe('');
  expect(shell.stdout).toMatch(/^督办台账/);
});

test('a workbook is written to the given path', () => {
  writeFileSync(join(folder, 'notice.txt'), SAMPLE_TEXT);
  const { stdout } = duban(['build', 'notice.txt', '-o', 'new/book.xlsx']);
  expect(stdout).toContain('new/book.xlsx');
  expect(readFileSync(join(folder, 'new/book.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test.each([
  [['read', 'lost.txt'], /找不到文件“lost\.txt”/],
  [['read', '.'], /“\.”是文件夹/],
  [['build', 'notice.txt', '-o', '.'], /无法写入“\.”/],
])('%j: one line on standard error, nothing else, exit 2', (words, sentence) => {
  const { stdout, stderr, status } = duban(words);
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd()).not.toContain('\n');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('help is printed without delay', () => {
  const started = performance.now();
  expect(duban(['--help']).status).toBe(0);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('a check is printed whole, and is the same on any day where nothing is due', () => {
  writeFileSync(
    join(folder, 'half-year.txt'),
    SAMPLES.find(({ name }) => name === 'half-year.txt')?.text ?? '',
  );
  const { stdout, stderr, status } = duban(['check', 'half-year.txt', '--json']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { format, claims, findings } = JSON.parse(stdout) as Record<string, unknown[]>;
  expect(format).toBe('duban-check/1');
  expect(claims?.length).toBeGreaterThan(50);
  expect(findings?.length).toBeGreaterThan(5);
  expect(duban(['check', 'half-year.txt', '--json', '--as-of', '2025-07-18']).stdout).toBe(stdout);
});
