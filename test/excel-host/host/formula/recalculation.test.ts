import { WorkbookHost, type Book, newBook, type HostCellValue } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';
import { randomFrom } from '../../../support/workbook/random.ts';

const clock = (): Date => new Date(2026, 10, 22, 9);

/** Writes blocks into the first sheet, by address, and reads a range back. */
async function values(
  blocks: Readonly<Record<string, unknown>>,
  address: string,
): Promise<readonly (readonly unknown[])[]> {
  openHost({ clock });
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [at, content] of Object.entries(blocks))
      sheet.getRange(at).values = (Array.isArray(content) ? content : [[content]]) as unknown[][];
    const range = sheet.getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

const firstColumn = (rows: readonly (readonly unknown[])[]): readonly unknown[] =>
  rows.map(([value]) => value);

describe('dependencies', () => {
  test('a chain of ten thousand cells, read at its end', async () => {
    const chain = [[1], ...Array.from({ length: 9_999 }, (_, row) => [`=A${String(row + 1)}+1`])];
    expect(await values({ 'A1:A10000': chain }, 'A10000')).toEqual([[10_000]]);
  });

  test('an upward chain and its sum', async () => {
    const chain = [...Array.from({ length: 2_999 }, (_, row) => [`=A${String(row + 2)}+1`]), [1]];
    expect(await values({ 'A1:A3000': chain, B1: '=SUM(A1:A3000)' }, 'B1')).toEqual([[4_501_500]]);
  });

  test('each cell is the sum of all before it', async () => {
    const sums = [[1], ...Array.from({ length: 40 }, (_, row) => [`=SUM(A$1:A${String(row + 1)})`])];
    expect(await values({ 'A1:A41': sums }, 'A41')).toEqual([[2 ** 39]]);
  });

  test('changed cells and the clock update all dependent cells', async () => {
    let day = 22;
    openHost({ clock: () => new Date(2026, 10, day) });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A3').formulas = [[1], ['=A1*2'], ['=A2+A1&"/"&DAY(TODAY())']];
      const last = sheet.getRange('A3');
      last.load('values');
      await context.sync();
      expect(last.values).toEqual([['3/22']]);
      day = 23;
      last.load('values');
      await context.sync();
      expect(last.values).toEqual([['3/22']]);
      sheet.getRange('A1').values = [[5]];
      last.load('values');
      await context.sync();
      expect(last.values).toEqual([['15/23']]);
    });
  });

  test('only cells that are read are calculated', async () => {
    const host = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A3').formulas = [['=1+1'], ['=A1+1'], ['=A2+1']];
      const range = sheet.getRange('A2');
      range.load('values');
      await context.sync();
    });
    const { grid } = host.book.active;
    expect([0, 1, 2].map((row) => grid.value(row, 0))).toEqual([2, 3, null]);
    host.calculatedBook();
    expect(grid.value(2, 0)).toBe(4);
  });
});

describe('circular references are 0, whichever cell is read', () => {
  const circles: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly unknown[]])[] = [
    ['a cell of itself', { A1: '=A1+1', A2: '=A1+5' }, [0, 5]],
    ['two cells', { A1: '=A2+1', A2: '=A1+1', A3: '=A1+A2+7' }, [0, 0, 7]],
    [
      'two circles with a cell in common',
      { A1: '=A2+A3+1', A2: '=A1+1', A3: '=A2+1', A4: '=A3+1' },
      [0, 0, 0, 1],
    ],
    ['through ranges', { A1: '=SUM(A2:A3)', A2: '=SUM(A$1:A$1)+1', A3: '=SUM(A1:A2)+5' }, [0, 0, 0]],
    ['a range with itself in it', { A1: 4, A2: '=SUM(A1:A3)', A3: 3 }, [4, 0, 3]],
    ['a branch not taken is none', { A1: '=IF(TRUE,7,A2)', A2: '=A1+1' }, [7, 8]],
  ];

  test.each(circles)('%s', async (_, cells, expected) => {
    for (const [at] of expected.entries()) {
      const address = `A${String(at + 1)}`;
      expect(await values(cells, address)).toEqual([[expected[at]]]);
    }
    expect(firstColumn(await values(cells, `A1:A${String(expected.length)}`))).toEqual(expected);
  });

  test('a long one', async () => {
    const circle = Array.from({ length: 500 }, (_, row) => [`=A${String(((row + 1) % 500) + 1)}+1`]);
    const rows = await values({ 'A1:A500': circle, A501: '=A250+1' }, 'A1:A501');
    expect(firstColumn(rows)).toEqual([...Array.from({ length: 500 }, () => 0), 1]);
  });
});

