import { canBuild, missingInputsOf } from '#actions/build/missing-inputs';
import { sheetChanges } from '#actions/ledger/sheet-changes';
import { prepareCheck } from '#actions/check/prepare-check';
import type { BuiltSheet } from '#workbook/sheets/all';
import { prepareSheet } from '#actions/build/build-sheet';
import { anAllocation } from '../../support/records.ts';
import { TestWorkbook, OPTIONS, SMALL, TASK_IDS, withTask } from '../test-workbook.ts';

const [one, two] = TASK_IDS;

/** The missing inputs of a sheet: kind, count and the cell where the first is entered. */
async function missingFor(
  workbook: TestWorkbook,
  sheet: BuiltSheet,
): Promise<readonly (readonly unknown[])[]> {
  const ledger = await workbook.readLedger();
  const missing = missingInputsOf(ledger, prepareCheck(ledger, OPTIONS).checked, sheet);
  return missing.map(({ kind, count, first }) => [
    kind,
    count,
    first && `${first.sheet.name} ${String.fromCharCode(65 + first.column)}${String(first.row + 1)}`,
  ]);
}

test('推进方案表: missing lead units, leaders and plans', async () => {
  const workbook = await TestWorkbook.small();
  expect(await missingFor(workbook, '推进方案表')).toEqual([
    ['lead', 1, '任务库 F4'],
    ['leader', 3, '任务库 E2'],
    ['plan', 3, `推进方案表 ${workbook.at('推进方案表', one, '年度工作推进方案')}`],
    ['quarters', 3, `推进方案表 ${workbook.at('推进方案表', one, '一季度目标任务')}`],
  ]);
  workbook.type('推进方案表', one, '年度工作推进方案', '分三批建设。');
  workbook.type('推进方案表', one, '三季度目标任务', '开工');
  expect((await missingFor(workbook, '推进方案表')).slice(2)).toEqual([
    ['plan', 2, `推进方案表 ${workbook.at('推进方案表', two, '年度工作推进方案')}`],
    ['quarters', 2, `推进方案表 ${workbook.at('推进方案表', two, '一季度目标任务')}`],
  ]);
  workbook.user.deleteSheet('推进方案表');
  expect((await missingFor(workbook, '推进方案表')).slice(2)).toEqual([
    ['plan', 3, '任务库 D2'],
    ['quarters', 3, '任务库 D2'],
  ]);
});

test('半年度完成情况表: a report of the half year is required; other reports and answers to errors are missing inputs', async () => {
  const workbook = await TestWorkbook.small();
  expect(await missingFor(workbook, '半年度完成情况表')).toEqual([
    ['anyReport', 3, `进展填报 ${workbook.at('进展填报', one, '进展情况')}`],
  ]);
  expect(
    canBuild(
      missingInputsOf(
        await workbook.readLedger(),
        prepareCheck(await workbook.readLedger(), OPTIONS).checked,
        '半年度完成情况表',
      ),
    ),
  ).toBe(false);
  workbook.type('进展填报', two, '进展情况', '培训人数1200人，完成年度任务的50%。');
  const now = await missingFor(workbook, '半年度完成情况表');
  expect(now.map(([kind, count]) => [kind, count])).toEqual([
    ['reports', 2],
    ['errors', expect.any(Number)],
  ]);
});

test('任务分解表: an allocation is required; different sums are missing inputs', async () => {
  const bare = await TestWorkbook.with({ ...SMALL, allocations: [] });
  expect(await missingFor(bare, '任务分解表')).toEqual([['breakdown', 1, null]]);
  const wrong = anAllocation({ cells: { 东湾区: '7', 西岭县: '4' }, sumOfCells: 11, reconciles: false });
  const workbook = await TestWorkbook.with({ ...SMALL, allocations: [anAllocation({ seq: '2' }), wrong] });
  expect(await missingFor(workbook, '任务分解表')).toEqual([['sums', 1, '任务分解 I4']]);
});

test('校验结果: missing reports and confirmations', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('目标指标', `${one}/t1`, '确认', '确认');
  workbook.type('进展填报', one, '进展情况', '建成6处。');
  expect(await missingFor(workbook, '校验结果')).toEqual([
    ['reports', 2, expect.stringMatching(/^进展填报 /)],
    ['confirmation', 2, `目标指标 ${workbook.at('目标指标', `${two}/t1`, '确认')}`],
  ]);
});

test('半年度完成情况表 is built from the reports, and the changes of building it again are listed', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', one, '进展情况', '建成6处。');
  const build = (): Promise<unknown> =>
    workbook.apply((ledger) => prepareSheet(ledger, '半年度完成情况表', OPTIONS));
  await build();
  expect(workbook.rows('半年度完成情况表').flat()).toContain('建成6处。');
  workbook.type('进展填报', one, '进展情况', '建成7处。');
  const { plan } = prepareSheet(await workbook.readLedger(), '半年度完成情况表', OPTIONS);
  expect(sheetChanges(plan)).toEqual([{ kind: 'edited', sheet: '半年度完成情况表', cells: 1 }]);
  await build();
  expect(workbook.rows('半年度完成情况表').flat()).toContain('建成7处。');
});

test('a pull does not add 半年度完成情况表, but updates an existing one', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', one, '进展情况', '建成6处。');
  await workbook.pull(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
  expect(workbook.sheets).not.toContain('半年度完成情况表');
  await workbook.apply((ledger) => prepareSheet(ledger, '半年度完成情况表', OPTIONS));
  await workbook.pull(withTask(SMALL, 1, { content: '建成街角公园16处。' }));
  expect(workbook.rows('半年度完成情况表').flat().join()).toContain('建成街角公园16处。');
});
