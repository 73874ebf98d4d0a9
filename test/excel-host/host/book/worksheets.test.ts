import { openHost } from '../../../support/host/client.ts';

type Work<T> = (context: Excel.RequestContext, sheets: Excel.WorksheetCollection) => Promise<T>;

const run = <T>(work: Work<T>): Promise<T> =>
  Excel.run((context) => work(context, context.workbook.worksheets));

const refusedWith = async (code: string, work: Work<unknown>): Promise<void> => {
  await expect(run(work)).rejects.toMatchObject({ code });
};

const names = async (context: Excel.RequestContext): Promise<readonly string[]> => {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map(({ name }) => name);
};

beforeEach(() => void openHost());

test('a new sheet is the last one and not active; its default name is numbered', async () => {
  await run(async (context, sheets) => {
    sheets.add('任务库');
    const third = sheets.add().load('name,position,visibility,tabColor,id');
    const active = sheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(third).toMatchObject({ name: 'Sheet3', position: 2, visibility: 'Visible', tabColor: '' });
    expect(active.name).toBe('Sheet1');
    expect(await names(context)).toEqual(['Sheet1', '任务库', 'Sheet3']);
  });
});

test('a sheet is found by name in any case and by id, and keeps its id when renamed', async () => {
  await run(async (context, sheets) => {
    const sheet = sheets.getItem('SHEET1').load('id,name');
    const absent = sheets.getItemOrNullObject('无此表').load('name');
    await context.sync();
    const { id } = sheet;
    sheet.name = '泊云区';
    const again = sheets.getItem(id).load('name');
    await context.sync();
    expect([absent.isNullObject, again.name]).toEqual([true, '泊云区']);
  });
  await refusedWith('ItemNotFound', async (context, sheets) => {
    sheets.getItem('Sheet1').load('name');
    await context.sync();
  });
});

