import { type WorkbookHost, ExcelUser } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';

let host: WorkbookHost;
let user: ExcelUser;

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

beforeEach(async () => {
  host = openHost();
  user = new ExcelUser(host);
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A1:C4').values = [
      ['序号', '单位', '完成率'],
      [1, '泊云区', 0.5],
      [2, '鹭汀区', 0.9],
      [3, '苍浦县', 0.7],
    ];
    sheetOf(context).tables.add('A1:C4', true).name = '进展';
    await context.sync();
  });
});

const read = (address: string): Promise<readonly unknown[][]> =>
  Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });

const areaOfTable = (): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('进展').getRange().load('address');
    await context.sync();
    return range.address;
  });

test('typing below or next to a table extends it and its calculated columns', async () => {
  user.type('Sheet1', 'D1', '倍数');
  expect(await areaOfTable()).toBe('Sheet1!A1:D4');
  user.type('Sheet1', 'D3', '=[@完成率]*2+A3');
  expect((await read('D2:D4')).flat()).toEqual(['=[@完成率]*2+A2', '=[@完成率]*2+A3', '=[@完成率]*2+A4']);
  user.type('Sheet1', 'A5', '4');
  expect(await areaOfTable()).toBe('Sheet1!A1:D5');
  expect(await read('A5:D5')).toEqual([[4, '', '', '=[@完成率]*2+A5']]);
  user.type('Sheet1', 'A8', '离得远');
  expect(await areaOfTable()).toBe('Sheet1!A1:D5');
});

test('a formula written into a whole column by the add-in continues in added rows', async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('进展');
    table.columns.add(undefined, undefined, '倍数').getDataBodyRange().formulas = [
      ['=C2*2'],
      ['=C3*2'],
      ['=C4*2'],
    ];
    await context.sync();
    table.rows.add(undefined, [[4, '岚洲县', 0.1, null]] as unknown as (string | number)[][]);
    table.rows.add();
    await context.sync();
  });
  expect((await read('D2:D6')).flat()).toEqual(['=C2*2', '=C3*2', '=C4*2', '=C5*2', '=C6*2']);
});

test('a filter hides and shows rows; sorting does not move hidden rows', async () => {
  user.filterTable('进展', '单位', ['泊云区', '苍浦县']);
  const hidden = await Excel.run(async (context) => {
    const rows = [2, 3, 4].map((row) =>
      sheetOf(context)
        .getRange(`${String(row)}:${String(row)}`)
        .load('rowHidden'),
    );
    const { autoFilter } = context.workbook.tables.getItem('进展').load('autoFilter/isDataFiltered');
    await context.sync();
    return [...rows.map(({ rowHidden }) => rowHidden), autoFilter.isDataFiltered];
  });
  expect(hidden).toEqual([false, true, false, true]);
  user.sortTable('进展', '完成率', false);
  expect((await read('A2:A4')).flat()).toEqual([3, 2, 1]);
  user.clearFilter('进展');
  expect(host.book.active.filteredRows.size).toBe(0);
});

test.each<[criteria: Excel.FilterCriteria, left: readonly number[]]>([
  [{ filterOn: 'Custom', criterion1: '>0.6' }, [2, 3]],
  [{ filterOn: 'Custom', criterion1: '>0.6', criterion2: '<0.8', operator: 'And' }, [3]],
  [{ filterOn: 'Custom', criterion1: '=0.5', criterion2: '=0.7', operator: 'Or' }, [1, 3]],
  [{ filterOn: 'TopItems', criterion1: '1' }, [2]],
  [{ filterOn: 'BottomItems', criterion1: '2' }, [1, 3]],
  [{ filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' }, [1]],
  [{ filterOn: 'Values', values: ['0.9'] }, [2]],
])('filter %j', async (criteria, left) => {
  await Excel.run(async (context) => {
    const { filter } = context.workbook.tables.getItem('进展').columns.getItem('完成率');
    filter.apply(criteria);
    filter.load('criteria');
    await context.sync();
    expect(filter.criteria).toMatchObject(criteria);
  });
  expect([1, 2, 3].filter((row) => !host.book.active.filteredRows.has(row))).toEqual(left);
});

test('texts can be filtered with wildcards', async () => {
  for (const [criterion, left] of [
    ['=*区', [1, 2]],
    ['<>泊云区', [2, 3]],
    ['=?浦县', [3]],
    ['=泊云~*', []],
  ] as const) {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('进展').columns.getItem('单位').filter.applyCustomFilter(criterion);
      await context.sync();
    });
    expect([1, 2, 3].filter((row) => !host.book.active.filteredRows.has(row))).toEqual(left);
  }
});

