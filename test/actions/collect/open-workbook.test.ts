import { type AcceptRule, type TakenChange } from '#actions/collect/decide';
import { collect, prepareCollecting } from '#actions/collect/collect';
import type { ReturnedFile } from '#actions/collect/returned-file';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { packUnits } from '#actions/pack/pack-units';
import { prepareOpening } from '#actions/period/open-period';
import { writePack } from '#workbook/pack/write-pack';
import { OPTIONS, SMALL, TASK_IDS, TestWorkbook } from '../test-workbook.ts';
import { aTask } from '../../support/records.ts';
import { read, worked } from './returned-packs.ts';

/** Collecting into the open workbook: written, undone, and 问题清单 with what people type there. */

const [one] = TASK_IDS;
const PERIOD = '2030-06';

async function opened(): Promise<TestWorkbook> {
  const workbook = await TestWorkbook.small();
  await workbook.apply((ledger) => prepareOpening(ledger, PERIOD, OPTIONS));
  return workbook;
}

/** The pack of 市住建局, with its only task filled in. */
async function returned(workbook: TestWorkbook, text: string, problem: string): Promise<ReturnedFile> {
  const ledger = await workbook.readLedger();
  const { packs } = packUnits(ledger, {
    kind: 'period',
    period: PERIOD,
    units: ['市住建局'],
    on: '2030-06-01',
  });
  const content = packs[0]?.content;
  if (content === undefined) throw new RangeError('no pack');
  const bytes = await worked(await writePack(content), (page) => {
    page('进展填报').cell(1, '进展情况').value = text;
    page('进展填报').cell(1, '存在问题和困难').value = problem;
    page('指标进度').cell(1, '累计完成值').value = 5;
  });
  return read('住建.xlsx', bytes);
}

const taking =
  (files: readonly ReturnedFile[], rule: AcceptRule = 'valid', takes: readonly TakenChange[] = []) =>
  (ledger: Ledger): PreparedChange => {
    const { decided } = collect(ledger, files, { period: null, correction: null, on: '2030-06-10' });
    return prepareCollecting(ledger, decided(rule, takes), OPTIONS);
  };

test('what is collected stands in the sheets; undone, the workbook is as it was', async () => {
  const workbook = await opened();
  const file = await returned(workbook, '=1+1 已建成5处', '资金紧张');
  const before = await workbook.file();
  await workbook.apply(taking([file]));
  const { entries } = await workbook.readLedger();
  const row = entries.progress.find(({ task, period }) => task === one && period === PERIOD);
  expect(row).toMatchObject({
    paragraphs: [{ text: '=1+1 已建成5处' }],
    problem: '资金紧张',
    reportedOn: '2030-06-10',
    figures: [{ value: 5 }],
  });
  expect(entries.problems).toMatchObject([{ task: one, unit: '市住建局', period: PERIOD, text: '资金紧张' }]);
  const written = workbook.saved();
  await workbook.apply(taking([file]));
  expect(workbook.changesSince(written)).toEqual([]);
  await workbook.history.undo();
  expect(await workbook.differencesFrom(before)).toEqual([]);
  await workbook.apply(taking([file], 'none'));
  expect(await workbook.differencesFrom(before)).toEqual([]);
});

test('what people type in 问题清单 stays: days, names, own rows; also after a pull', async () => {
  const workbook = await opened();
  await workbook.apply(taking([await returned(workbook, '已建成5处', '资金紧张')]));
  const key = (await workbook.readLedger()).entries.problems[0]?.key ?? '';
  workbook.type('问题清单', key, '核实人', '=王某');
  workbook.type('问题清单', key, '要求解决日期', '2030-6-30');
  workbook.type('问题清单', key, '佐证材料', '照片3张');
  workbook.type('问题清单', key, '销号日期', '2030-6-9');
  for (const [column, text] of [
    ['A', '9'],
    ['C', '市水务局'],
    ['E', '用地没有落实'],
  ] as const)
    workbook.user.type('问题清单', `${column}3`, text);
  const typed = (await workbook.readLedger()).entries.problems;
  expect(typed).toMatchObject([
    { verifier: '=王某', due: '2030-06-30', evidence: '照片3张', closedOn: '2030-06-09' },
    { task: '9', unit: '市水务局', text: '用地没有落实', period: null },
  ]);
  await workbook.pull({ ...SMALL, tasks: [...SMALL.tasks, aTask('4', { content: '新建公厕8座。' })] });
  await workbook.apply(taking([await returned(workbook, '已建成6处', '资金紧张')]));
  // The first one is closed: what is reported again is a problem of its own.
  expect(
    (await workbook.readLedger()).entries.problems.map(({ text, closedOn }) => [text, closedOn]),
  ).toEqual([
    ['资金紧张', '2030-06-09'],
    ['用地没有落实', null],
  ]);
  expect(workbook.shown('问题清单', key, '核实人')).toBe('=王某');
});
