import { checkRegistry } from '#actions/check/check';
import { prepareCheck } from '#actions/check/prepare-check';
import { prepareAnswers } from '#actions/findings/prepare-answers';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { TestWorkbook, OPTIONS, TASK_IDS } from '../test-workbook.ts';

// 培训人数 ≥4500人, in the report for March.
const [, trained] = TASK_IDS;
const lamp = (workbook: TestWorkbook): unknown => workbook.shown('指标进度', trained, '灯');
const why = (workbook: TestWorkbook): unknown => workbook.shown('指标进度', trained, '说明');
const check = (workbook: TestWorkbook) => workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));

test('a figure far above its target is not green at once; a check says which unit was meant', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('指标进度', trained, '累计完成值', '16000000');
  expect(lamp(workbook)).toBe('待核');
  await check(workbook);
  expect([lamp(workbook), why(workbook)]).toEqual([
    '待核',
    '填的是16000000人，疑似计量单位错位：如为1600人，1600 ÷ 4500 = 35.56%；核对前不判灯，待核',
  ]);
  workbook.type('指标进度', trained, '累计完成值', '1600');
  expect(lamp(workbook)).toBe('绿');
});

test('what only a check can doubt is doubted on the sheet after it, for as long as the figure stands', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', trained, '进展情况', '培训人数累计1300人。');
  workbook.type('指标进度', trained, '累计完成值', '1600');
  expect(lamp(workbook)).toBe('绿');
  await check(workbook);
  expect([lamp(workbook), why(workbook)]).toEqual([
    '待核',
    '文字中为1300人，数字栏为1600人，两者不一致；核对前不判灯，待核',
  ]);
  workbook.type('指标进度', trained, '累计完成值', '1300');
  expect(lamp(workbook)).toBe('绿');
});

test('a figure that a person has found right is judged as any other', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('指标进度', trained, '累计完成值', '20000');
  await check(workbook);
  expect(lamp(workbook)).toBe('待核');
  const { findings } = checkRegistry(await workbook.readLedger(), OPTIONS);
  const key = findingKeys(findings)[findings.findIndex(({ code }) => code === 'target.far-above')] ?? '';
  const answer = { finding: key, state: 'dismissed', note: '属实' } as const;
  await workbook.apply((ledger) => prepareAnswers(ledger, [answer], OPTIONS));
  expect(lamp(workbook)).toBe('绿');
});

test('a setting counts at once in the formulas, typed as a percentage too', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('指标进度', trained, '累计完成值', '800');
  expect(lamp(workbook)).toBe('绿');
  workbook.type('设置', '黄灯：落后时序进度达到', '数值', '5%');
  expect(lamp(workbook)).toBe('黄');
  workbook.type('指标进度', trained, '累计完成值', '20000');
  expect(lamp(workbook)).toBe('待核');
  workbook.type('设置', '远超目标：超过目标的', '数值', '500');
  expect(lamp(workbook)).toBe('绿');
});
