import type { Fact, FactContext } from '../fact.ts';

const api = (member: string): string => `https://learn.microsoft.com/javascript/api/excel/excel.${member}`;
const RENAMING =
  'https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114';
const STRUCTURED =
  'https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e';

/** Adds a table FactTable with three rows at A1 of the fact's sheet. */
async function made({ context, sheet }: FactContext): Promise<Excel.Table> {
  sheet.getRange('A1:B4').values = [
    ['Key', 'Share'],
    [1, 0.5],
    [2, 0.9],
    [3, 0.7],
  ];
  const table = sheet.tables.add('A1:B4', true);
  table.name = 'FactTable';
  await context.sync();
  return table;
}

const illegal = (name: string, why: string): Fact => ({
  title: `a table cannot be named ${why}`,
  source: RENAMING,
  run: async (given) => {
    (await made(given)).name = name;
    await given.refused('InvalidArgument', () => given.context.sync());
  },
});

const addressOf = async ({ context }: FactContext, range: Excel.Range): Promise<string> => {
  range.load('address');
  await context.sync();
  return range.address.slice(range.address.lastIndexOf('!') + 1);
};

/** Creating, naming, resizing, filtering and sorting tables. */
export const facts: readonly Fact[] = [
  illegal('Fact Table', 'with a blank'),
  illegal('1Fact', 'with a digit first'),
  illegal('AB12', 'like a cell'),
  illegal('R1C1', 'like a cell in the other notation'),
  illegal('C', 'C'),
  {
    title: 'two tables cannot have the same name, whatever its case',
    source: RENAMING,
    run: async (given) => {
      await made(given);
      given.sheet.tables.add('D1:E2', true).name = 'FACTTABLE';
      await given.refused('ItemAlreadyExists', () => given.context.sync());
    },
  },
  {
    title: 'tables do not overlap',
    source: api('tablecollection#excel-excel-tablecollection-add-member(1)'),
    run: async (given) => {
      await made(given);
      given.sheet.tables.add('B4:C6', true);
      await given.refused('InvalidArgument', () => given.context.sync());
    },
  },
  {
    title: 'headers are unique texts',
    source: RENAMING,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:C2').values = [
        ['Unit', 'Unit', 2025],
        [1, 2, 3],
      ];
      const table = sheet.tables.add('A1:C2', true);
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      same(header.values, [['Unit', 'Unit2', '2025']]);
    },
  },
  {
    title: 'without headers a header row is inserted, and the cells move down',
    source: api('tablecollection#excel-excel-tablecollection-add-member(1)'),
    run: async (given) => {
      const { context, sheet, same } = given;
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B2', false);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      same(body.values, [
        [1, 2],
        [3, 4],
      ]);
      same(await addressOf(given, table.getRange()), 'A1:B3');
    },
  },
  {
    title: 'a table has the default style and filter buttons',
    source: api('table#excel-excel-table-style-member'),
    run: async (given) => {
      const table = await made(given);
      table.load('style,showFilterButton,showHeaders,showTotals,showBandedRows');
      await given.context.sync();
      given.same(
        [table.style, table.showFilterButton, table.showHeaders, table.showTotals, table.showBandedRows],
        ['TableStyleMedium2', true, true, false, true],
      );
    },
  },
  {
    title: 'the first rows added to a table of headers only are its first rows',
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables#create-a-table',
    run: async (given) => {
      const { context, sheet, same } = given;
      const table = sheet.tables.add('A1:B1', true);
      table.getHeaderRowRange().values = [['Key', 'Share']];
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      same(body.values, [
        [1, 2],
        [3, 4],
      ]);
    },
  },
  {
    title: 'a row is added at the end, or before another',
    source: api('tablerowcollection#excel-excel-tablerowcollection-add-member(1)'),
    run: async (given) => {
      const table = await made(given);
      table.rows.add(undefined, [[4, 1]]);
      table.rows.add(0, [[0, 1]]);
      const keys = table.columns.getItem('Key').getDataBodyRange().load('values');
      await given.context.sync();
      given.same(keys.values, [[0], [1], [2], [3], [4]]);
    },
  },
  {
    title: 'a row of another width is rejected',
    source: api('tablerowcollection#excel-excel-tablerowcollection-add-member(1)'),
    run: async (given) => {
      const table = await made(given);
      table.rows.add(undefined, [[4]]);
      await given.refused('InvalidArgument', () => given.context.sync());
    },
  },
  {
    title: 'cells below a table move down when rows are added',
    source: api('tablerowcollection#excel-excel-tablerowcollection-add-member(1)'),
    run: async (given) => {
      const { context, sheet, same } = given;
      sheet.getRange('A5').values = [['note']];
      const table = await made(given);
      table.rows.add(0, [[0, 1]]);
      const note = sheet.getRange('A6').load('values');
      await context.sync();
      same(note.values, [['note']]);
    },
  },
  {
    title: 'a row object refers to a position, not to its data',
    source: api('tablerow'),
    run: async (given) => {
      const table = await made(given);
      const row = table.rows.getItemAt(0);
      table.rows.add(0, [[0, 1]]);
      row.load('values');
      await given.context.sync();
      given.same(row.values, [[0, 1]]);
    },
  },
  {
    title: 'rows of a filtered table are not deleted, without an error',
    source: 'https://github.com/OfficeDev/office-js/issues/994',
    run: async (given) => {
      const table = await made(given);
      table.columns.getItem('Key').filter.applyValuesFilter(['1']);
      table.rows.getItemAt(1).getRange().delete('Up');
      table.clearFilters();
      table.rows.load('count');
      await given.context.sync();
      given.same(table.rows.count, 3);
    },
  },
  {
    title: 'a column is found by its name in any case, and by its id',
    source: api('tablecolumncollection#excel-excel-tablecolumncollection-getitem-member(1)'),
    run: async (given) => {
      const table = await made(given);
      const byName = table.columns.getItem('SHARE').load('id,index,name');
      await given.context.sync();
      const byId = table.columns.getItem(byName.id).load('name');
      await given.context.sync();
      given.same([byName.index, byName.name, byId.name], [1, 'Share', 'Share']);
    },
  },
  {
    title: 'a column is added with its header and values',
    source: api('tablecolumncollection#excel-excel-tablecolumncollection-add-member(1)'),
    run: async (given) => {
      const table = await made(given);
      table.columns.add(1, [['Lamp'], ['green'], ['red'], ['grey']]);
      const all = table.getRange().load('values');
      await given.context.sync();
      given.same(all.values[1], [1, 'green', 0.5]);
      given.same(all.values[0], ['Key', 'Lamp', 'Share']);
    },
  },
  {
    title: 'writing a header cell renames the column',
    source: api('tablecolumn#excel-excel-tablecolumn-name-member'),
    run: async (given) => {
      const table = await made(given);
      given.sheet.getRange('B1').values = [['Rate']];
      table.columns.load('items/name');
      await given.context.sync();
      given.same(
        table.columns.items.map(({ name }) => name),
        ['Key', 'Rate'],
      );
    },
  },
  {
    title: 'formulas follow a renamed table and a renamed column',
    source: STRUCTURED,
    run: async (given) => {
      const table = await made(given);
      const cell = given.sheet.getRange('D1');
      cell.formulas = [['=SUM(FactTable[Share])']];
      await given.context.sync();
      table.name = 'FactOther';
      table.columns.getItem('Share').name = 'Rate';
      cell.load('formulas,values');
      await given.context.sync();
      given.same(cell.formulas, [['=SUM(FactOther[Rate])']]);
    },
  },
  {
    title: 'a value written by an add-in below a table does not become part of it',
    source: 'https://github.com/OfficeDev/office-js-docs-pr/pull/2040',
    run: async (given) => {
      const table = await made(given);
      given.sheet.getRange('A5').values = [[4]];
      given.same(await addressOf(given, table.getRange()), 'A1:B4');
    },
  },
  {
    title: 'a table is resized around its header row',
    source: api('table#excel-excel-table-resize-member(1)'),
    run: async (given) => {
      const table = await made(given);
      table.resize('A1:C6');
      given.same(await addressOf(given, table.getRange()), 'A1:C6');
    },
  },
  {
    title: 'a table cannot be resized to another first row',
    source: api('table#excel-excel-table-resize-member(1)'),
    run: async (given) => {
      (await made(given)).resize('A2:B6');
      await given.refused('InvalidArgument', () => given.context.sync());
    },
  },
  {
    title: 'a table can be filtered by values; the other rows are hidden',
    source: api('filter#excel-excel-filter-applyvaluesfilter-member(1)'),
    run: async (given) => {
      const { context, sheet, same } = given;
      const table = await made(given);
      table.columns.getItem('Key').filter.applyValuesFilter(['1', '3']);
      const rows = ['2:2', '3:3', '4:4'].map((row) => sheet.getRange(row).load('rowHidden'));
      await context.sync();
      same(
        rows.map(({ rowHidden }) => rowHidden),
        [false, true, false],
      );
    },
  },
  {
    title: 'cleared filters show all rows',
    source: api('table#excel-excel-table-clearfilters-member(1)'),
    run: async (given) => {
      const table = await made(given);
      table.columns.getItem('Share').filter.applyCustomFilter('>0.8');
      await given.context.sync();
      table.clearFilters();
      const rows = given.sheet.getRange('1:4').load('rowHidden');
      await given.context.sync();
      given.same(rows.rowHidden, false);
    },
  },
  {
    title: 'a table is sorted by a column, by index from its first',
    source: api('tablesort#excel-excel-tablesort-apply-member(1)'),
    run: async (given) => {
      const table = await made(given);
      table.sort.apply([{ key: 1, ascending: false }]);
      const keys = table.columns.getItem('Key').getDataBodyRange().load('values');
      await given.context.sync();
      given.same(keys.values, [[2], [3], [1]]);
    },
  },
  {
    title: 'clearing the sort keeps the order',
    source: api('tablesort#excel-excel-tablesort-clear-member(1)'),
    run: async (given) => {
      const table = await made(given);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.sort.clear();
      const keys = table.columns.getItem('Key').getDataBodyRange().load('values');
      await given.context.sync();
      given.same(keys.values, [[1], [3], [2]]);
    },
  },
  {
    title: 'a table converted to a range keeps its data',
    source: api('table#excel-excel-table-converttorange-member(1)'),
    run: async (given) => {
      const { context, sheet, same } = given;
      (await made(given)).convertToRange();
      const cells = sheet.getRange('A1:A2').load('values');
      const none = sheet.tables.getItemOrNullObject('FactTable').load('name');
      await context.sync();
      same([cells.values, none.isNullObject], [[['Key'], [1]], true]);
    },
  },
  {
    title: 'a formula written into a whole column continues in added rows',
    source:
      'https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8',
    run: async (given) => {
      const table = await made(given);
      table.columns.add(undefined, undefined, 'Twice').getDataBodyRange().formulas = [
        ['=[@Share]*2'],
        ['=[@Share]*2'],
        ['=[@Share]*2'],
      ];
      await given.context.sync();
      table.rows.add();
      const last = table.getDataBodyRange().getLastRow().load('formulas');
      await given.context.sync();
      given.same(last.formulas, [['', '', '=[@Share]*2']]);
    },
  },
];
