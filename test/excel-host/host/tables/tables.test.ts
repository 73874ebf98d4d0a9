import { openHost } from '../../../support/host/client.ts';

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

const run = <T>(work: Work<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));

const refusedWith = async (code: string, work: Work<unknown>): Promise<void> => {
  await expect(run(work)).rejects.toMatchObject({ code });
};

const ROWS = [
  ['序号', '单位', '完成率'],
  [1, '泊云区', 0.5],
  [2, '鹭汀区', 0.9],
  [3, '苍浦县', 0.7],
];

/** The table of the four rows at A1, named 进展. */
const table = (sheet: Excel.Worksheet): Excel.Table => {
  sheet.getRange('A1:C4').values = ROWS;
  const made = sheet.tables.add('A1:C4', true);
  made.name = '进展';
  return made;
};

beforeEach(() => void openHost());

test('a new table has a name and unique text headers, at the place of its cells', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:D2').values = [
      ['单位', '', '单位', 2025],
      ['泊云区', 1, 2, 3],
    ];
    const made = sheet.tables.add('A1:D2', true);
    made.load('name,style,showHeaders,showTotals,showBandedRows,showFilterButton');
    made.columns.load('items/name,items/id,items/index,count');
    made.rows.load('count');
    const header = made.getHeaderRowRange().load('values,address');
    const body = made.getDataBodyRange().load('address');
    await context.sync();
    expect(made.toJSON()).toMatchObject({
      name: '表1',
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    expect(made.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['单位', 0],
      ['列1', 1],
      ['单位2', 2],
      ['2025', 3],
    ]);
    expect(header.values).toEqual([['单位', '列1', '单位2', '2025']]);
    expect([header.address, body.address, made.rows.count]).toEqual(['Sheet1!A1:D1', 'Sheet1!A2:D2', 1]);
  });
});

test.each(['有 空格', '1月', 'A1', 'xfd9', 'R1C1', 'r', 'C', '', 'a-b', '一'.repeat(256), 'TRUE'])(
  'no table may be called %j',
  async (name) => {
    await refusedWith('InvalidArgument', async (sheet, context) => {
      sheet.tables.add('A1:B2', true).name = name;
      await context.sync();
    });
  },
);

test('table names and defined names share one namespace', async () => {
  const { book } = openHost();
  book.names.push({ name: '单位', scope: null, formula: '=1', visible: true, comment: '' });
  await run(async (sheet, context) => {
    sheet.tables.add('A1:B2', true).name = '表_进展.2025';
    await context.sync();
    const found = context.workbook.tables.getItem('表_进展.2025').load('name');
    await context.sync();
    expect(found.name).toBe('表_进展.2025');
  });
  for (const [name, address] of [
    ['单位', 'D1:E2'],
    ['表_进展.2025', 'G1:H2'],
  ] as const)
    await refusedWith('ItemAlreadyExists', async (sheet, context) => {
      sheet.tables.add(address, true).name = name;
      await context.sync();
    });
});

test('a table is rejected on another one, on merged cells and on a protected sheet', async () => {
  const { book } = openHost();
  await run(async (sheet, context) => {
    table(sheet);
    await context.sync();
  });
  await refusedWith('InvalidArgument', async (sheet, context) => {
    sheet.tables.add('C4:D6', true);
    await context.sync();
  });
  book.sheets[0]?.merges.push({ row: 10, column: 0, rowCount: 1, columnCount: 2 });
  await refusedWith('InvalidArgument', async (sheet, context) => {
    sheet.tables.add('A10:B12', true);
    await context.sync();
  });
  if (book.sheets[0]) book.sheets[0].protection = { options: {}, password: null };
  for (const work of [
    (sheet: Excel.Worksheet) => sheet.tables.add('F1:G2', true),
    (sheet: Excel.Worksheet) => (sheet.tables.getItem('进展').name = '别名'),
    (sheet: Excel.Worksheet) => (sheet.tables.getItem('进展').style = 'TableStyleLight1'),
    (sheet: Excel.Worksheet) => sheet.tables.getItem('进展').resize('A1:C5'),
    (sheet: Excel.Worksheet) => sheet.tables.getItem('进展').delete(),
    (sheet: Excel.Worksheet) => sheet.tables.getItem('进展').rows.add(undefined, [[1, 2, 3]]),
  ])
    await refusedWith('AccessDenied', async (sheet, context) => {
      work(sheet);
      await context.sync();
    });
});

