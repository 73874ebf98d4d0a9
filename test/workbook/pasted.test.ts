import type { CellValue } from '#xlsx/cell-value';
import { buildSheets } from '#workbook/build-sheets';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import type { WorkbookReading } from '#workbook/read-workbook';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../support/records.ts';
import { withSheet, withTypedCell } from '../support/workbook/user-edits.ts';

const task = aTask('1', { content: '完成各项目标。' });
const registryOf = (unit: string) =>
  aRegistry({
    notices: [aNotice()],
    tasks: [task],
    targets: [aTarget(task, { metric: '目标', value: 12, unit })],
    allocations: [anAllocation()],
  });

/** The workbook with a cell that a person pasted, in the first row of a sheet. */
async function pasted(
  sheet: string,
  header: string,
  value: CellValue,
  unit = '处',
): Promise<WorkbookReading> {
  const models = withSheet(buildSheets(registryOf(unit)), sheet, (one) =>
    withTypedCell(one, 0, header, value),
  );
  return readWorkbookFile(await writeWorkbookFile(models), '台账.xlsx');
}

describe('目标值 pasted as text', () => {
  test.each([
    [' 15 ', '处', 15],
    ['\u00a015\u3000', '处', 15],
    ['１５', '处', 15],
    ['１，２３４', '处', 1234],
    ['1,234', '处', 1234],
    ['1,234.5', '处', 1234.5],
    ['−3', '处', -3],
    ['15处', '处', 15],
    ['1,234 处', '处', 1234],
    ['12km', '公里', 12],
    ['1.2万', '人', 12_000],
    ['3%', '%', 3],
    ['４５．５％', '%', 45.5],
    ['  ', '处', null],
  ])('%j of a target in %s is %s', async (text, unit, value) => {
    const { registry, findings } = await pasted('目标指标', '目标值', text, unit);
    expect(registry.targets[0]?.value).toBe(value);
    expect(findings).toEqual([]);
  });

  test.each([
    ['3%', '处'],
    ['12km', '处'],
    ['1,23', '处'],
    ['约15', '处'],
    ['15—20', '处'],
  ])('%j of a target in %s is named and kept', async (text, unit) => {
    const { registry, findings, entries } = await pasted('目标指标', '目标值', text, unit);
    expect(registry.targets[0]?.value).toBe(12);
    expect(findings).toMatchObject([
      { code: 'workbook.cell-unreadable', params: { row: 2, column: '目标值', value: text } },
    ]);
    expect(entries.unread).toMatchObject([{ column: 'value', value: text }]);
  });
});

test.each([
  [' 9 ', 14],
  ['９', 14],
  ['9处', 14],
  ['1,234', 1239],
])('分解值 pasted as %j is added up', async (text, sum) => {
  const { registry, findings } = await pasted('任务分解', '分解值', text);
  expect(registry.allocations[0]?.sumOfCells).toBe(sum);
  expect(findings).toEqual([]);
});

test.each([
  ['15处', 15],
  ['１５', 15],
])('全市目标 pasted as %j is a number', async (text, total) => {
  const models = withSheet(buildSheets(registryOf('处')), '任务分解', (one) =>
    [0, 1].reduce((sheet, row) => withTypedCell(sheet, row, '全市目标', text), one),
  );
  const { registry, findings } = await readWorkbookFile(await writeWorkbookFile(models), '台账.xlsx');
  expect(registry.allocations[0]?.total?.value).toBe(total);
  expect(findings).toEqual([]);
});

test.each(['3%', '1,234', ' 12 ', '12km', '１２'])(
  'a figure of 指标进度 pasted as %j stays as it is',
  async (text) => {
    const { entries, findings } = await pasted('指标进度', '累计完成值', text);
    expect(entries.progress.flatMap(({ figures }) => figures.map(({ value }) => value))).toEqual([text]);
    expect(findings).toEqual([]);
  },
);
