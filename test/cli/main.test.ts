import type { Registry } from '#core/record/registry';
import { main } from '#cli/main';
import { SAMPLES } from '../support/documents/notice-files.ts';
import { recordedTerminal } from '../support/terminal.ts';

/** The parts of a command are loaded and compiled when it runs, which is slow on a busy machine. */

const FILES = Object.fromEntries(SAMPLES.map(({ name, text }) => [name, text]));
const NAMES = Object.keys(FILES);
const [FIRST = ''] = NAMES;

async function run(...words: string[]) {
  const terminal = recordedTerminal({ ...FILES, 'empty.txt': '', 'letter.txt': '今天天气很好。\n' });
  const code = await main(words, terminal);
  return { code, ...terminal.seen, written: terminal.written };
}

test('there are samples', () => {
  expect(NAMES.length).toBeGreaterThan(1);
});

describe('a command line that cannot be used ends with exit code 2 and one line', () => {
  test.each<[string[], RegExp]>([
    [['raed', FIRST], /没有“raed”这个命令/],
    [['read'], /没有给出文件；用法：duban read/],
    [['read', 'lost.txt'], /找不到文件“lost\.txt”/],
    [['read', FIRST, '--jsom'], /选项“--jsom”/],
    [['read', FIRST, '--lang'], /选项“--lang”/],
    [['read', FIRST, '--lang', 'fr'], /没有“fr”这种语言/],
    [['read', FIRST, '--json=yes'], /选项“--json=yes”/],
    [['build', FIRST], /没有说明写到哪里/],
    [['build', '-o', 'x.xlsx'], /没有给出文件；用法：duban build/],
    [['check'], /没有给出文件；用法：duban check/],
    [['check', 'lost.txt'], /找不到文件“lost\.txt”/],
    [['check', 'letter.txt'], /“letter\.txt”里没有读到任务/],
    [['check', FIRST, '--as-of', '2030-02-30'], /“2030-02-30”不是日期/],
    [['check', FIRST, '--as-of', '六月'], /“六月”不是日期/],
    [['check', FIRST, '--as-of'], /选项“--as-of”/],
    [['read', 'empty.txt'], /“empty\.txt”是空的/],
    [['read', FIRST, 'empty.txt'], /“empty\.txt”是空的/],
  ])('%j', async (words, sentence) => {
    const { code, out, error } = await run(...words);
    expect(error).toMatch(sentence);
    expect(error).toMatch(/^[^\n]+\n$/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('in English with --lang en', async () => {
    expect((await run('read', 'lost.txt', '--lang', 'en')).error).toMatch(/^There is no file "lost\.txt"/);
  });

  test('a fault of the program is one line without a stack', async () => {
    const terminal = {
      ...recordedTerminal(FILES),
      out: () => Promise.reject(new Error('broken\nat somewhere')),
    };
    expect(await main(['--version'], terminal)).toBe(2);
    expect(terminal.seen.error).toMatch(/^程序内部出错；[^\n]+DUBAN_DEBUG=1[^\n]+\n$/);
  });
});

test('help names every command and option, in both languages', async () => {
  for (const words of [['--help'], ['-h', '--lang', 'en']]) {
    const { code, out } = await run(...words);
    expect(code).toBe(0);
    for (const name of [
      'read',
      'build',
      'check',
      'serve',
      '--port',
      '--host',
      '--origin',
      '--json',
      '--explain',
      '--as-of',
      '--force',
      '--lang',
      '-o',
    ])
      expect(out).toContain(name);
  }
});

test('no command at all shows the help and is not a success', async () => {
  const { code, out } = await run();
  expect(out).toContain('duban read');
  expect(code).toBe(2);
});

test('the version is that of the package', async () => {
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('read', () => {
  const readJson = async (...words: string[]) => {
    const { code, out } = await run('read', ...words, '--json');
    return { code, registry: JSON.parse(out) as Registry & { findings: { message: string }[] } };
  };

  test('prints one registry for all files', async () => {
    const { registry, code } = await readJson(...NAMES);
    expect(registry.format).toBe('duban-registry/1');
    expect(registry.notices).toHaveLength(NAMES.length);
    expect(registry.tasks.length).toBeGreaterThan(10 * NAMES.length);
    expect(registry.targets.length).toBeGreaterThan(10);
    expect(new Set(registry.tasks.map(({ id }) => id)).size).toBe(registry.tasks.length);
    for (const finding of registry.findings) expect(finding.message).toMatch(/。$/);
    expect(code).toBe(registry.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  test('spans point into the text of the file', async () => {
    for (const name of NAMES) {
      const { registry } = await readJson(name);
      const text = FILES[name] ?? '';
      for (const { span } of registry.targets) {
        expect(text.slice(span.start, span.end).replace(/\s/g, '')).toBe(span.text.replace(/\s/g, ''));
      }
    }
  });

  test('reads back what it printed', async () => {
    const { out } = await run('read', FIRST, '--json');
    const terminal = recordedTerminal({ 'registry.json': out });
    expect(await main(['read', 'registry.json', '--json'], terminal)).toBe(0);
    expect(JSON.parse(terminal.seen.out)).toEqual(JSON.parse(out));
  });

  test('prints what was read, worst findings first', async () => {
    const { registry } = await readJson(FIRST);
    const { out } = await run('read', FIRST);
    expect(out).toContain(`《${registry.notices[0]?.title ?? ''}》`);
    expect(out).toContain(`任务：${String(registry.tasks.length)} 项`);
    expect(out).toContain(`目标：${String(registry.targets.length)} 个`);
    const ranks = [...out.matchAll(/［(错误|提醒|提示)］/g)].map(([, word]) =>
      ['错误', '提醒', '提示'].indexOf(word ?? ''),
    );
    expect(ranks).toEqual([...ranks].sort());
  });

  test('prints it in English too', async () => {
    const { out } = await run('read', FIRST, '--lang', 'en');
    expect(out).toMatch(/\d+ tasks/);
    expect(out).toMatch(/\d+ targets/);
  });

  test('a file that is given twice counts once and is reported', async () => {
    const { registry } = await readJson(FIRST);
    const { registry: twice, code } = await readJson(FIRST, FIRST);
    expect(twice.tasks).toEqual(registry.tasks);
    expect(twice.findings.map((found) => found.code)).toContain('notice.given-twice');
    expect(code).toBe(0);
  });

  test('explains every number of every task', async () => {
    const { registry } = await readJson(...NAMES);
    const { out } = await run('read', ...NAMES, '--explain');
    const withDigits = registry.tasks.filter(({ content }) => /\d/.test(content));
    expect(withDigits.length).toBeGreaterThan(10);
    for (const { content } of withDigits) expect(out).toContain(content);
    expect(out).toMatch(/ → 目标（[^）]+）：.+ [≥=>≤<≈] \d/);
  });
});

test('build writes a workbook and prints its path', async () => {
  const { code, out, written } = await run('build', FIRST, '-o', 'book.xlsx');
  expect(code).toBe(0);
  expect(out).toContain('工作簿已生成：book.xlsx');
  const book = written.get('book.xlsx');
  expect([...(book ?? []).slice(0, 2)]).toEqual([0x50, 0x4b]);

  const terminal = recordedTerminal({ 'book.xlsx': book ?? '' });
  await main(['read', 'book.xlsx', '--json'], terminal);
  expect(JSON.parse(terminal.seen.out)).toEqual(JSON.parse((await run('read', FIRST, '--json')).out));
});