test.each([
  { filterOn: 'Values' },
  { filterOn: 'Custom' },
  { filterOn: '别的' },
  { filterOn: 'TopItems', criterion1: '0' },
])('criteria %j are refused and change nothing', async (criteria) => {
  await expect(
    Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('进展').columns.getItem('单位');
      column.filter.apply(criteria as unknown as Excel.FilterCriteria);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(host.book.tables[0]?.filters.size).toBe(0);
});

test('the filter of a sheet is limited to cells outside tables', async () => {
  await Excel.run(async (context) => {
    const { autoFilter } = sheetOf(context);
    sheetOf(context).getRange('F1:F3').values = [['灯'], ['绿'], ['红']];
    autoFilter.apply('F1:F3', 0, { filterOn: Excel.FilterOn.values, values: ['红'] });
    const range = autoFilter.getRange().load('address');
    autoFilter.load('enabled,isDataFiltered,criteria');
    await context.sync();
    expect([range.address, autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([
      'Sheet1!F1:F3',
      true,
      true,
    ]);
    expect([...host.book.active.filteredRows]).toEqual([1]);
    autoFilter.remove();
    const none = autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    expect([none.isNullObject, host.book.active.filteredRows.size]).toEqual([true, 0]);
  });
  await expect(
    Excel.run(async (context) => {
      sheetOf(context).autoFilter.apply('A1:A4');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a sort is stored, repeated and cleared', async () => {
  await Excel.run(async (context) => {
    const { sort } = context.workbook.tables.getItem('进展');
    sort.apply([{ key: 2, ascending: false }]);
    sort.load('fields,matchCase,method');
    await context.sync();
    expect([sort.fields, sort.matchCase]).toEqual([[{ key: 2, ascending: false }], false]);
  });
  expect((await read('A2:A4')).flat()).toEqual([2, 3, 1]);
  user.type('Sheet1', 'C4', '1');
  await Excel.run(async (context) => {
    const { sort } = context.workbook.tables.getItem('进展');
    sort.reapply();
    sort.clear();
    sort.load('fields');
    await context.sync();
    expect(sort.fields).toEqual([]);
  });
  expect((await read('A2:A4')).flat()).toEqual([1, 2, 3]);
});

test('a moved column keeps its name, filter and values', async () => {
  user.moveColumn('进展', '完成率', 0);
  expect(await read('A1:C2')).toEqual([
    ['完成率', '序号', '单位'],
    [0.5, 1, '泊云区'],
  ]);
});

test('locked cells and validation prevent typing with a message; only locks prevent pasting', async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = sheetOf(context).getRange('B2');
    dataValidation.rule = { list: { inCellDropDown: true, source: '泊云区,鹭汀区' } };
    dataValidation.errorAlert = { title: '单位', message: '请从列表中选', showAlert: true, style: 'Stop' };
    await context.sync();
  });
  expect(user.type('Sheet1', 'B2', '无此区')).toBe('请从列表中选');
  expect(user.type('Sheet1', 'B2', '鹭汀区')).toBeNull();
  expect(user.paste('Sheet1', 'B2', [['无此区']])).toBeNull();
  user.protectSheet('Sheet1');
  expect(user.type('Sheet1', 'B3', '甲')).toMatch(/protected/);
  user.unprotectSheet('Sheet1');
  expect((await read('B2:B3')).flat()).toEqual(['无此区', '鹭汀区']);
});

test('the user renames and hides sheets within Excel’s rules', () => {
  expect(user.renameSheet('Sheet1', 'a/b')).toMatch(/not valid/);
  expect(user.hideSheet('Sheet1')).toMatch(/visible/);
  expect(user.addSheet('二')).toBeNull();
  expect(user.hideSheet('Sheet1')).toBeNull();
  expect(host.book.active.name).toBe('二');
});
