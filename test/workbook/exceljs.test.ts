import type ExcelJS from 'exceljs';
import { buildSheets } from '#workbook/build-sheets';
import { cellUnder, openedByExceljs, sheetOf, shown, textOf } from '../support/workbook/exceljs.ts';
import { SAMPLE } from '../support/workbook/sample-registry.ts';

const OFFICIAL = ['任务分解表', '推进方案表', '半年度完成情况表'];
const TABLES = ['任务库', '目标指标', '任务分解', '进展填报', '指标进度', '单位目录', '校验结果'];

/** Number of columns up to the first one with a calculated column formula. */
const FORMULA_FREE: Readonly<Record<string, number>> = { 进展填报: 10, 指标进度: 10 };

describe('a master workbook opened by another reader', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await openedByExceljs(buildSheets(SAMPLE));
  });

  test('has its sheets in order, the last one very hidden', () => {
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '首页 visible',
      '任务库 visible',
      '目标指标 visible',
      '任务分解 visible',
      '任务分解表 visible',
      '推进方案表 visible',
      '进展填报 visible',
      '指标进度 visible',
      '半年度完成情况表 visible',
      '调整台账 visible',
      '单位目录 visible',
      '设置 visible',
      '校验结果 visible',
      '督办数据 veryHidden',
    ]);
  });

  test.each(TABLES)('%s is one Excel table from its first cell, header repeated, key hidden', (name) => {
    const sheet = sheetOf(workbook, name);
    const tables = sheet.getTables() as unknown as {
      table: { tableRef: string; columns: { name: string }[] };
    }[];
    expect(tables.map(({ table }) => table.tableRef)).toEqual([
      `A1:${sheet.getCell(sheet.rowCount, sheet.columnCount).address}`,
    ]);
    const headers = (sheet.getRow(1).values as string[]).slice(1);
    // exceljs stops reading at the first calculated column; table-formulas.test.ts reads all columns.
    const named = tables[0]?.table.columns.map((column) => column.name) ?? [];
    expect(named).toEqual(headers.slice(0, FORMULA_FREE[name] ?? headers.length));
    expect(new Set(headers).size).toBe(headers.length);
    expect(sheet.getColumn(sheet.columnCount).hidden).toBe(true);
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  test.each(OFFICIAL)(
    '%s merges its title rows only, repeats its header, has a name and a page number',
    (name) => {
      const sheet = sheetOf(workbook, name);
      const merges = (sheet.model as unknown as { merges: string[] }).merges;
      const header = sheet.getColumn(1).values.indexOf('序号');
      expect(merges.length).toBe(header - 1);
      for (const merge of merges) expect(Number(/\d+/.exec(merge)?.[0])).toBeLessThan(header);
      expect(sheet.pageSetup.printTitlesRow).toBe(`${header}:${header}`);
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect([8, 9]).toContain(sheet.pageSetup.paperSize);
      expect(sheet.headerFooter.oddFooter).toMatch(/— &P —$/);
      expect(sheet.getTables()).toEqual([]);
      expect(workbook.definedNames.getRanges(`${name}区域`).ranges).toHaveLength(1);
    },
  );

  test('official fonts are named: 小标宋 for titles, 黑体 for headers, 仿宋 for text', () => {
    const sheet = sheetOf(workbook, '推进方案表');
    expect(sheet.getCell('A1').font).toMatchObject({ name: '方正小标宋简体', size: 22 });
    expect(cellUnder(sheet, '序号', 0).font).toMatchObject({ name: '黑体' });
    expect(cellUnder(sheet, '任务（工作内容）', 2).font).toMatchObject({ name: '仿宋_GB2312', size: 11 });
  });

  test('sum and difference of a breakdown are formulas with the right cached values', () => {
    const table = sheetOf(workbook, '任务分解');
    const official = sheetOf(workbook, '任务分解表');
    const row = (header: string, at: number) => cellUnder(official, header, at);
    expect(row('分解合计', 2)).toMatchObject({ formula: 'SUM(F5:H5)', result: 12 });
    expect(row('差额', 2)).toMatchObject({ formula: 'ROUND(D5-I5,6)', result: 0 });
    expect(row('差额', 3).result).toBe(0.1);
    expect(row('全市目标任务', 3)).toMatchObject({ value: 0.9, numFmt: '"≥"General' });
    expect([row('分解合计', 4).value, row('差额', 4).value]).toEqual(['—', '—']);
    expect(row('东湾区', 4).value).toBe('≥95%');
    expect(cellUnder(table, '分解合计', 3)).toMatchObject({
      formula: 'SUMIFS(任务分解[分解值],任务分解[事项键],任务分解[[#This Row],[事项键]])',
      result: 0.8,
    });
    expect(cellUnder(table, '核对', 3).result).toBe('不一致');
    expect(cellUnder(table, '核对', 6).value).toBe('不加总');
    expect(cellUnder(table, '分解值', 1).value).toBe(7);
  });

  test('the figures of the first sheet are formulas', () => {
    const sheet = sheetOf(workbook, '首页');
    const figures = new Map<unknown, ExcelJS.Cell>();
    sheet.eachRow((row) => {
      figures.set(row.getCell(1).value, row.getCell(2));
      figures.set(row.getCell(5).value, row.getCell(7));
    });
    expect(figures.get('任务')).toMatchObject({ formula: 'COUNTA(任务库[工作内容])', result: 3 });
    expect(figures.get('未列牵头单位的任务')?.result).toBe(1);
    expect(figures.get('其中待确认')?.result).toBe(3);
    expect(figures.get('任务分解事项')?.result).toBe(3);
    expect(figures.get('其中合计与全市目标不一致')?.result).toBe(1);
    expect(figures.get('校验：提醒（待处理）')?.result).toBe(1);
    expect(figures.get('校验：提示（待处理）')?.result).toBe(1);
  });

  test('the first sheet shows the reporting rules of the notice', () => {
    const texts: unknown[] = [];
    sheetOf(workbook, '首页').eachRow((row) => row.eachCell((cell) => texts.push(shown(cell))));
    expect(texts).toEqual(expect.arrayContaining(['每月25日前', '不超过500字', '列第一位者为牵头单位']));
    expect(texts).toContainEqual(new Date(Date.UTC(2030, 2, 6)));
  });

  test('every drop-down list that is stored in its validation is short enough for Excel', () => {
    const lists = workbook.worksheets.flatMap((sheet) => {
      const { model } = (
        sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } }
      ).dataValidations;
      return Object.values(model).filter(({ type }) => type === 'list');
    });
    expect(lists.length).toBeGreaterThan(10);
    for (const { formulae } of lists) expect(String(formulae[0]).length).toBeLessThanOrEqual(255);
    expect(cellUnder(sheetOf(workbook, '目标指标'), '确认', 1).dataValidation.formulae).toEqual([
      '"待确认,确认,更正"',
    ]);
    expect(cellUnder(sheetOf(workbook, '单位目录'), '建议归并为', 1).dataValidation.formulae).toEqual([
      '单位名单',
    ]);
    expect(workbook.definedNames.getRanges('单位名单').ranges).toEqual(["'单位目录'!$A$2:$A$6"]);
  });

  test('aliases are suggested, the members of collective phrases are blank', () => {
    const sheet = sheetOf(workbook, '单位目录');
    const rows = new Map<unknown, ExcelJS.Row>();
    sheet.eachRow((row) => rows.set(row.getCell(1).value, row));
    expect(rows.get('市财政局（市国资委）')?.getCell(5).value).toBe('市财政局');
    expect(rows.get('市人力社保局')?.getCell(5).value).toBe('市人社局');
    expect(rows.get('市人力社保局')?.getCell(7).value).toBe('待确认');
    expect(rows.get('各县（区）政府')?.getCell(2).value).toBe('集体称谓');
    expect(rows.get('各县（区）政府')?.getCell(8).value).toBeNull();
  });

  test('settings have names, meanings and the figures of the notice', () => {
    const sheet = sheetOf(workbook, '设置');
    expect(cellUnder(sheet, '数值', 1).value).toBe(10);
    expect(cellUnder(sheet, '数值', 2).value).toBe(30);
    expect(cellUnder(sheet, '数值', 4).value).toBe(500);
    expect(workbook.definedNames.getRanges('设置_红灯落后百分点').ranges).toEqual(["'设置'!$B$4"]);
    for (let row = 1; row <= 4; row += 1) expect(textOf(cellUnder(sheet, '含义', row))).toMatch(/。$/);
  });

  test('findings are sentences with a link, the most severe first', () => {
    const sheet = sheetOf(workbook, '校验结果');
    expect(cellUnder(sheet, '级别', 1).value).toBe('提醒');
    expect(textOf(cellUnder(sheet, '说明', 1))).toContain('3');
    expect(cellUnder(sheet, '定位', 1).formula).toMatch(/^HYPERLINK\("#'任务库'!A"&/);
    expect(cellUnder(sheet, '单位', 2).value).toBe('市住建局');
  });

  test('no row is higher than Excel allows, and no long text is truncated', () => {
    const progress = SAMPLE.tasks[1]?.progress.map(({ mark, text }) => `${mark ?? ''}${text}`).join('\n');
    const sheet = sheetOf(workbook, '半年度完成情况表');
    const pieces: string[] = [];
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      expect(sheet.getRow(row).height).toBeLessThanOrEqual(409);
      pieces.push(textOf(sheet.getCell(row, 3)));
    }
    expect(progress?.length).toBeGreaterThan(1000);
    expect(pieces.join('')).toContain(progress);
  });

  test('the cells to fill in have the fill colour of the legend in the plan table', () => {
    const sheet = sheetOf(workbook, '推进方案表');
    const legend = sheet.getCell('A2');
    expect(textOf(legend)).toContain('浅黄色');
    for (const header of ['年度工作推进方案', '一季度目标任务', '审定人', '备注'])
      expect(cellUnder(sheet, header, 2).fill).toEqual(legend.fill);
    expect(cellUnder(sheet, '牵头单位', 2).fill).not.toEqual(legend.fill);
  });
});

test('without progress and breakdowns their sheets are left out', () => {
  const plain = {
    ...SAMPLE,
    tasks: SAMPLE.tasks.map((task) => ({ ...task, progress: [] })),
    allocations: [],
  };
  const names = buildSheets(plain).map(({ name }) => name);
  expect(names).not.toContain('半年度完成情况表');
  expect(names).not.toContain('任务分解表');
  expect(names).not.toContain('任务分解');
});
