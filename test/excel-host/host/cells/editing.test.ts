import { rangeOf } from '#xlsx/cell-range';
import { addressOf } from '#xlsx/address';
import type { Sheet, SheetTable, WorkbookHost } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';

let host: WorkbookHost;
let sheet: Sheet;
beforeEach(() => {
  host = openHost();
  sheet = host.book.active;
});

const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

/** Works on the first sheet. */
async function on<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}

const fill = (address: string, values: unknown[][]): Promise<void> =>
  on((own) => {
    own.getRange(address).values = values;
  });

const formulas = (address: string): Promise<unknown[][]> =>
  on(async (own, context) => {
    const range = own.getRange(address);
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });

/** A formula of cell E5 after the cell was copied so many rows down and columns to the right. */
async function copied(formula: string, rows: number, columns: number): Promise<string | null> {
  sheet.grid.setContent(4, 4, null, formula);
  await on((own) => own.getCell(4 + rows, 4 + columns).copyFrom(own.getCell(4, 4)));
  return sheet.grid.formula(4 + rows, 4 + columns);
}

/** A table as the model keeps it, with header. */
function tableAt(address: readonly [number, number, number, number], columns: readonly string[]): SheetTable {
  const area = rangeOf(...address);
  columns.forEach((name, index) => sheet.grid.setContent(area.row, area.column + index, name));
  const table: SheetTable = {
    id: '{1}',
    name: '表1',
    sheet,
    area,
    hasHeaders: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: columns.map((name, index) => ({ id: index + 1, name, formula: null })),
    filters: new Map(),
    sort: null,
  };
  host.book.tables.push(table);
  return table;
}

