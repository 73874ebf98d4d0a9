import ExcelJS from 'exceljs';
import { buildSheets } from '#workbook/build-sheets';
import type { SheetModel } from '#workbook/model/sheet-model';
import { openWorkbookFile } from '#workbook/file/open-file';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import { planBook, planChange } from '#workbook/plan/plan-book';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../support/documents/libreoffice.ts';
import { earlierModels } from '../../support/workbook/earlier-models.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { fileFaults } from '../../support/xlsx/file-faults.ts';

const WHOLE = randomRegistry(5, { notices: 1, tasks: 6, hostile: false });
const MODELS = buildSheets(WHOLE);
const SHEETS = ['任务库', '目标指标', '进展填报', '指标进度'] as const;
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const modelOf = (name: string, models: readonly SheetModel[] = MODELS): SheetModel => {
  const model = models.find((one) => one.name === name);
  if (model === undefined) throw new Error(`no sheet ${name}`);
  return model;
};
const widthOf = (name: string): number => modelOf(name, earlierModels(MODELS)).columns.length;
const bytesOf = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await book.xlsx.writeBuffer());
async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}
function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
const letters = (column: number): string =>
  column > 26 ? `A${String.fromCharCode(38 + column)}` : String.fromCharCode(64 + column);

/** A workbook of an earlier version with what a person put beside, below and into the tables. */
async function earlierFile(): Promise<Uint8Array> {
  const book = await load(await writeWorkbookFile(earlierModels(MODELS)));
  const progress = sheetOf(book, '进展填报');
  const beside = widthOf('进展填报') + 1;
  for (let row = 2; row <= progress.rowCount; row += 1) {
    progress.getCell(row, 5).value = `赵某报第${String(row)}行`;
    progress.getCell(row, beside).value = `旁注${String(row)}`;
  }
  progress.getCell(2, beside).note = '批注甲';
  progress.getColumn(beside).width = 33;
  progress.getCell(3, beside + 1).value = { formula: `${letters(beside)}3&"！"` };
  progress.mergeCells(4, beside + 1, 4, beside + 2);
  progress.getCell(4, beside + 1).value = '合并的';
  progress.getCell(progress.rowCount + 3, 2).value = '制表人：李四';
  progress.addConditionalFormatting({
    ref: `${letters(beside)}2:${letters(beside)}4`,
    rules: [{ type: 'expression', priority: 9, formulae: [`$${letters(beside)}2="x"`], style: {} }],
  });
  progress.addImage(
    book.addImage({ base64: PNG, extension: 'png' }),
    `${letters(beside + 3)}5:${letters(beside + 4)}6`,
  );
  const own = book.addWorksheet('我的表');
  own.getCell('A1').value = { formula: `进展填报!${letters(beside)}2` };
  own.getCell('A2').value = { formula: `VLOOKUP("1",进展填报!$A$1:$F$9,5,FALSE)` };
  own.getCell('A3').value = {
    formula: `SUM(指标进度!A:A,进展填报!${letters(beside)}2:${letters(beside + 1)}9)`,
  };
  book.definedNames.add(`进展填报!$${letters(beside)}$2`, '我的格');
  return bytesOf(book);
}

async function upgraded(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openWorkbookFile(bytes, '台账.xlsx');
  const { registry, entries } = await readWorkbookFile(bytes);
  const models = buildSheets(registry, { entries });
  const { plan } = planChange(file.survey, models, { former: models });
  const { bytes: after, losses } = await file.applyPlan(plan);
  expect(losses).toEqual([]);
  // ExcelJS has faults of its own.
  expect(fileFaults(after)).toEqual(fileFaults(bytes));
  return after;
}

test('a file of an earlier version gets the columns at the right end of its tables', async () => {
  const bytes = await upgraded(await earlierFile());
  const { survey } = await openWorkbookFile(bytes, '台账.xlsx');
  for (const name of SHEETS) {
    const { table, columns } = modelOf(name);
    const later = table?.later ?? [];
    const sheet = survey.sheets.find((one) => one.name === name);
    const range = sheet?.tables[0]?.range;
    expect([name, range?.columnCount]).toEqual([name, table?.headers.length]);
    const titles = (sheet?.rows?.[0] ?? []).slice(0, range?.columnCount);
    expect(titles.slice(widthOf(name))).toEqual(later);
    const file = sheetOf(await load(bytes), name);
    for (const [at, title] of later.entries()) {
      const wanted = columns[table?.headers.indexOf(title) ?? -1];
      const column = file.getColumn(widthOf(name) + at + 1);
      expect([title, column.width, column.hidden]).toEqual([title, wanted?.width, wanted?.hidden]);
    }
  }
  expect(planBook(survey, MODELS).columns).toBeUndefined();
});

