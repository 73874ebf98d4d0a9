import { checkRegistry } from '#actions/check/check';
import { prepareReminders } from '#actions/reporting/prepare-reminders';
import { remindersOf } from '#actions/reporting/reminders';
import { reportingStatus } from '#actions/reporting/reporting-status';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { SMALL, TASK_IDS, TestWorkbook } from '../test-workbook.ts';
import { aTask } from '../../support/records.ts';

const [one, two] = TASK_IDS;
const PERIOD = '2030-03';

/** Sends the reminders of a day. */
const remind =
  (on: string) =>
  (ledger: Ledger): PreparedChange => {
    const checked = checkRegistry(ledger, { asOf: on });
    const status = reportingStatus(checked, PERIOD);
    const drafts = remindersOf(status, ledger.entries.reminders, checked, on);
    return prepareReminders(ledger, drafts, { period: PERIOD, on }, { asOf: on });
  };

const log = async (workbook: TestWorkbook) => (await workbook.readLedger()).entries.reminders;

test('reminders are noted in 催办记录, read back, and escalate', async () => {
  const workbook = await TestWorkbook.small();
  expect(workbook.sheets).not.toContain('催办记录');
  await workbook.apply(remind('2030-03-26'));
  expect(await log(workbook)).toMatchObject([
    { unit: '市住建局', period: PERIOD, on: '2030-03-26', tone: 'overdue', tasks: [one], note: '' },
    { unit: '市人社局', tone: 'overdue', tasks: [two] },
    { unit: '市人力社保局', tone: 'overdue' },
  ]);
  await workbook.apply(remind('2030-03-26'));
  expect(await log(workbook)).toHaveLength(3);
  workbook.type('进展填报', one, '进展情况', '建成街角公园4处。');
  await workbook.apply(remind('2030-03-28'));
  expect((await log(workbook)).map(({ unit, on, tone }) => [unit, on, tone]).slice(3)).toEqual([
    ['市人社局', '2030-03-28', 'formal'],
    ['市人力社保局', '2030-03-28', 'formal'],
  ]);
});

test('what people type there stays: a call, a remark, a corrected text; also after a pull', async () => {
  const workbook = await TestWorkbook.small();
  await workbook.apply(remind('2030-03-26'));
  const [first] = await log(workbook);
  workbook.type('催办记录', first?.key ?? '', '备注', '=电话已通知王科长');
  const rows = (await log(workbook)).length + 1;
  for (const [column, text] of [
    ['A', '三月底'],
    ['B', '市住建局'],
    ['C', PERIOD],
    ['D', '电话'],
    ['E', '联系人答复下周一报。'],
  ] as const)
    workbook.user.type('催办记录', `${column}${String(rows + 1)}`, text);
  const typed = await log(workbook);
  expect(typed).toHaveLength(4);
  expect(typed[3]).toMatchObject({ on: null, tone: null, unit: '市住建局', text: '联系人答复下周一报。' });
  await workbook.pull({ ...SMALL, tasks: [...SMALL.tasks, aTask('4', { content: '新建公厕8座。' })] });
  await workbook.apply(remind('2030-03-27'));
  const now = await log(workbook);
  expect(now.slice(0, 4).map(({ text, note }) => [text, note])).toEqual(
    typed.map(({ text, note }) => [text, note]),
  );
  expect(now[0]?.note).toBe('=电话已通知王科长');
  expect(workbook.rows('催办记录')[rows]?.slice(0, 5)).toEqual([
    '三月底',
    '市住建局',
    PERIOD,
    '电话',
    '联系人答复下周一报。',
  ]);
  // The call counts as a reminder.
  expect(now.find(({ unit, on }) => unit === '市住建局' && on === '2030-03-27')?.tone).toBe('formal');
});
