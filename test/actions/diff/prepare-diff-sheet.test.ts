import { compareReadings } from '#actions/diff/compare-readings';
import { prepareDiffSheet } from '#actions/diff/prepare-diff-sheet';
import type { Ledger } from '#actions/ledger/read-ledger';
import { NEXT, OPTIONS, SMALL, TestWorkbook } from '../test-workbook.ts';

const items = compareReadings({ registry: SMALL, entries: null }, { registry: NEXT, entries: null });
const prepare = (ledger: Ledger) => prepareDiffSheet(ledger, items, ['《甲》', '《乙》'], OPTIONS);
const texts = (workbook: TestWorkbook, sheet: string): readonly unknown[] =>
  workbook
    .rows(sheet)
    .flat()
    .filter((cell) => cell !== null && cell !== '');

test('a comparison is a new sheet at the end, which undo takes away', async () => {
  const workbook = await TestWorkbook.small();
  const before = workbook.sheets;
  await workbook.apply(prepare);
  expect(workbook.sheets).toEqual([...before, '通知比对']);
  expect(texts(workbook, '通知比对')).toEqual(
    expect.arrayContaining(['通知比对表', '新建公路30公里。', '建成街角公园12处。', '取消', '新增']),
  );
  await workbook.history.undo();
  expect(workbook.sheets).toEqual(before);
});

test('an earlier comparison stays with what was written on it, and so does a sheet of that name', async () => {
  const workbook = await TestWorkbook.small();
  await workbook.apply(prepare);
  workbook.user.type('通知比对', 'J5', '已向分管领导报告');
  await workbook.apply(prepare);
  expect(workbook.sheets.slice(-2)).toEqual(['通知比对', '通知比对2']);
  expect(workbook.value('通知比对', 'J5')).toBe('已向分管领导报告');
  expect(texts(workbook, '通知比对2')).toContain('新建公路30公里。');
  // Neither is taken for a sheet of Duban that has to be drawn again.
  await workbook.pull(NEXT);
  expect(workbook.value('通知比对', 'J5')).toBe('已向分管领导报告');
  expect(texts(workbook, '通知比对2')).toContain('通知比对表');
});
