import ExcelJS from 'exceljs';
import { checkRegistry } from '#actions/check/check';
import type { CellValue } from '#xlsx/cell-value';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { buildSheets } from '#workbook/build-sheets';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import type { WorkbookReading } from '#workbook/read-workbook';
import { isPercentFormat, suitedFormat } from '#workbook/model/suited-format';
import { anEntry } from '../support/entries.ts';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../support/records.ts';

// Excel stores 8.5% as 0.085 and gives the cell the number format 0.00%.

const task = aTask('1', { content: '完成各项目标。' });

const registryOf = (value: number, unit = '%') =>
  aRegistry({
    notices: [aNotice()],
    tasks: [task],
    targets: [aTarget(task, { kind: 'growth', comparator: '>=', metric: '工业增加值', value, unit })],
    allocations: [
      anAllocation({
        total: { value: 40, unit: '%', comparator: '=' },
        cells: { 东湾区: '15', 西岭县: '25' },
      }),
    ],
  });

const withReport = (registry: ReturnType<typeof registryOf>) =>
  buildSheets(registry, { entries: { ...NO_ENTRIES, progress: [anEntry(task, '已完成阶段工作。')] } });

/** A workbook in which a person typed a number into a cell of the first row, with a number format. */
async function typed(
  registry: ReturnType<typeof registryOf>,
  [sheet, header]: readonly [string, string],
  value: CellValue,
  numFmt: string,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeWorkbookFile(withReport(registry))) as unknown as ArrayBuffer);
  const page = book.getWorksheet(sheet);
  if (page === undefined) throw new Error(`no ${sheet}`);
  const titles = page.getRow(1).values as readonly unknown[];
  const cell = page.getCell(2, titles.indexOf(header));
  cell.value = value;
  // The styles of a loaded workbook are shared by its cells.
  cell.style = { ...cell.style, numFmt };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const FIGURE = ['指标进度', '累计完成值'] as const;

/** The value that is compared with the target, the lamp, and the codes of findings about the figure. */
function checked({ registry, entries }: WorkbookReading) {
  const { statuses, findings } = checkRegistry({ registry, entries });
  const [status] = statuses;
  return {
    value: status?.value ?? null,
    lamp: status?.lamp,
    codes: findings.filter(({ target }) => target !== null).map(({ code }) => code),
  };
}

describe('a percentage typed into 累计完成值', () => {
  test.each([
    [5, 0.085, '0.00%', 8.5, 'green'],
    [8, 0.085, '0.00%', 8.5, 'green'],
    [8, 0.102, '0.0%', 10.2, 'green'],
    [8, 0.075, '0.00%', 7.5, 'red'],
    [15, 0.16, '0%', 16, 'green'],
    [25, 0.26, '0%', 26, 'green'],
    [100, 1.2, '0%', 120, 'green'],
    [100, 1, '0%', 100, 'green'],
    [0.6, 0.005, '0.00%', 0.5, 'red'],
    [0.4, 0.005, '0.00%', 0.5, 'green'],
    [8, 8.5, '0.00%', 850, 'green'],
    [8, 1.085 - 1, '[Red]0.0%;-0.0%', 8.5, 'green'],
    [8, 8.5, '0.0"%"', 8.5, 'green'],
    [8, 8.5, '0.0\\%', 8.5, 'green'],
    [8, 8.5, 'General', 8.5, 'green'],
  ])('target %d: %d as %s is %d', async (goal, value, format, read, lamp) => {
    const book = await readWorkbookFile(await typed(registryOf(goal), FIGURE, value, format), '台账.xlsx');
    const found = checked(book);
    expect(found).toMatchObject({ value: read });
    if (lamp === 'green') expect(found.lamp).toBe('green');
    else expect(found.lamp).not.toBe('green');
  });

  test('accuses nothing that is right', async () => {
    const { codes } = checked(await readWorkbookFile(await typed(registryOf(8), FIGURE, 0.102, '0.00%')));
    expect(codes).toEqual([]);
  });

  test('is what the cell holds where the target is not in percent', async () => {
    const book = await readWorkbookFile(await typed(registryOf(8, '处'), FIGURE, 9, '0%'));
    expect(checked(book).value).toBe(9);
  });

  test('of percentage points is shown as well', async () => {
    const book = await readWorkbookFile(await typed(registryOf(3, '个百分点'), FIGURE, 0.035, '0.0%'));
    expect(checked(book)).toEqual({ value: null, lamp: 'none', codes: ['form.unit-differs'] });
  });

  test('is drawn as a percentage in a new workbook, calculated by its formulas, and read again', async () => {
    const book = await readWorkbookFile(await typed(registryOf(8), FIGURE, 0.085, '0.00%'));
    const { statuses } = checkRegistry(book);
    const drawn = buildSheets(book.registry, { entries: book.entries, statuses });
    const figures = drawn.find(({ name }) => name === '指标进度');
    const shown = (header: string): unknown => figures?.values[1]?.[figures.values[0]?.indexOf(header) ?? -1];
    expect(['累计完成值', '读出数值', '计算用值', '灯'].map(shown)).toEqual([0.085, 8.5, 8.5, '绿']);
    const again = await readWorkbookFile(await writeWorkbookFile(drawn));
    expect(again.entries.progress).toEqual(book.entries.progress);
    expect(checked(again).value).toBe(8.5);
  });
});

describe('a percentage typed as a goal', () => {
  test.each([
    [0.45, '0%', '%', 45],
    [0.085, '0.00%', '%', 8.5],
    [0.45, 'General', '%', 0.45],
    [45, 'General', '%', 45],
    // The number that was there, formatted afterwards.
    [12, '0%', '%', 12],
    [15, '0%', '处', 15],
  ])('目标值: %d as %s of %s is %d', async (value, format, unit, read) => {
    const book = await typed(registryOf(12, unit), ['目标指标', '目标值'], value, format);
    const { registry, findings } = await readWorkbookFile(book);
    expect(registry.targets[0]?.value).toBe(read);
    expect(findings).toEqual([]);
  });

  test('任务分解: the share of a district', async () => {
    const book = await typed(registryOf(12), ['任务分解', '分解值'], 0.155, '0.0%');
    const { registry } = await readWorkbookFile(book);
    expect(registry.allocations[0]?.cells).toEqual({ 东湾区: '15.5%', 西岭县: '25' });
  });
});

test.each([
  ['0.00%', true],
  ['0%', true],
  ['[Red]-0.0%', true],
  ['0.0"%"', false],
  ['0.0\\%', false],
  ['0_%', false],
  ['0*%', false],
  ['General', false],
  ['@', false],
])('the format %s shows a percentage: %s', (format, is) => expect(isPercentFormat(format)).toBe(is));

test.each([
  ['0.0%', '0.00%', null],
  ['0.00%', 'General', 'General'],
  ['General', '0.00%', '0.00%'],
  ['#,##0', 'General', null],
])('a cell as %s that needs %s gets %j', (present, wanted, format) =>
  expect(suitedFormat(present, wanted)).toBe(format),
);
