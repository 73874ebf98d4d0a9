import { rangeOf } from '#xlsx/cell-range';
import type { WorkbookHost } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';
import { processorMs } from '../../../support/processor-time.ts';

let host: WorkbookHost;
beforeEach(() => {
  host = openHost();
});

/** Changes a range of the first sheet and reads it (or `read`) back. */
async function after(
  address: string,
  change: (range: Excel.Range, sheet: Excel.Worksheet) => void,
  read = address,
): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    change(sheet.getRange(address), sheet);
    await context.sync();
    const range = sheet.getRange(read);
    range.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    return range;
  });
}

/** An error of the client with this code. */
const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('content written into cells', () => {
  test('is parsed as if typed, and read back as value, text and type', async () => {
    const range = await after('A1:C2', (cells) => {
      cells.values = [
        ['2024-3-5', '007', '任务'],
        ['50%', "'007", true],
      ];
    });
    expect(range.values).toEqual([
      [45356, 7, '任务'],
      [0.5, '007', true],
    ]);
    expect(range.text).toEqual([
      ['2024/3/5', '7', '任务'],
      ['50%', '007', 'TRUE'],
    ]);
    expect(range.numberFormat).toEqual([
      ['yyyy/m/d', 'General', 'General'],
      ['0%', 'General', 'General'],
    ]);
    expect(range.valueTypes).toEqual([
      ['Double', 'Double', 'String'],
      ['Double', 'String', 'Boolean'],
    ]);
  });

  test('stays text in cells with the text format', async () => {
    const range = await after('A1:B2', (cells) => {
      cells.numberFormat = [['@']];
      cells.values = [
        ['3-1', '=1+1'],
        ['440301199001011234', 5],
      ];
    });
    expect(range.values).toEqual([
      ['3-1', '=1+1'],
      ['440301199001011234', '5'],
    ]);
    expect(range.formulas).toEqual(range.values);
  });

  test('null does not change a cell, "" empties it', async () => {
    await after('A1:C1', (cells) => {
      cells.values = [['a', 'b', 'c']];
    });
    const range = await after('A1:C1', (cells) => {
      cells.values = [[null, '', 'd']];
    });
    expect(range.values).toEqual([['a', '', 'd']]);
    expect(range.valueTypes[0]?.[1]).toBe('Empty');
  });

  test('a single value fills every cell', async () => {
    const range = await after('A1:B2', (cells) => {
      Object.assign(cells, { values: '待报' });
    });
    expect(range.values).toEqual([
      ['待报', '待报'],
      ['待报', '待报'],
    ]);
  });

  test('loses its apostrophe when formulas are read and written again', async () => {
    await after('A1', (cells) => {
      cells.values = [["'=1+1"]];
    });
    const range = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([['=1+1']]);
      cell.formulas = cell.formulas;
      cell.load('valueTypes');
      await context.sync();
      return cell;
    });
    expect(range.valueTypes[0]?.[0]).not.toBe('String');
  });

  test('is transferred in several requests if it is large', async () => {
    const values = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    const range = await after('B2:K501', (cells) => {
      cells.values = values;
    });
    expect(range.values).toEqual(values);
  });
});

describe('content that Excel rejects', () => {
  test.each([
    ['an array of another height', [['a'], ['b'], ['c']]],
    ['an array of another width', [['a', 'b', 'c']]],
    ['rows of different width', [['a', 'b'], ['c']]],
    ['one row for several', [['a', 'b']]],
    [
      'a malformed formula',
      [
        ['a', 'b'],
        ['c', '=SUM('],
      ],
    ],
    [
      'more than 32,767 characters',
      [
        ['a', 'b'],
        ['c', '长'.repeat(32_768)],
      ],
    ],
    [
      'a line that begins with a dash',
      [
        ['a', 'b'],
        ['c', '-加快，推进'],
      ],
    ],
  ])('%s; nothing is changed', async (_, values) => {
    await expect(
      after('A1:B2', (cells) => {
        cells.values = values;
      }),
    ).rejects.toThrow(coded('InvalidArgument'));
    expect(host.book.active.grid.used(true)).toBeNull();
  });

  test('anything in entire columns', async () => {
    await expect(
      after('A:A', (cells) => {
        Object.assign(cells, { values: 1 });
      }),
    ).rejects.toThrow(coded('InvalidArgument'));
  });

  test('anything in locked cells of a protected sheet', async () => {
    const sheet = host.book.active;
    const { styles } = host.book;
    const unlocked = styles.changer((style) => ({ ...style, locked: false }));
    sheet.grid.restyle(rangeOf(1, 0, 1, 2), unlocked);
    sheet.protection = { options: {}, password: null };
    const write = (address: string) =>
      after(address, (cells) => {
        Object.assign(cells, { values: 1 });
      });
    await expect(write('A1')).rejects.toThrow(coded('AccessDenied'));
    await expect(write('A1:B2')).rejects.toThrow(coded('AccessDenied'));
    expect((await write('A2:B2')).values).toEqual([[1, 1]]);
  });
});

