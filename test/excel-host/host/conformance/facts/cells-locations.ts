import type { Fact } from '../fact.ts';

const RANGE = 'https://learn.microsoft.com/javascript/api/excel/excel.range';

/** Locations of ranges, and ranges derived from others. */
export const facts: readonly Fact[] = [
  {
    title: 'an address contains its sheet; entire columns have no rows and entire rows no columns',
    source: `${RANGE}#excel-excel-range-address-member`,
    run: async ({ context, sheet, same }) => {
      sheet.load('name');
      const ranges = ['B2', 'A1:B4', 'C:D', '3:4'].map((address) => sheet.getRange(address).load('address'));
      await context.sync();
      const rest = ranges.map(({ address }) => address.slice(address.lastIndexOf('!') + 1));
      same(rest, ['B2', 'A1:B4', 'C:D', '3:4']);
    },
  },
  {
    title: 'a cell relative to a range may be outside of it',
    source: `${RANGE}#excel-excel-range-getcell-member(1)`,
    run: async ({ context, sheet, same }) => {
      const cell = sheet.getRange('B2:C3').getCell(5, 5).load('rowIndex,columnIndex');
      await context.sync();
      same([cell.rowIndex, cell.columnIndex], [6, 6]);
    },
  },
  {
    title: 'an offset beyond the sheet is rejected',
    source: `${RANGE}#excel-excel-range-getoffsetrange-member(1)`,
    run: async ({ context, sheet, refused }) => {
      await refused('InvalidArgument', async () => {
        sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
        await context.sync();
      });
    },
  },
  {
    title: 'the last cell, row and column of B2:D5',
    source: `${RANGE}#excel-excel-range-getlastcell-member(1)`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('B2:D5');
      const parts = [range.getLastCell(), range.getLastRow(), range.getLastColumn()];
      for (const part of parts) part.load('address');
      await context.sync();
      same(
        parts.map(({ address }) => address.split('!')[1]),
        ['D5', 'B5:D5', 'D2:D5'],
      );
    },
  },
  {
    title: 'the smallest range around B2:C5 and D10:E15 is B2:E15',
    source: `${RANGE}#excel-excel-range-getboundingrect-member(1)`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('B2:C5').getBoundingRect('D10:E15').load('address');
      await context.sync();
      same(range.address.split('!')[1], 'B2:E15');
    },
  },
  {
    title: 'ranges without a common cell have no intersection',
    source: `${RANGE}#excel-excel-range-getintersectionornullobject-member(1)`,
    run: async ({ context, sheet, same, refused }) => {
      const none = sheet.getRange('A1:B2').getIntersectionOrNullObject('C3:D4');
      const some = sheet.getRange('A1:C3').getIntersectionOrNullObject('C3:D4').load('address');
      await context.sync();
      same(none.isNullObject, true);
      same(some.address.split('!')[1], 'C3');
      await refused('ItemNotFound', async () => {
        sheet.getRange('A1:B2').getIntersection('C3:D4').load('address');
        await context.sync();
      });
    },
  },
  {
    title: 'entire rows and columns of B4:E11',
    source: `${RANGE}#excel-excel-range-getentirerow-member(1)`,
    run: async ({ context, sheet, same }) => {
      const rows = sheet.getRange('B4:E11').getEntireRow().load('address,isEntireRow,isEntireColumn');
      const columns = sheet.getRange('B4:E11').getEntireColumn().load('address');
      await context.sync();
      same([rows.address.split('!')[1], rows.isEntireRow, rows.isEntireColumn], ['4:11', true, false]);
      same(columns.address.split('!')[1], 'B:E');
    },
  },
  {
    title: 'a range is resized from its lower right',
    source: `${RANGE}#excel-excel-range-getresizedrange-member(1)`,
    run: async ({ context, sheet, same }) => {
      const larger = sheet.getRange('B2:C3').getResizedRange(2, -1).load('address');
      const exact = sheet.getRange('B2:C3').getAbsoluteResizedRange(1, 4).load('address');
      await context.sync();
      same([larger.address.split('!')[1], exact.address.split('!')[1]], ['B2:B5', 'B2:E2']);
    },
  },
  {
    title: 'rows above and below, one by default',
    source: `${RANGE}#excel-excel-range-getrowsabove-member(1)`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('B5:C6');
      const parts = [
        range.getRowsAbove(2),
        range.getRowsBelow(),
        range.getColumnsBefore(),
        range.getColumnsAfter(2),
      ];
      for (const part of parts) part.load('address');
      await context.sync();
      same(
        parts.map(({ address }) => address.split('!')[1]),
        ['B3:C4', 'B7:C7', 'A5:A6', 'D5:E6'],
      );
    },
  },
  {
    title: 'an empty used range is an error, or a null object',
    source: `${RANGE}#excel-excel-range-getusedrange-member(1)`,
    run: async ({ context, sheet, same, refused }) => {
      const none = sheet.getRange('B2:C3').getUsedRangeOrNullObject();
      await context.sync();
      same(none.isNullObject, true);
      await refused('ItemNotFound', async () => {
        sheet.getRange('B2:C3').getUsedRange().load('address');
        await context.sync();
      });
    },
  },
  {
    title: 'formatted cells count as used, unless only values are requested',
    source: `${RANGE}#excel-excel-range-getusedrange-member(1)`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('B2').values = [['a']];
      sheet.getRange('D4').format.fill.color = '#FF0000';
      const all = sheet.getRange('A1:F6').getUsedRange().load('address');
      const values = sheet.getRange('A1:F6').getUsedRange(true).load('address');
      await context.sync();
      same([all.address.split('!')[1], values.address.split('!')[1]], ['B2:D4', 'B2']);
    },
  },
  {
    title: 'a region ends at empty rows and columns',
    source: `${RANGE}#excel-excel-range-getsurroundingregion-member(1)`,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('B2:C3').values = [
        ['a', ''],
        ['', 'b'],
      ];
      sheet.getRange('E2').values = [['c']];
      const region = sheet.getRange('B2').getSurroundingRegion().load('address');
      await context.sync();
      same(region.address.split('!')[1], 'B2:C3');
    },
  },
];