test('a table of headers only has a body, but no row until one is added', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:C1').values = [['序号', '单位', '完成率']];
    const made = sheet.tables.add('A1:C1', true);
    made.rows.load('count');
    const range = made.getRange().load('address');
    await context.sync();
    expect([range.address, made.rows.count]).toEqual(['Sheet1!A1:C2', 0]);
    made.rows.add(undefined, [
      [1, '泊云区', 0.5],
      [2, '鹭汀区', 0.9],
    ]);
    made.rows.load('items/values,count');
    const grown = made.getRange().load('address');
    await context.sync();
    expect([grown.address, made.rows.count]).toEqual(['Sheet1!A1:C3', 2]);
    expect(made.rows.items[1]?.values).toEqual([[2, '鹭汀区', 0.9]]);
  });
});

test('rows are added at the end and before others; cells below move', async () => {
  await run(async (sheet, context) => {
    const made = table(sheet);
    sheet.getRange('A6').values = [['备注']];
    made.rows.add(1, [[9, '岚洲县', 0.1]]);
    made.rows.add(undefined, [[4, '澜屿市', 0.2]]);
    const cells = sheet.getRange('A1:A8').load('values');
    const range = made.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:C6');
    expect(cells.values.flat()).toEqual(['序号', 1, 9, 2, 3, 4, '', '备注']);
  });
  for (const values of [[[1, 2]], [[1, 2, 3, 4]], [[1, 2, 3], [1]]])
    await refusedWith('InvalidArgument', async (sheet, context) => {
      sheet.tables.getItem('进展').rows.add(undefined, values);
      await context.sync();
    });
});

test('a row is deleted, but nothing happens in a filtered table', async () => {
  await run(async (sheet, context) => {
    const made = table(sheet);
    made.rows.getItemAt(1).delete();
    const cells = made.getDataBodyRange().load('values');
    await context.sync();
    expect(cells.values.map(([number]): unknown => number)).toEqual([1, 3]);
    made.columns.getItem('单位').filter.applyValuesFilter(['泊云区']);
    made.rows.getItemAt(0).delete();
    made.rows.load('count');
    await context.sync();
    expect(made.rows.count).toBe(2);
  });
});

test('a value written below a table does not extend it', async () => {
  await run(async (sheet, context) => {
    const made = table(sheet);
    sheet.getRange('A5').values = [[4]];
    const range = made.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:C4');
  });
});

test('columns are found by name in any case, by id and by index; formulas follow a new name', async () => {
  const { book } = openHost();
  await run(async (sheet, context) => {
    const made = table(sheet);
    await context.sync();
    book.sheets[0]?.grid.setContent(0, 9, 0, '=SUM(进展[完成率])+进展[[#Totals],[完成率]]&"进展[完成率]"');
    book.sheets[0]?.grid.setContent(1, 1, 0, '=[@完成率]*2');
    const column = made.columns.getItem('完成率');
    column.name = '完成 率';
    made.name = '进度';
    const byId = made.columns.getItem(3).load('name,values');
    const header = sheet.getRange('C1').load('values');
    const none = made.columns.getItemOrNullObject('完成率').load('name');
    await context.sync();
    expect([byId.name, header.values, none.isNullObject]).toEqual(['完成 率', [['完成 率']], true]);
    expect(byId.values).toEqual([['完成 率'], [0.5], [0.9], [0.7]]);
  });
  expect(book.sheets[0]?.grid.formula(0, 9)).toBe(
    '=SUM(进度[完成 率])+进度[[#Totals],[完成 率]]&"进展[完成率]"',
  );
  expect(book.sheets[0]?.grid.formula(1, 1)).toBe('=[@[完成 率]]*2');
});

test('writing a header cell renames its column, and formulas follow', async () => {
  const { book } = openHost();
  await run(async (sheet, context) => {
    const made = table(sheet);
    await context.sync();
    book.sheets[0]?.grid.setContent(0, 9, 0, '=SUM(进展[完成率])');
    sheet.getRange('C1').values = [['进度']];
    sheet.getRange('B1').values = [['']];
    made.columns.load('items/name');
    await context.sync();
    expect(made.columns.items.map(({ name }) => name)).toEqual(['序号', '列1', '进度']);
  });
  expect(book.sheets[0]?.grid.formula(0, 9)).toBe('=SUM(进展[进度])');
});