describe('content that Excel loses without an error', () => {
  test('content for cells covered by a merged area', async () => {
    host.book.active.merges.push(rangeOf(0, 0, 1, 2));
    const range = await after('A1:C1', (cells) => {
      cells.values = [['甲', '乙', '丙']];
    });
    expect(range.values).toEqual([['甲', '', '丙']]);
  });

  test('rows written across a filter are stored in the visible rows', async () => {
    const write = (values: string[][]) =>
      after('A1:A5', (cells) => {
        cells.values = values;
      });
    await write([['a'], ['b'], ['c'], ['d'], ['e']]);
    for (const row of [1, 2]) {
      host.book.active.filteredRows.add(row);
      host.book.active.rows.set(row, { height: null, hidden: true });
    }
    const range = await write([['1'], ['2'], ['3'], ['4'], ['5']]);
    expect(range.values).toEqual([[1], ['b'], ['c'], [2], [3]]);
  });
});

describe('number formats', () => {
  test('one for all cells, one per cell, and null for no change', async () => {
    const range = await after('A1:B2', (cells) => {
      cells.numberFormat = [['0.0']];
      cells.numberFormat = [
        [null, '0%'],
        ['yyyy-mm-dd', null],
      ];
      cells.values = [
        [1, 0.5],
        [45356, 2],
      ];
    });
    expect(range.text).toEqual([
      ['1.0', '50%'],
      ['2024-03-05', '2.0'],
    ]);
  });

  test('one for entire columns', async () => {
    const range = await after(
      'B:C',
      (cells) => {
        cells.numberFormat = [['@']];
      },
      'B900000:C900000',
    );
    expect(range.numberFormat).toEqual([['@', '@']]);
  });

  test('an invalid one is rejected', async () => {
    await expect(
      after('A1', (cells) => {
        cells.numberFormat = [['"a']];
      }),
    ).rejects.toThrow(coded('InvalidArgument'));
  });

  test('contents stay text when their format becomes General', async () => {
    const range = await after('A1', (cells) => {
      cells.numberFormat = [['@']];
      cells.values = [['12']];
      cells.numberFormat = [['General']];
    });
    expect(range.valueTypes).toEqual([['String']]);
  });
});

test('contents of entire columns are read as null', async () => {
  const range = await after('A:B', () => undefined);
  expect([range.values, range.formulas, range.text, range.numberFormat]).toEqual([null, null, null, null]);
});

test('more than five million cells are not read', async () => {
  await expect(after('A1:J600000', () => undefined)).rejects.toThrow('5,000,000');
});

test('ten thousand rows of fifteen columns are stored quickly', async () => {
  const values = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 15 }, (__, column) => `第${String(row)}项任务的第${String(column)}列`),
  );
  const answer = host.answer.bind(host);
  let spent = 0;
  host.answer = async (body, size) => {
    const before = processorMs();
    const response = await answer(body, size);
    spent += processorMs() - before;
    return response;
  };
  const range = await after(
    'A1:O10000',
    (cells, sheet) => {
      sheet.getRange('A:O').numberFormat = [['@']];
      cells.values = values;
    },
    'A1:O1000',
  );
  expect(range.values[999]).toEqual(values[999]);
  expect(spent).toBeLessThan(2_000);
});
