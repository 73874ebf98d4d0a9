import { prepareConfirmations } from '#actions/confirm/prepare-confirmations';
import { checkRegistry } from '#actions/check/check';
import { targetList } from '#actions/confirm/target-list';
import type { TargetAnswer } from '#actions/confirm/target-answer';
import { TestWorkbook, OPTIONS, SMALL } from '../test-workbook.ts';

const [, trained, begun] = SMALL.targets.map(({ id }) => id);
if (trained === undefined || begun === undefined) throw new Error('the small notice has three targets');

const answer = (workbook: TestWorkbook, ...answers: readonly TargetAnswer[]) =>
  workbook.apply((ledger) => prepareConfirmations(ledger, answers, OPTIONS));

const listed = async (workbook: TestWorkbook) => {
  const ledger = await workbook.readLedger();
  return targetList({ ledger, checked: checkRegistry(ledger, OPTIONS) });
};

const row = (workbook: TestWorkbook, key: string, ...headers: readonly string[]): readonly unknown[] =>
  headers.map((header) => workbook.shown('目标指标', key, header));

test('a target that is right is marked so, and nothing else is written', async () => {
  const workbook = await TestWorkbook.small();
  const { summary } = await answer(workbook, { target: trained, state: 'right' });
  expect(row(workbook, trained, '确认', '目标值')).toEqual(['确认', 4500]);
  expect(summary.edited.filter(({ sheet }) => !['首页', '督办数据'].includes(sheet))).toEqual([
    { sheet: '目标指标', cells: 1 },
  ]);
  expect((await listed(workbook)).map(({ state }) => state)).toEqual(['open', 'right', 'open']);
});

test('a correction is written as a person would, and is kept by the next pull', async () => {
  const workbook = await TestWorkbook.small();
  const fields = { metric: '新增培训人数', comparator: '>', value: 0.46, unit: '万人' } as const;
  await answer(workbook, { target: trained, state: 'corrected', fields, note: '以附件为准' });
  await workbook.pull(SMALL);
  expect(row(workbook, trained, '指标', '比较', '目标值', '单位', '确认', '更正说明')).toEqual([
    ...['新增培训人数', '超过', 0.46, '万人', '更正', '以附件为准'],
  ]);
  expect(row(workbook, trained, '指标', '目标值')).toEqual(['新增培训人数', 0.46]);
});

test('what is no target loses its row; what was entered for it is put aside, and comes back with undo', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('指标进度', trained, '累计完成值', '1234');
  await answer(workbook, { target: trained, state: 'rejected' });
  expect((await listed(workbook)).map(({ target }) => target.id)).not.toContain(trained);
  const { entries } = await workbook.readLedger();
  expect(entries.putAside.map(({ text }) => text)).toEqual(['1234']);
  await workbook.history.undo();
  expect(row(workbook, trained, '目标值', '确认')).toEqual([4500, '待确认']);
  expect(workbook.shown('指标进度', trained, '累计完成值')).toBe(1234);
  expect((await workbook.readLedger()).entries.putAside).toEqual([]);
});

test('many answers are one change', async () => {
  const workbook = await TestWorkbook.small();
  await answer(
    workbook,
    { target: trained, state: 'right' },
    { target: begun, state: 'corrected', fields: { deadline: '2030-10-31' }, note: '' },
    { target: 'gone', state: 'rejected' },
  );
  expect((await listed(workbook)).map(({ state }) => state)).toEqual(['open', 'right', 'corrected']);
  await workbook.history.undo();
  expect((await listed(workbook)).map(({ state }) => state)).toEqual(['open', 'open', 'open']);
});

test('a text that is no value gives way to a correction, and to nothing else', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('目标指标', trained, '目标值', '四千多');
  await answer(workbook, { target: begun, state: 'right' });
  expect(row(workbook, trained, '目标值')).toEqual(['四千多']);
  await answer(workbook, { target: trained, state: 'corrected', fields: { value: 4600 }, note: '' });
  expect(row(workbook, trained, '目标值', '确认')).toEqual([4600, '更正']);
});
