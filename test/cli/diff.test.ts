import { presentFile } from '#actions/build/present-file';
import { main } from '#cli/main';
import { recordedTerminal } from '../support/terminal.ts';

const FILES = {
  'a.txt': '1.改造老旧住宅400幢。\n责任单位：市住建局\n2.新建学校1所。\n责任单位：市教育局\n',
  'b.txt': '1.新建学校1所。\n责任单位：市教育局\n2.改造老旧住宅450幢。\n责任单位：市住建局\n',
};

async function run(...words: string[]) {
  const terminal = recordedTerminal(FILES);
  const code = await main(['diff', ...words], terminal);
  return { code, ...terminal.seen, written: terminal.written };
}

test('two notices by meaning, as text and as JSON', async () => {
  const { out, code } = await run('a.txt', 'b.txt');
  expect(out).toBe('提高（1）\n  1 → 2　老旧住宅 400幢 → 450幢\n合计：保留 1，提高 1。\n');
  expect(code).toBe(0);
  const json = JSON.parse((await run('a.txt', 'b.txt', '--json')).out) as unknown;
  expect(json).toMatchObject({
    format: 'duban-diff/1',
    items: [
      { kind: 'kept', a: 'a#2', b: 'b#1' },
      { kind: 'raised', a: 'a#1', b: 'b#2', what: '老旧住宅 400幢 → 450幢', certain: true },
    ],
  });
});

test('-o writes both side by side, into a workbook that is none of Duban', async () => {
  const { written, out } = await run('a.txt', 'b.txt', '-o', '比对.xlsx');
  expect(out).toContain('比对.xlsx');
  const bytes = written.get('比对.xlsx') ?? new Uint8Array();
  expect((await presentFile({ name: '比对.xlsx', bytes })).kind).toBe('foreign');
});

test('two files are needed, and no file that is read is written over', async () => {
  expect((await run('a.txt')).code).toBe(2);
  expect((await run('a.txt', 'b.txt', '-o', 'a.txt', '--force')).error).toContain('a.txt');
});