test('what a person put beside and below a table moves with its row, and formulas follow', async () => {
  const book = await load(await upgraded(await earlierFile()));
  const progress = sheetOf(book, '进展填报');
  const beside = modelOf('进展填报').columns.length + 1;
  const titles = (progress.getRow(1).values as readonly unknown[]).slice(1);
  expect(titles[beside - 2]).toBe('上期进展');
  expect(progress.getCell(2, 5).value).toBe('赵某报第2行');
  expect([2, 3, 4].map((row) => progress.getCell(row, beside).value)).toEqual(['旁注2', '旁注3', '旁注4']);
  expect(JSON.stringify(progress.getCell(2, beside).note)).toContain('批注甲');
  expect(progress.getColumn(beside).width).toBe(33);
  expect(progress.getCell(3, beside + 1).formula).toBe(`${letters(beside)}3&"！"`);
  expect(progress.getCell(4, beside + 1).value).toBe('合并的');
  expect(progress.getCell(4, beside + 2).isMerged).toBe(true);
  expect(progress.getImages()[0]?.range.tl.nativeCol).toBe(beside + 2);
  const own = sheetOf(book, '我的表');
  expect(['A1', 'A2', 'A3'].map((cell) => own.getCell(cell).formula)).toEqual([
    `进展填报!${letters(beside)}2`,
    'VLOOKUP("1",进展填报!$A$1:$F$9,5,FALSE)',
    `SUM(指标进度!A:A,进展填报!${letters(beside)}2:${letters(beside + 1)}9)`,
  ]);
  expect(book.definedNames.getRanges('我的格').ranges).toEqual([`'进展填报'!$${letters(beside)}$2`]);
});

test('a table of a person that stands across the place gets an empty column', async () => {
  const book = await load(await earlierFile());
  const progress = sheetOf(book, '进展填报');
  const width = widthOf('进展填报');
  const top = progress.rowCount + 4;
  progress.addTable({
    name: '我的小表',
    ref: `${letters(width)}${String(top)}`,
    headerRow: true,
    columns: [{ name: '甲' }, { name: '乙' }],
    rows: [['甲一', '乙一']],
  });
  const bytes = await upgraded(await bytesOf(book));
  const { survey } = await openWorkbookFile(bytes, '台账.xlsx');
  const sheet = survey.sheets.find(({ name }) => name === '进展填报');
  const range = sheet?.tables.find(({ name }) => name === '我的小表')?.range;
  expect(range?.columnCount).toBe(3);
  expect(sheet?.rows?.[top]?.slice(width - 1, width + 2)).toEqual(['甲一', null, '乙一']);
});

test('entries are read from the file of the earlier version as from the changed one', async () => {
  const before = await earlierFile();
  const after = await upgraded(before);
  const [was, is] = [await readWorkbookFile(before), await readWorkbookFile(after)];
  expect(is.entries.progress.map(({ paragraphs, unit }) => [paragraphs, unit])).toEqual(
    was.entries.progress.map(({ paragraphs, unit }) => [paragraphs, unit]),
  );
  expect(was.findings.filter(({ code }) => code.includes('column'))).toEqual([]);
});

describeWithLibreOffice('Calc', 'LibreOffice', () => {
  test(
    'opens the changed file and calculates its formulas',
    async () => {
      const bytes = await upgraded(await earlierFile());
      const [converted = new Uint8Array()] = await convertedByLibreOffice([bytes], 'xlsx', 'xlsx');
      const book = await load(converted);
      const own = sheetOf(book, '我的表');
      expect(own.getCell('A1').result).toBe('旁注2');
      const figures = sheetOf(book, '指标进度');
      const lamp = (figures.getRow(1).values as readonly unknown[]).indexOf('灯');
      expect(['绿', '黄', '红', '待核', '—']).toContain(figures.getCell(2, lamp).result);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