test('a column is added and deleted; the last one cannot be', async () => {
  const { book } = openHost();
  await run(async (sheet, context) => {
    const made = table(sheet);
    await context.sync();
    book.sheets[0]?.grid.setContent(9, 0, 0, '=SUM(进展[完成率])');
    made.columns.add(1, [['灯'], ['绿'], ['黄'], ['红']]);
    made.columns.add(undefined, undefined, '备注');
    made.columns.getItem('完成率').delete();
    const all = made.getRange().load('values,address');
    await context.sync();
    expect(all.address).toBe('Sheet1!A1:D4');
    expect(all.values[0]).toEqual(['序号', '灯', '单位', '备注']);
    expect(all.values[1]).toEqual([1, '绿', '泊云区', '']);
  });
  expect(book.sheets[0]?.grid.formula(9, 0)).toBe('=SUM(#REF!)');
  await refusedWith('InvalidOperation', async (sheet, context) => {
    sheet.tables.add('H1:H2', true).columns.getItemAt(0).delete();
    await context.sync();
  });
});

test('a table is resized around its first row', async () => {
  await run(async (sheet, context) => {
    const made = table(sheet);
    made.resize('A1:D6');
    made.columns.load('items/name');
    made.rows.load('count');
    await context.sync();
    expect(made.columns.items.map(({ name }) => name)).toEqual(['序号', '单位', '完成率', '列1']);
    expect(made.rows.count).toBe(5);
  });
  for (const address of ['A2:C6', 'F1:G4', 'A1:C1'])
    await refusedWith('InvalidArgument', async (sheet, context) => {
      sheet.tables.getItem('进展').resize(address);
      await context.sync();
    });
});

test('totals and headers can be shown and hidden; hidden ones have no range', async () => {
  await run(async (sheet, context) => {
    const made = table(sheet);
    made.showTotals = true;
    const totals = made.getTotalRowRange().load('address,formulas');
    await context.sync();
    expect(totals.address).toBe('Sheet1!A5:C5');
    expect(totals.formulas).toEqual([['汇总', '', '=SUBTOTAL(109,进展[完成率])']]);
    made.showTotals = false;
    made.showHeaders = false;
    const range = made.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A2:C4');
  });
  for (const part of ['getTotalRowRange', 'getHeaderRowRange'] as const)
    await refusedWith('ItemNotFound', async (sheet, context) => {
      sheet.tables.getItem('进展')[part]().load('address');
      await context.sync();
    });
  await refusedWith('InvalidArgument', async (sheet, context) => {
    sheet.tables.getItem('进展').style = '表格样式';
    await context.sync();
  });
});

test('conversion keeps cells and turns references into addresses; deletion removes both', async () => {
  const { book } = openHost();
  await run(async (sheet, context) => {
    const made = table(sheet);
    await context.sync();
    const { grid } = book.sheets[0] ?? { grid: null };
    grid?.setContent(0, 9, 0, '=SUM(进展[完成率])+ROWS(进展)+COUNTA(进展[#All])');
    grid?.setContent(1, 9, 0, '=SUM(进展[[#This Row],[序号]:[完成率]])');
    made.convertToRange();
    await context.sync();
    expect(grid?.formula(0, 9)).toBe(
      '=SUM(Sheet1!$C$2:$C$4)+ROWS(Sheet1!$A$2:$C$4)+COUNTA(Sheet1!$A$1:$C$4)',
    );
    expect(grid?.formula(1, 9)).toBe('=SUM(Sheet1!$A2:$C2)');
    const again = sheet.tables.add('A1:C4', true);
    again.name = '进展';
    await context.sync();
    grid?.setContent(0, 9, 0, '=SUM(进展[完成率])');
    again.delete();
    const cells = sheet.getRange('A1:A4').load('values');
    await context.sync();
    expect(grid?.formula(0, 9)).toBe('=SUM(#REF!)');
    expect(cells.values.flat()).toEqual(['', '', '', '']);
  });
});
