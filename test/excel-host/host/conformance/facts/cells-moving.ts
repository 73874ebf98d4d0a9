import type { Fact } from '../fact.ts';

const RANGE = 'https://learn.microsoft.com/javascript/api/excel/excel.range';

/** Inserting, deleting, merging, copying and sorting cells. */
export const facts: readonly Fact[] = [
  {
    title: 'references follow inserted rows, and a sum is extended',
    source:
      'https://support.microsoft.com/office/insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1:D1').formulas = [['=SUM(A1:A3)', '=$A$3']];
      sheet.getRange('2:2').insert('Down');
      const range = sheet.getRange('C1:D1').load('formulas');
      await context.sync();
      same(range.formulas, [['=SUM(A1:A4)', '=$A$4']]);
    },
  },
  {
    title: 'a reference to deleted cells becomes #REF!',
    source:
      'https://support.microsoft.com/office/how-to-correct-a-ref-error-822c8e46-e610-4d02-bf29-ec4b8c5ff4be',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('C1').formulas = [['=A2']];
      sheet.getRange('2:2').delete('Up');
      const range = sheet.getRange('C1').load('formulas');
      await context.sync();
      same(range.formulas, [['=#REF!']]);
    },
  },
  {
    title: 'insert returns the empty range, and only cells below it move',
    source: `${RANGE}#excel-excel-range-insert-member(1)`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const empty = sheet.getRange('A1').insert('Down').load('address,values');
      const all = sheet.getRange('A1:B3').load('values');
      await context.sync();
      same([empty.address.split('!')[1], empty.values], ['A1', [['']]]);
      same(all.values, [
        ['', 2],
        [1, 4],
        [3, ''],
      ]);
    },
  },
  {
    title: 'a tracked range moves with its cells',
    source: `${RANGE}#excel-excel-range-track-member(1)`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('B2').load('address');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      range.load('address');
      await context.sync();
      same(range.address.split('!')[1], 'B3');
    },
  },
  {
    title: 'clearing contents keeps the format, clearing formats keeps the contents',
    source: `${RANGE}#excel-excel-range-clear-member(1)`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0%', '0%']];
      range.values = [[1, 2]];
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      range.load('values,numberFormat');
      await context.sync();
      same([range.values, range.numberFormat], [[['', 2]], [['0%', 'General']]]);
    },
  },
  {
    title: 'a merged area only keeps the content of its first cell',
    source:
      'https://support.microsoft.com/office/merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf',
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1:B1');
      range.values = [['a', 'b']];
      range.merge();
      range.load('values');
      await context.sync();
      same(range.values, [['a', '']]);
    },
  },
  {
    title: 'a write to a cell covered by a merged area is lost without an error',
    source: 'https://github.com/sbroenne/mcp-server-excel/issues/831',
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('B1').values = [['x']];
      const range = sheet.getRange('A1:B1').load('values');
      await context.sync();
      same(range.values, [['', '']]);
    },
  },
  {
    title: 'a copy fills a range that is a multiple of its source, and references shift',
    source: `${RANGE}#excel-excel-range-copyfrom-member(1)`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
      sheet.getRange('A2:B3').copyFrom('A1:B1');
      const range = sheet.getRange('A2:B3').load('formulas');
      await context.sync();
      same(range.formulas, [
        [1, '=A2*2'],
        [1, '=A3*2'],
      ]);
    },
  },
  {
    title: 'a copy of values copies neither formulas nor formats',
    source: `${RANGE}#excel-excel-range-copyfrom-member(1)`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1').values = [['50%']];
      sheet.getRange('B1').copyFrom('A1', 'Values');
      const range = sheet.getRange('B1').load('formulas,numberFormat');
      await context.sync();
      same([range.formulas, range.numberFormat], [[[0.5]], [['General']]]);
    },
  },
  {
    title: 'sorting puts numbers before text and empty cells last',
    source:
      'https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4654',
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1:A5');
      range.values = [['b'], [''], [2], ['a'], [1]];
      range.sort.apply([{ key: 0, ascending: true }]);
      range.load('values');
      await context.sync();
      same(range.values, [[1], [2], ['a'], ['b'], ['']]);
    },
  },
  {
    title: 'a text that is not found is an error, or a null object',
    source: `${RANGE}#excel-excel-range-find-member(1)`,
    run: async ({ context, sheet, same, refused }) => {
      sheet.getRange('A1:A2').values = [['Abc'], ['bcd']];
      const range = sheet.getRange('A1:A2');
      const part = range.find('BC', {}).load('address');
      const exact = range.findOrNullObject('bc', { completeMatch: true });
      const cased = range.findOrNullObject('BC', { matchCase: true });
      await context.sync();
      same([part.address.split('!')[1], exact.isNullObject, cased.isNullObject], ['A1', true, true]);
      await refused('ItemNotFound', async () => {
        range.find('xyz', {}).load('address');
        await context.sync();
      });
    },
  },
  {
    title: 'rowHidden of partly hidden rows is null',
    source: `${RANGE}#excel-excel-range-rowhidden-member`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('2:2').rowHidden = true;
      const ranges = ['A1:A3', 'A2', 'A1'].map((address) => sheet.getRange(address).load('rowHidden'));
      await context.sync();
      same(
        ranges.map(({ rowHidden }) => rowHidden),
        [null, true, false],
      );
    },
  },
];
