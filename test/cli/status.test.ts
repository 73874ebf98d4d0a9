import { openLedgerFile } from '#actions/build/present-file';
import { main } from '#cli/main';
import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { aNotice, aRegistry, aTask } from '../support/records.ts';
import { filled } from '../support/workbook/fill.ts';
import { recordedTerminal } from '../support/terminal.ts';

const rule = { planDue: null, progressDay: 25, progressMaxChars: 500, firstUnitLeads: false };
const registry = aRegistry({
  notices: [aNotice({ reporting: rule, issuedOn: '2030-06-03' })],
  tasks: [
    aTask('1', { leadUnits: ['市教育局'], units: ['市教育局'] }),
    aTask('2', { leadUnits: ['市住建局'], units: ['市住建局'] }),
    aTask('3', { leadUnits: ['市住建局'], units: ['市住建局'] }),
  ],
});

let master: Uint8Array;
beforeAll(async () => {
  const where = { 任务序号: '1' };
  const type = { 进展情况: '已完成改造4处。', 报送日期: new Date('2030-06-20T00:00:00Z') };
  master = await filled(await buildWorkbook(registry), [{ sheet: '进展填报', where, type }]);
});

const run = async (words: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const terminal = recordedTerminal({ 'master.xlsx': master, ...files }, '2030-06-26');
  const code = await main(['status', 'master.xlsx', ...words], terminal);
  const textOf = (file: string): string => new TextDecoder().decode(terminal.written.get(file));
  return { code, out: terminal.seen.out, error: terminal.seen.error, written: terminal.written, textOf };
};

test('a line a unit, the worst first; something needs a person once the day has passed', async () => {
  const late = await run(['--period', '2030-06']);
  expect(late.out.trim().split('\n')).toEqual([
    '2030年6月进展（应于2030年6月25日前报送）：2个单位，1个单位没有报齐。',
    '市住建局：应报2项，已报0项，未报2项：任务2、3',
    '市教育局：应报1项，已报1项',
  ]);
  expect(late.code).toBe(1);
  expect((await run(['--as-of', '2030-06-25'])).code).toBe(0);
  expect((await run(['--lang', 'en'])).out).toContain('市住建局: 2 due, 0 reported, 2 missing: tasks 2, 3');
});

test('--json prints one document and nothing else', async () => {
  const { out, code } = await run(['--period', '2030-06', '--json']);
  expect(JSON.parse(out)).toMatchObject({ format: 'duban-status/1', period: '2030-06', due: '2030-06-25' });
  expect(code).toBe(1);
});

test('--remind writes the texts to a file, and leaves the master alone', async () => {
  const { written, textOf, out } = await run(['--remind', '-o', '提醒.txt']);
  expect([...written.keys()]).toEqual(['提醒.txt']);
  expect(textOf('提醒.txt')).toMatch(/^—— 市住建局\n\n【催报】市住建局：\n/);
  expect(out).toContain('已把 1 个单位的提醒写入 提醒.txt。');
  const again = await run(['--remind', '-o', '提醒.txt'], { '提醒.txt': textOf('提醒.txt') });
  expect(again.written.size).toBe(1);
});

test('another file that is there stays', async () => {
  const foreign = await run(['--remind', '-o', 'notes.txt'], { 'notes.txt': '我的笔记' });
  expect([foreign.code, foreign.written.size]).toEqual([2, 0]);
  expect(foreign.error).toContain('且不是提醒文字');
  expect(
    (await run(['--remind', '-o', 'notes.txt', '--force'], { 'notes.txt': '我的笔记' })).written.size,
  ).toBe(1);
});

test('with a workbook as output the reminders are noted there', async () => {
  const { written, out } = await run(['--remind', '-o', 'out.xlsx']);
  expect(out).toContain('已在 out.xlsx 的“催办记录”中记下 1 条提醒。');
  const bytes = written.get('out.xlsx') ?? new Uint8Array();
  const { ledger } = await openLedgerFile({ name: 'out.xlsx', bytes });
  expect(ledger.entries.reminders).toMatchObject([
    { unit: '市住建局', period: '2030-06', on: '2030-06-26', tone: 'overdue' },
  ]);
});

test.each([
  [['--period', '2030-11'], '没有“2030-11”这一期'],
  [['-o', 'x.txt'], '要与 --remind 一起用'],
])('what cannot be done is one sentence: %s', async (words, sentence) => {
  const { code, error, out } = await run(words);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(sentence);
  expect(error.trim().split('\n')).toHaveLength(1);
});
