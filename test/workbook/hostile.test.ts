import ExcelJS from 'exceljs';
import { buildSheets } from '#workbook/build-sheets';
import { aTarget, aTask } from '../support/records.ts';
import { cellUnder, formulaOf, openedByExceljs, sheetOf } from '../support/workbook/exceljs.ts';
import { HOSTILE_TEXTS } from '../support/workbook/hostile.ts';
import { SAMPLE } from '../support/workbook/sample-registry.ts';

/** The texts whose characters a file can contain unchanged. */
const WRITABLE = HOSTILE_TEXTS.filter((text) => !/[\uD800-\uDFFF\uFFFE\u0001]|_x/.test(text));

describe('text that looks like a formula, a number or a date', () => {
  const tasks = WRITABLE.map((content, index) =>
    aTask(String(index + 1), { content, leadUnits: [content], units: [content], no: content }),
  );
  const targets = tasks.map((task) => aTarget(task, { metric: task.content, unit: task.content }));
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await openedByExceljs(buildSheets({ ...SAMPLE, tasks, targets, findings: [] }));
  });

  test('occurs in enough variants', () => expect(WRITABLE.length).toBeGreaterThan(24));

  test.each(WRITABLE.map((text, index) => [JSON.stringify(text), text, index + 1] as const))(
    '%s arrives as text and evaluates to nothing',
    (_, text, row) => {
      for (const [sheet, header] of [
        ['任务库', '工作内容'],
        ['任务库', '序号'],
        ['任务库', '责任单位'],
        ['目标指标', '指标'],
        ['目标指标', '单位'],
      ] as const) {
        const cell = cellUnder(sheetOf(workbook, sheet), header, row);
        expect([ExcelJS.ValueType.String, ExcelJS.ValueType.RichText]).toContain(cell.type);
        expect(formulaOf(cell)).toBeNull();
        // A file contains no bare carriage return; the reader returns a line feed.
        expect(cell.text.replace(/_x000D_|\r/g, '')).toBe(text.replace(/\r/g, ''));
        expect(cell.numFmt).toBe('@');
      }
    },
  );

  test('does not become a formula in any cell of any sheet', () => {
    const planted = WRITABLE.filter((text) => text.startsWith('=')).map((text) => text.slice(1));
    const formulas: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => formulas.push(formulaOf(cell) ?? '')));
    expect(formulas.filter((formula) => formula !== '').length).toBeGreaterThan(10);
    for (const text of planted) expect(formulas.filter((formula) => formula.includes(text))).toEqual([]);
  });
});

test('numbers are number cells, dates are date cells, a year is a number', async () => {
  const workbook = await openedByExceljs(buildSheets(SAMPLE));
  const sheet = sheetOf(workbook, '目标指标');
  expect(cellUnder(sheet, '目标值', 2).value).toBe(4500);
  expect(cellUnder(sheet, '完成时限', 2)).toMatchObject({
    numFmt: 'yyyy-mm-dd',
    value: new Date(Date.UTC(2030, 11, 31)),
  });
  expect(cellUnder(sheet, '完成时限', 3).value).toBe('2031');
  expect(cellUnder(sheet, '目标值', 3).value).toBeNull();
});
