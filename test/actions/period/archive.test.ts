import { checkRegistry } from '#actions/check/check';
import { prepareClosing } from '#actions/period/close-period';
import { prepareCorrections } from '#actions/period/correct-entries';
import { prepareOpening } from '#actions/period/open-period';
import type { Ledger } from '#actions/ledger/read-ledger';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { OPTIONS, TASK_IDS, TestWorkbook } from '../test-workbook.ts';

/** Closed reports are not checked again: what was found in them is kept with the workbook. */

const [parks, training] = TASK_IDS;
/** 1200 of 4500 is 26.7%. */
const WRONG = '培训人数1200人，完成年度任务的50%。';

async function closedMarch(): Promise<TestWorkbook> {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', training, '进展情况', WRONG);
  workbook.type('进展填报', parks, '进展情况', '街角公园改造3处。');
  await workbook.apply((ledger) => prepareClosing(ledger, '2030-03', OPTIONS));
  await workbook.apply((ledger) => prepareOpening(ledger, '2030-04', OPTIONS));
  return workbook;
}
const keysOf = (ledger: Ledger, isWhole: boolean): readonly string[] =>
  [...findingKeys(checkRegistry(ledger, { ...OPTIONS, isWhole }).findings)].sort();
const read = (ledger: Ledger): readonly (string | null)[] =>
  checkRegistry(ledger, OPTIONS).session.checked.map(({ entry }) => entry.period);

test('the findings are those of a whole check, with their answers', async () => {
  const workbook = await closedMarch();
  const ledger = await workbook.readLedger();
  const { findings } = checkRegistry(ledger, OPTIONS);
  const found = findings.find(({ code }) => code === 'target.rate-differs');
  expect(found).toMatchObject({ period: '2030-03', cell: { sheet: '进展历史' } });
  expect(keysOf(ledger, false)).toEqual(keysOf(ledger, true));
  expect(new Set(read(ledger))).toEqual(new Set(['2030-04']));
  const key = findingKeys(findings)[findings.findIndex((one) => one === found)] ?? '';
  workbook.type('校验结果', key, '处理说明', '已与单位核对');
  await workbook.apply((now) => prepareOpening(now, '2030-05', OPTIONS));
  expect(workbook.shown('校验结果', key, '处理说明')).toBe('已与单位核对');
  expect(workbook.sheets).not.toContain('待处理内容');
});

test('a report of the next month is compared with the closed one', async () => {
  const workbook = await closedMarch();
  workbook.type('进展填报', `${training}|市人社局|2030-04`, '进展情况', WRONG);
  workbook.type('进展填报', `${parks}|市住建局|2030-04`, '进展情况', '街角公园改造2处。');
  const codes = checkRegistry(await workbook.readLedger(), OPTIONS).findings.flatMap(({ code, period }) =>
    period === '2030-04' ? [code] : [],
  );
  expect(codes).toEqual(expect.arrayContaining(['across.same-as-last', 'target.fell']));
});

test('a corrected report is checked again, and so is one that was edited by hand', async () => {
  const workbook = await closedMarch();
  const correction = {
    task: training,
    unit: '市人社局',
    period: '2030-03',
    changes: { text: '已培训1200人。' },
  };
  const author = { by: '王五', why: '比例写错', on: '2030-04-02' };
  await workbook.apply((ledger) => prepareCorrections(ledger, [correction], author, OPTIONS));
  const corrected = await workbook.readLedger();
  expect(read(corrected)).toContain('2030-03');
  expect(checkRegistry(corrected, OPTIONS).findings.map(({ code }) => code)).not.toContain(
    'target.rate-differs',
  );
  workbook.type(
    '进展历史',
    `${parks}|市住建局|2030-03@1`,
    '进展情况',
    '街角公园改造3处，完成年度任务的99%。',
  );
  const edited = checkRegistry(await workbook.readLedger(), OPTIONS).findings.map(({ code }) => code);
  expect(edited).toEqual(expect.arrayContaining(['target.rate-differs', 'workbook.history-changed']));
});

test('a row that was typed for a closed period is told', async () => {
  const workbook = await closedMarch();
  workbook.type('进展填报', `${parks}|市住建局|2030-04`, '进展情况', '已建成4处。');
  workbook.type('进展填报', `${parks}|市住建局|2030-04`, '期间', '2030年3月');
  const { findings } = checkRegistry(await workbook.readLedger(), OPTIONS);
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'workbook.period-closed',
      params: { sheet: '进展填报', rows: ['2'], reportPeriod: '2030-03' },
    }),
  );
});
