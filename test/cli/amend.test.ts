import { openLedgerFile } from '#actions/build/present-file';
import { main } from '#cli/main';
import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { filledRows } from '../support/workbook/fill.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';
import { recordedTerminal } from '../support/terminal.ts';

const first = aTask('1', { content: '改造老旧住宅400幢。' });
const second = aTask('2', { content: '推进园区建设。' });
const registry = aRegistry({
  notices: [aNotice()],
  tasks: [first, second],
  targets: [aTarget(first, { metric: '老旧住宅', value: 400, unit: '幢' })],
});

const ROWS = [
  { 类别: '调整目标', 任务序号: 1, 原内容: '400幢', 调整后: '350幢', 依据文件: '示政办〔2030〕9号' },
  { 类别: '撤销退出', 任务序号: '2', 状态: '已退回' },
  { 类别: '调整内容', 任务序号: '9', 调整后: '推进园区建设，新建道路3条。' },
];

let master: Uint8Array;
beforeAll(async () => {
  master = await filledRows(await buildWorkbook(registry), '调整台账', ROWS);
});

const run = async (words: readonly string[], files: Readonly<Record<string, Uint8Array>> = {}) => {
  const terminal = recordedTerminal({ 'master.xlsx': master, ...files }, '2030-06-26');
  const code = await main(['amend', ...words], terminal);
  return { code, ...terminal.seen, written: terminal.written };
};

interface Line {
  readonly row: number;
  readonly state: string;
  readonly reason: string | null;
}
const linesOf = (out: string): readonly Line[] =>
  (JSON.parse(out) as { amendments: readonly Line[] }).amendments;

test('--json lists the rows with their state and what stands in the way; nothing is written', async () => {
  const { code, out, written } = await run(['master.xlsx', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    format: 'duban-amendments/1',
    amendments: [
      {
        row: 2,
        kind: 'adjust-target',
        task: first.id,
        target: null,
        was: '400幢',
        is: '350幢',
        state: 'waiting',
        reason: null,
      },
      { row: 3, kind: 'withdraw', task: second.id, was: '', is: '', state: 'returned', reason: null },
      { row: 4, kind: 'reword', task: null, state: 'waiting' },
    ],
  });
  expect(linesOf(out)[2]?.reason).toContain('“9”');
  expect([code, written.size]).toEqual([1, 0]);
});

test('-o carries the rows out; a second time changes nothing', async () => {
  const once = await run(['master.xlsx', '-o', 'out.xlsx']);
  expect(once.out).toContain('第2行　调整目标　任务1　400幢 → 350幢　［已执行］');
  expect(once.out).toContain('本次执行 1 项，已写入 out.xlsx。');
  expect(once.code).toBe(1);
  const bytes = once.written.get('out.xlsx') ?? new Uint8Array();
  const { ledger } = await openLedgerFile({ name: 'out.xlsx', bytes });
  expect(ledger.registry.targets.map(({ value }) => value)).toEqual([350]);
  expect(ledger.base.targets.map(({ value }) => value)).toEqual([400]);
  const again = await run(['out.xlsx', '-o', 'out.xlsx', '--json'], { 'out.xlsx': bytes });
  expect(linesOf(again.out).map(({ state }) => state)).toEqual(['done', 'returned', 'waiting']);
  const { ledger: twice } = await openLedgerFile({
    name: 'out.xlsx',
    bytes: again.written.get('out.xlsx') ?? new Uint8Array(),
  });
  expect(twice.entries).toEqual(ledger.entries);
  expect(twice.registry).toEqual(ledger.registry);
});

test('a workbook without changes says so and is done', async () => {
  const bytes = await buildWorkbook(registry);
  const { code, out } = await run(['empty.xlsx'], { 'empty.xlsx': bytes });
  expect([code, out]).toEqual([0, '“调整台账”中没有调整事项。\n']);
});