describe('inserted rows', () => {
  test('move everything below them', async () => {
    await fill('A1:B4', [
      ['标题', 1],
      ['一', 2],
      ['二', 3],
      ['合计', '=SUM(B2:B3)'],
    ]);
    await fill('D1', [['=$B$4+Sheet1!B3+A:A']]);
    sheet.merges.push(rangeOf(4, 0, 2, 2));
    sheet.rows.set(3, { height: 30, hidden: false });
    sheet.page.rowBreaks.add(3);
    sheet.page.printArea = [rangeOf(0, 0, 4, 2)];
    sheet.links.set('3,0', { address: null, place: 'Sheet1!A1', screenTip: '' });
    sheet.validations.push({
      areas: [rangeOf(1, 1, 2, 1)],
      rule: { custom: { formula: '=B2>B$4' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
      prompt: { title: '', message: '', showPrompt: true },
    });
    host.book.names.push({ name: '合计', scope: null, formula: '=Sheet1!$B$4', visible: true, comment: '' });
    await on((own) => own.getRange('3:4').insert('Down'));
    expect(await formulas('B6')).toEqual([['=SUM(B2:B5)']]);
    expect(await formulas('D1')).toEqual([['=$B$6+Sheet1!B5+A:A']]);
    expect(sheet.merges).toEqual([rangeOf(6, 0, 2, 2)]);
    expect(sheet.rows.get(5)).toEqual({ height: 30, hidden: false });
    expect([...sheet.page.rowBreaks]).toEqual([5]);
    expect(sheet.page.printArea).toEqual([rangeOf(0, 0, 6, 2)]);
    expect([...sheet.links.keys()]).toEqual(['5,0']);
    expect(sheet.validations[0]?.areas).toEqual([rangeOf(1, 1, 4, 1)]);
    expect(sheet.validations[0]?.rule).toEqual({ custom: { formula: '=B2>B$6' } });
    expect(host.book.names[0]?.formula).toBe('=Sheet1!$B$6');
  });

  test('get the style of the row above', async () => {
    await on((own) => {
      own.getRange('A1').numberFormat = [['0%']];
      own.getRange('2:2').insert('Down');
    });
    expect(host.book.styles.get(sheet.grid.style(1, 0)).numberFormat).toBe('0%');
  });

  test('a tracked range follows its cells until they are deleted', async () => {
    await on(async (own, context) => {
      const range = own.getRange('B2:C3');
      range.load('address');
      await context.sync();
      own.getRange('1:1').insert('Down');
      own.getRange('A:A').insert('Right');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!C3:D4');
      own.getRange('3:4').delete('Up');
      await context.sync();
      range.load('address');
      await expect(context.sync()).rejects.toThrow(coded('InvalidReference'));
    });
  });

  test('insert returns the empty range', async () => {
    const address = await on(async (own, context) => {
      const empty = own.getRange('B2:C2').insert('Down');
      empty.load('address');
      await context.sync();
      return empty.address;
    });
    expect(address).toBe('Sheet1!B2:C2');
  });
});

test('inserted cells only move those below or to the right of them', async () => {
  await fill('A1:C2', [
    [1, 2, 3],
    [4, 5, '=B2+C1'],
  ]);
  await on((own) => own.getRange('B1').insert('Down'));
  expect(await formulas('A1:C3')).toEqual([
    [1, '', 3],
    [4, 2, '=B3+C1'],
    ['', 5, ''],
  ]);
  await on((own) => own.getRange('A1:A2').insert('Right'));
  expect(await formulas('A1:D2')).toEqual([
    ['', 1, '', 3],
    ['', 4, 2, '=B3+D1'],
  ]);
});

test('references to deleted rows shrink or become #REF!', async () => {
  await fill('A1:A4', [[1], [2], [3], [4]]);
  await fill('C1:C3', [['=SUM(A1:A4)'], [''], ['=A2']]);
  await fill('D1', [['=A2+A4']]);
  await on((own) => own.getRange('2:2').delete('Up'));
  expect(await formulas('C1:D2')).toEqual([
    ['=SUM(A1:A3)', '=#REF!+A3'],
    ['=#REF!', ''],
  ]);
});

describe('moving cells is rejected for', () => {
  test('a merged area that would be split', async () => {
    sheet.merges.push(rangeOf(2, 0, 1, 3));
    await expect(on((own) => own.getRange('A1').insert('Down'))).rejects.toThrow(coded('InvalidOperation'));
    await on((own) => own.getRange('A1:C1').insert('Down'));
    expect(sheet.merges).toEqual([rangeOf(3, 0, 1, 3)]);
  });

  test.each([
    ['B1', 'insert', 'Down'],
    ['B3', 'delete', 'Up'],
    ['A3', 'insert', 'Right'],
    ['2:2', 'delete', 'Up'],
  ] as const)('a table that would be split: %s %s %s', async (address, what, direction) => {
    tableAt([1, 0, 3, 2], ['序号', '任务']);
    const work = on((own) =>
      what === 'insert'
        ? void own.getRange(address).insert(direction as 'Down')
        : own.getRange(address).delete(direction as 'Up'),
    );
    await expect(work).rejects.toThrow(coded('InvalidOperation'));
  });

  test('contents that would leave the sheet', async () => {
    sheet.grid.setContent(1_048_575, 0, 'x');
    await expect(on((own) => own.getRange('1:1').insert('Down'))).rejects.toThrow(coded('InvalidOperation'));
  });

  test('protected sheets, unless an option permits it', async () => {
    sheet.protection = { options: {}, password: null };
    await expect(on((own) => own.getRange('1:1').insert('Down'))).rejects.toThrow(coded('AccessDenied'));
    sheet.protection = { options: { allowInsertRows: true }, password: null };
    await on((own) => own.getRange('1:1').insert('Down'));
    await expect(on((own) => own.getRange('A1').insert('Down'))).rejects.toThrow(coded('AccessDenied'));
  });

  test('an invalid direction', async () => {
    await expect(on((own) => own.getRange('A1').insert('Up' as 'Down'))).rejects.toThrow(
      coded('InvalidArgument'),
    );
  });
});

test('tables grow and shrink with rows and columns within them', async () => {
  const table = tableAt([1, 0, 3, 2], ['序号', '任务']);
  await on((own) => own.getRange('4:5').insert('Down'));
  expect(addressOf(table.area)).toBe('A2:B6');
  await on((own) => own.getRange('B:B').insert('Right'));
  expect(addressOf(table.area)).toBe('A2:C6');
  expect(table.columns.map(({ name }) => name)).toEqual(['序号', '列1', '任务']);
  await on((own) => own.getRange('A:A').delete('Left'));
  expect(table.columns.map(({ name }) => name)).toEqual(['列1', '任务']);
  await on((own) => own.getRange('1:9').delete('Up'));
  expect(host.book.tables).toEqual([]);
});

test('writing a header renames the column, to a unique text', async () => {
  const table = tableAt([0, 0, 2, 2], ['序号', '任务']);
  await fill('D1', [['=SUM(表1[任务])']]);
  await fill('A1:B1', [['任务', '序号']]);
  expect(table.columns.map(({ name }) => name)).toEqual(['任务', '序号']);
  expect(await formulas('D1')).toEqual([['=SUM(表1[序号])']]);
  await fill('A1:B1', [[2026, 2026]]);
  expect(await formulas('A1:B1')).toEqual([['2026', '20262']]);
});

describe('clearing', () => {
  beforeEach(async () => {
    await fill('A1', [['50%']]);
    sheet.merges.push(rangeOf(0, 0, 1, 2));
    sheet.links.set('0,0', { address: 'https://example.com', place: null, screenTip: '' });
  });

  test.each([
    ['All', '', 'General', 0, 0],
    ['Contents', '', '0%', 1, 1],
    ['Formats', 0.5, 'General', 0, 1],
    ['Hyperlinks', 0.5, '0%', 1, 0],
  ] as const)('%s', async (what, value, format, merges, links) => {
    await on((own) => own.getRange('A1:B1').clear(what));
    expect(await formulas('A1')).toEqual([[value]]);
    expect(host.book.styles.get(sheet.grid.style(0, 0)).numberFormat).toBe(format);
    expect([sheet.merges.length, sheet.links.size]).toEqual([merges, links]);
  });
});

test('merging keeps the first content only; unmerging restores nothing', async () => {
  await fill('A1:B2', [
    ['', '甲'],
    ['乙', '丙'],
  ]);
  await on((own) => {
    own.getRange('A1:B2').merge();
  });
  expect(await formulas('A1:B2')).toEqual([
    ['甲', ''],
    ['', ''],
  ]);
  const merged = await on(async (own, context) => {
    const areas = own.getRange('A1:C3').getMergedAreasOrNullObject();
    areas.load('address');
    const none = own.getRange('B2:C3').getMergedAreasOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    own.getRange('B2').unmerge();
    return areas.address;
  });
  expect(merged).toBe('Sheet1!A1:B2');
  expect(sheet.merges).toEqual([]);
});

test('merging each row separately; merging in a table is rejected', async () => {
  await on((own) => own.getRange('A1:B2').merge(true));
  expect(sheet.merges.map(addressOf)).toEqual(['A1:B1', 'A2:B2']);
  tableAt([4, 0, 2, 2], ['一', '二']);
  await expect(on((own) => own.getRange('A5:B5').merge())).rejects.toThrow(coded('InvalidOperation'));
});

describe('copying', () => {
  beforeEach(() =>
    fill('A1:B2', [
      [1, '=A1*$A$2'],
      ['', '50%'],
    ]),
  );

  test('everything, as many times as it fits', async () => {
    await on((own) => own.getRange('D1:G2').copyFrom('A1:B2'));
    expect(await formulas('D1:G2')).toEqual([
      [1, '=D1*$A$2', 1, '=F1*$A$2'],
      ['', 0.5, '', 0.5],
    ]);
    expect(host.book.styles.get(sheet.grid.style(1, 6)).numberFormat).toBe('0%');
  });

  test('without blanks, transposed, formats only', async () => {
    await fill('D1:E2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await on((own) => own.getRange('D1').copyFrom('A1:B2', 'Formulas', true, true));
    expect(await formulas('D1:E2')).toEqual([
      [1, 'b'],
      ['=C2*$A$2', 0.5],
    ]);
    await on((own) => own.getRange('G1').copyFrom(own.getRange('B2'), 'Formats'));
    expect(host.book.styles.get(sheet.grid.style(0, 6)).numberFormat).toBe('0%');
  });

  test('references that would leave the sheet become #REF!', async () => {
    expect(await copied('=A1+B$2+SUM(C3:D4)', -1, -1)).toBe('=#REF!+A$2+SUM(B2:C3)');
    expect(await copied('=A:A+"A1"+表1[A1]', 0, 2)).toBe('=C:C+"A1"+表1[A1]');
  });
});

test('finding and replacing', async () => {
  await fill('A1:B2', [
    ['澜屿市', '泊云区'],
    ['鹭汀区', '澜屿市直'],
  ]);
  const addresses = await on(async (own, context) => {
    const range = own.getRange('A1:B2');
    const cells = [
      range.find('区', {}),
      range.find('澜屿市', { completeMatch: true, searchDirection: 'Backwards' }),
      own.getRange('A1').find('澜屿*', {}),
    ];
    for (const cell of cells) cell.load('address');
    const none = range.findOrNullObject('苍浦县', {});
    const count = range.replaceAll('澜屿市', '岚洲县', {});
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(count.value).toBe(2);
    return cells.map(({ address }) => address);
  });
  expect(addresses).toEqual(['Sheet1!B1', 'Sheet1!A1', 'Sheet1!B2']);
  expect(await formulas('A1:B2')).toEqual([
    ['岚洲县', '泊云区'],
    ['鹭汀区', '岚洲县直'],
  ]);
  await expect(on((own) => own.getRange('A1:B2').find('无', {}))).rejects.toThrow(coded('ItemNotFound'));
});

test('sorting: numbers, text, truth values, blanks; formulas are adjusted', async () => {
  await fill('A1:B6', [
    ['列', '式'],
    ['乙', '=A2'],
    ['', '=A3'],
    [3, '=A4'],
    [true, '=A5'],
    ['甲', '=A6'],
  ]);
  await on((own) => own.getRange('A1:B6').sort.apply([{ key: 0, ascending: true }], false, true));
  expect(await formulas('A1:B6')).toEqual([
    ['列', '式'],
    [3, '=A2'],
    ['甲', '=A3'],
    ['乙', '=A4'],
    [true, '=A5'],
    ['', '=A6'],
  ]);
});

test('properties of many cells are set and read in one call', async () => {
  const read = await on(async (own, context) => {
    const range = own.getRange('A1:B2');
    range.setCellProperties([
      [{ format: { fill: { color: 'red' } } }, {}],
      [
        { format: { fill: { color: 'red' } } },
        { format: { font: { bold: true }, borders: { top: { style: 'Double' } } } },
      ],
    ]);
    range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    const cells = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    await context.sync();
    return [cells.value, rows.value];
  });
  expect(read).toEqual([
    [
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
        { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
      ],
      [
        { address: 'Sheet1!A2', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
        { address: 'Sheet1!B2', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
      ],
    ],
    [
      { rowHidden: false, format: { rowHeight: 30 } },
      { rowHidden: true, format: { rowHeight: 0 } },
    ],
  ]);
  expect(host.book.styles.get(sheet.grid.style(1, 1)).top?.style).toBe('Double');
});

test.each([
  ['=LOG10(A1)+1E5+A1B+年A1', '=LOG10(A2)+1E5+A1B+年A1'],
  ['="A1"&A1&"""A1"', '="A1"&A2&"""A1"'],
  ["='A1 表'!A1+Sheet1!$A$1+A1:A1+1:1+A:A", "='A1 表'!A2+Sheet1!$A$1+A2:A2+2:2+A:A"],
  ['=表1[A1]+A1+#REF!+Sheet2!#REF!', '=表1[A1]+A2+#REF!+Sheet2!#REF!'],
  ['=A1.5+1.5+SUM(1,A1,"a")', '=A1.5+1.5+SUM(1,A2,"a")'],
])('%s copied one row down', async (formula, expected) => {
  expect(await copied(formula, 1, 0)).toBe(expected);
});