test.each(['', '一'.repeat(32), 'a:b', 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', "'a", "a'", 'History'])(
  '%j is rejected as a sheet name',
  async (name) => {
    await refusedWith('InvalidArgument', async (context, sheets) => {
      sheets.getItem('Sheet1').name = name;
      await context.sync();
    });
  },
);

test('31 characters, blanks and inner apostrophes are accepted; the name of another sheet is not', async () => {
  await run(async (context, sheets) => {
    sheets.add('一'.repeat(31));
    sheets.add("半年度 完成'情况");
    await context.sync();
  });
  await refusedWith('ItemAlreadyExists', async (context, sheets) => {
    sheets.add('SHEET1');
    await context.sync();
  });
});

test('formulas, names and rules follow a renamed sheet; links keep their text', async () => {
  const { book } = openHost();
  await run(async (context, sheets) => {
    sheets.add('甲');
    sheets.add('乙');
    await context.sync();
  });
  const [first, second] = book.sheets;
  if (!first || !second) throw new Error('no sheets');
  first.grid.setContent(0, 0, 0, `=甲!A1+'甲'!B2&"甲!A1"+乙!A1`);
  first.links.set('0,0', { address: null, place: '甲!A1', screenTip: '' });
  first.validations.push({
    areas: [],
    rule: { list: { inCellDropDown: true, source: '=甲!$A$1:$A$9' } },
    ignoreBlanks: true,
    errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    prompt: { title: '', message: '', showPrompt: true },
  });
  book.names.push({ name: '单位', scope: null, formula: '=甲!$A$1', visible: true, comment: '' });
  await run(async (context, sheets) => {
    sheets.getItem('甲').name = '单位 目录';
    await context.sync();
  });
  expect(first.grid.formula(0, 0)).toBe(`='单位 目录'!A1+'单位 目录'!B2&"甲!A1"+乙!A1`);
  expect(first.validations[0]?.rule).toEqual({
    list: { inCellDropDown: true, source: "='单位 目录'!$A$1:$A$9" },
  });
  expect(book.names[0]?.formula).toBe("='单位 目录'!$A$1");
  expect(first.links.get('0,0')?.place).toBe('甲!A1');
  await run(async (context, sheets) => {
    sheets.getItem('单位 目录').delete();
    await context.sync();
  });
  expect(first.grid.formula(0, 0)).toBe('=#REF!A1+#REF!B2&"甲!A1"+乙!A1');
  expect(book.names[0]?.formula).toBe('=#REF!$A$1');
});

test('the last visible sheet cannot be hidden or deleted, and a very hidden one cannot be deleted', async () => {
  await refusedWith('InvalidOperation', async (context, sheets) => {
    sheets.getItem('Sheet1').visibility = 'Hidden';
    await context.sync();
  });
  await refusedWith('InvalidOperation', async (context, sheets) => {
    sheets.add('藏').visibility = 'VeryHidden';
    sheets.getItem('Sheet1').delete();
    await context.sync();
  });
  await refusedWith('InvalidOperation', async (context, sheets) => {
    sheets.getItem('藏').delete();
    await context.sync();
  });
  await refusedWith('InvalidOperation', async (context, sheets) => {
    sheets.getItem('藏').activate();
    await context.sync();
  });
  await run(async (context, sheets) => {
    const hidden = sheets.getItem('藏').load('tabColor');
    await context.sync();
    expect(hidden.tabColor).toBeNull();
    hidden.visibility = 'Hidden';
    hidden.delete();
    await context.sync();
    expect(await names(context)).toEqual(['Sheet1']);
  });
});

test('when the active sheet is deleted, the next visible one becomes active', async () => {
  await run(async (context, sheets) => {
    sheets.add('甲').activate();
    sheets.add('乙').visibility = 'Hidden';
    sheets.add('丙');
    await context.sync();
    sheets.getItem('甲').delete();
    const active = sheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(active.name).toBe('丙');
  });
});

test('sheets can be moved, and return their neighbours', async () => {
  await run(async (context, sheets) => {
    sheets.add('甲').visibility = 'Hidden';
    const third = sheets.add('乙');
    await context.sync();
    third.position = 0;
    const next = third.getNext(true).load('name');
    const behind = third.getNext().getNext().load('name');
    const before = third.getPreviousOrNullObject().load('name');
    const first = sheets.getFirst().load('name');
    const last = sheets.getLast(true).load('name');
    const count = sheets.getCount(true);
    await context.sync();
    expect([next.name, behind.name, before.isNullObject]).toEqual(['Sheet1', '甲', true]);
    expect([first.name, last.name, count.value]).toEqual(['乙', 'Sheet1', 2]);
  });
  await refusedWith('InvalidArgument', async (context, sheets) => {
    sheets.getItem('乙').position = 3;
    await context.sync();
  });
  await refusedWith('ItemNotFound', async (context, sheets) => {
    sheets.getFirst().getPrevious().load('name');
    await context.sync();
  });
});

test('tab colour, grid lines, headings and standard width', async () => {
  await run(async (context, sheets) => {
    const sheet = sheets.getItem('Sheet1');
    sheet.tabColor = 'ff0000';
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.standardWidth = 12;
    sheet.load('tabColor,showGridlines,showHeadings,standardWidth');
    await context.sync();
    expect(sheet).toMatchObject({
      tabColor: '#FF0000',
      showGridlines: false,
      showHeadings: false,
      standardWidth: 12,
    });
  });
  await refusedWith('InvalidArgument', async (context, sheets) => {
    sheets.getItem('Sheet1').tabColor = '大红';
    await context.sync();
  });
});

test('ranges of a sheet by address, by index and by use, but not beyond its edge', async () => {
  await run(async (context, sheets) => {
    const sheet = sheets.getItem('Sheet1');
    const none = sheet.getUsedRangeOrNullObject().load('address');
    const first = sheet.getUsedRange().load('address');
    const cell = sheet.getCell(2, 1).load('address');
    const block = sheet.getRangeByIndexes(1, 1, 2, 3).load('address');
    const whole = sheet.getRange().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect([first, cell, block, whole].map(({ address }) => address)).toEqual([
      'Sheet1!A1',
      'Sheet1!B3',
      'Sheet1!B2:D3',
      'Sheet1!1:1048576',
    ]);
    block.values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const used = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect(used.address).toBe('Sheet1!B2:D3');
  });
  for (const work of [
    (sheet: Excel.Worksheet) => sheet.getRange('无此名'),
    (sheet: Excel.Worksheet) => sheet.getRange('A1,B2'),
    (sheet: Excel.Worksheet) => sheet.getRange('ZZZ1'),
    (sheet: Excel.Worksheet) => sheet.getCell(-1, 0),
    (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 0, 0, 1),
    (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(1_048_575, 0, 2, 1),
  ])
    await refusedWith('InvalidArgument', async (context, sheets) => {
      work(sheets.getItem('Sheet1')).load('address');
      await context.sync();
    });
});

test('a copy has its own contents and name', async () => {
  await run(async (context, sheets) => {
    const sheet = sheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['甲']];
    const copy = sheet.copy('After', sheet).load('name,position');
    copy.getRange('A1').values = [['乙']];
    const before = sheet.getRange('A1').load('values');
    await context.sync();
    expect([copy.name, copy.position, before.values]).toEqual(['Sheet1 (2)', 1, [['甲']]]);
  });
});