describe('deleting, adding and renaming', () => {
  async function after(
    change: (context: Excel.RequestContext, host: WorkbookHost) => void,
    formulas: readonly string[],
  ): Promise<readonly unknown[]> {
    const host = openHost({ clock });
    return Excel.run(async (context) => {
      const data = context.workbook.worksheets.add('数据 一');
      data.getRange('A1:B3').values = [
        ['键', '数'],
        ['a', 1],
        ['b', 2],
      ];
      data.tables.add('A1:B3', true).name = '表';
      context.workbook.names.add('名', data.getRange('B3'));
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange(`D1:D${String(formulas.length)}`);
      range.formulas = formulas.map((formula) => [formula]);
      range.load('values');
      await context.sync();
      change(context, host);
      range.load('values');
      await context.sync();
      return range.values.map(([value]): unknown => value);
    });
  }

  test('a sheet that is deleted', async () => {
    const formulas = ["='数据 一'!B3", '=SUM(表[数])', '=名', "=SUM('数据 一'!B:B)"];
    expect(await after(({ workbook }) => workbook.worksheets.getItem('数据 一').delete(), formulas)).toEqual(
      formulas.map(() => '#REF!'),
    );
  });

  test('a sheet that is renamed', async () => {
    const rename = ({ workbook }: Excel.RequestContext): void => {
      workbook.worksheets.getItem('数据 一').name = "泊云区's";
    };
    expect(await after(rename, ["='数据 一'!B3", '=SUM(表[数])'])).toEqual([2, 3]);
  });

  test('rows that are deleted and inserted', async () => {
    const remove = ({ workbook }: Excel.RequestContext): void =>
      workbook.worksheets.getItem('数据 一').getRange('3:3').delete('Up');
    expect(await after(remove, ["='数据 一'!B3", '=SUM(表[数])', '=名'])).toEqual(['#REF!', 1, '#REF!']);
  });

  test('a row added to a table', async () => {
    const add = ({ workbook }: Excel.RequestContext): void => {
      workbook.tables.getItem('表').rows.add(undefined, [['c', 30]]);
    };
    expect(await after(add, ['=SUM(表[数])', '=ROWS(表[#All])'])).toEqual([33, 4]);
  });

  test('totals, and rows hidden by a filter', async () => {
    const filter = ({ workbook }: Excel.RequestContext): void => {
      const table = workbook.tables.getItem('表');
      table.showTotals = true;
      table.columns.getItem('键').filter.applyValuesFilter(['b']);
    };
    expect(await after(filter, ['=ROWS(表[#All])', '=SUBTOTAL(109,表[数])', '=SUM(表[数])'])).toEqual([
      4, 2, 3,
    ]);
  });

  test('a name that gets a reference', async () => {
    const name = ({ workbook }: Excel.RequestContext): void => {
      workbook.names.add('新名', workbook.worksheets.getItem('数据 一').getRange('B2'));
    };
    expect(await after(name, ['=新名', '=名'])).toEqual([1, 2]);
  });
});

describe('formulas of a table', () => {
  test('this row, with and without the table name', async () => {
    openHost({ clock });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B3').values = [
        ['数 量', '倍'],
        [3, ''],
        [4, ''],
      ];
      sheet.tables.add('A1:B3', true).name = '表';
      const column = sheet.getRange('B2:B3');
      column.formulas = [['=[@[数 量]]*2'], ['=表[@[数 量]]*10']];
      column.load('values');
      await context.sync();
      expect(column.values).toEqual([[6], [40]]);
    });
  });
});

describe('rejected when they are written, as in Excel', () => {
  test.each([
    ['too few arguments', '=IF()'],
    ['too many arguments', '=ABS(1,2)'],
    ['a table there is not', '=SUM(没有的表[数])'],
    ['this row outside of every table', '=[@数]'],
    ['an operator without an end', '=1+'],
    ['a bracket not closed', '=SUM(1,'],
  ])('%s: %s', async (_, formula) => {
    await expect(values({ A1: formula }, 'A1')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

/** A book of small numbers and formulas that refer to them, after edits determined by a seed. */
describe('stepwise results equal those of a complete calculation', () => {
  const ROWS = 12;
  const COLUMNS = 5;

  const hostOf = (book: Book): WorkbookHost => new WorkbookHost({ metadata: () => new Map(), book, clock });

  function edited(seed: number): WorkbookHost {
    const random = randomFrom(seed);
    const host = hostOf(newBook());
    const { calculator } = host.context;
    const sheet = host.book.active;
    const upTo = (most: number): number =>
      Number(random.pick(Array.from({ length: most }, (_, at) => String(at))));
    const cell = (): string => `${random.pick(['A', 'B', 'C', 'D', 'E'])}${String(upTo(ROWS) + 1)}`;
    const formulas = (): string =>
      random.pick([
        `=${cell()}+${cell()}`,
        `=SUM(${cell()}:${cell()})`,
        `=IF(${cell()}>3,${cell()},${cell()})`,
        `=COUNTIF(A1:C9,${cell()})`,
        `=IFERROR(${cell()}/${cell()},${cell()})`,
        `=MATCH(${cell()},B$1:B$12,0)`,
        `=INDEX(A1:E12,${cell()},2)&""`,
      ]);
    for (let step = 0; step < 160; step += 1) {
      const [row, column] = [upTo(ROWS), upTo(COLUMNS)];
      if (random.chance(45)) sheet.grid.setContent(row, column, null, formulas());
      else sheet.grid.setContent(row, column, random.chance(10) ? null : upTo(9));
      calculator.invalidate();
      if (random.chance(30))
        calculator.calculate(sheet, { row: upTo(ROWS), column: 0, rowCount: 3, columnCount: 3 });
    }
    return host;
  }

  const contents = (book: Book): readonly HostCellValue[] =>
    book.sheets.flatMap(({ grid }) =>
      Array.from({ length: ROWS * COLUMNS }, (_, at) => grid.value(Math.floor(at / COLUMNS), at % COLUMNS)),
    );

  test.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %s', (seed) => {
    const book = edited(seed).calculatedBook();
    const stepwise = contents(book);
    for (const { grid } of book.sheets)
      for (const { row, column, formula } of [...grid.formulas()])
        grid.setContent(row, column, null, formula);
    hostOf(book).calculatedBook();
    expect(contents(book)).toEqual(stepwise);
  });
});
