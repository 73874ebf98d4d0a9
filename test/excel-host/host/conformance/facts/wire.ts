import type { Fact } from '../fact.ts';

const MODEL = 'https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model';
const ERRORS =
  'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling';
const NULLS = `${MODEL}#ornullobject-methods-and-properties`;
const api = (member: string): string => `https://learn.microsoft.com/javascript/api/excel/excel.${member}`;

/** Requesting, loading and keeping objects: the conventions between the library and Excel. */
export const facts: readonly Fact[] = [
  {
    title: 'a property that was not loaded cannot be read',
    source: `${MODEL}#load`,
    run: async ({ sheet, refused }) =>
      refused('PropertyNotLoaded', () => Promise.resolve().then(() => sheet.name)),
  },
  {
    title: 'a loaded property cannot be read before the sync',
    source: `${MODEL}#load`,
    run: async ({ sheet, refused }) => {
      sheet.load('name');
      await refused('PropertyNotLoaded', () => Promise.resolve().then(() => sheet.name));
    },
  },
  {
    title: 'only named properties are loaded',
    source: `${MODEL}#load`,
    run: async ({ context, sheet, refused, same }) => {
      const range = sheet.getRange('A1:B2');
      range.load('rowCount');
      await context.sync();
      same(range.rowCount, 2);
      await refused('PropertyNotLoaded', () => Promise.resolve().then(() => range.columnCount));
    },
  },
  {
    title: 'several properties are named with commas, in an array, or in an object',
    source: api('range#excel-excel-range-load-member(1)'),
    run: async ({ context, sheet, same }) => {
      const [one, two, three] = [sheet.getRange('A1:B3'), sheet.getRange('A1:B3'), sheet.getRange('A1:B3')];
      one.load('rowCount,columnCount');
      two.load(['rowCount', 'columnCount']);
      three.load({ rowCount: true, columnCount: true });
      await context.sync();
      for (const range of [one, two, three]) same([range.rowCount, range.columnCount], [3, 2]);
    },
  },
  {
    title: 'a path with slashes loads a property of a property',
    source: `${MODEL}#scalar-and-navigation-properties`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1');
      range.format.fill.color = '#FFCC00';
      range.load('format/fill/color');
      await context.sync();
      same(range.format.fill.color, '#FFCC00');
    },
  },
  {
    title: 'a load without names loads every plain property',
    source: `${MODEL}#calling-load-without-parameters-not-recommended`,
    run: async ({ context, sheet, same }) => {
      sheet.load();
      await context.sync();
      same([typeof sheet.id, typeof sheet.name, sheet.visibility], ['string', 'string', 'Visible']);
    },
  },
  {
    title: 'a value set on an object can be read back without a load',
    source: api('worksheet#excel-excel-worksheet-name-member'),
    run: async ({ context, sheet, same }) => {
      sheet.tabColor = '#FF0000';
      same(sheet.tabColor, '#FF0000');
      await context.sync();
    },
  },
  {
    title: 'properties of the items of a collection are loaded under items/',
    source: `${MODEL}#load-collections`,
    run: async ({ context, sheet, same }) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      sheet.load('name');
      await context.sync();
      same(
        worksheets.items.some(({ name }) => name === sheet.name),
        true,
      );
    },
  },
  {
    title: 'the items of a collection cannot be read before they are loaded',
    source: `${MODEL}#load-collections`,
    run: async ({ context, refused }) =>
      refused('PropertyNotLoaded', () => Promise.resolve().then(() => context.workbook.worksheets.items)),
  },
  {
    title: 'top and skip of a load limit the items',
    source: api('worksheetcollection#excel-excel-worksheetcollection-load-member(2)'),
    run: async ({ context, same }) => {
      const { worksheets } = context.workbook;
      const second = context.workbook.worksheets;
      worksheets.load({ select: 'name', top: 1 });
      await context.sync();
      same(worksheets.items.length, 1);
      second.load({ select: 'name', skip: 1 });
      await context.sync();
      same(second.items.length > 0, true);
    },
  },
  {
    title: 'the count of a collection is the value of a result, after the sync',
    source: api('worksheetcollection#excel-excel-worksheetcollection-getcount-member(1)'),
    run: async ({ context, same, refused }) => {
      const count = context.workbook.worksheets.getCount();
      await refused('ValueNotLoaded', () => Promise.resolve().then(() => count.value));
      context.workbook.worksheets.load('items/id');
      await context.sync();
      same(count.value, context.workbook.worksheets.items.length);
    },
  },
  {
    title: 'a missing item is an error',
    source: ERRORS,
    run: async ({ context, refused }) => {
      context.workbook.worksheets.getItem('没有这张表').load('name');
      await refused('ItemNotFound', () => context.sync());
    },
  },
  {
    title: 'a missing item is a null object with the OrNullObject method',
    source: NULLS,
    run: async ({ context, same }) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有这张表');
      await context.sync();
      same(missing.isNullObject, true);
    },
  },
  {
    title: 'an existing item is not a null object',
    source: NULLS,
    run: async ({ context, sheet, same }) => {
      sheet.load('name');
      await context.sync();
      const found = context.workbook.worksheets.getItemOrNullObject(sheet.name);
      await context.sync();
      same(found.isNullObject, false);
    },
  },
  {
    title: 'objects of a null object are null objects',
    source: NULLS,
    run: async ({ context, same }) => {
      const range = context.workbook.worksheets.getItemOrNullObject('没有这张表').getUsedRangeOrNullObject();
      range.load('values');
      await context.sync();
      same(range.isNullObject, true);
    },
  },
  {
    title: 'a sheet is found by its name in any case, and by its id',
    source: api('worksheetcollection#excel-excel-worksheetcollection-getitem-member(1)'),
    run: async ({ context, sheet, same }) => {
      sheet.name = 'Facts of Wire';
      sheet.load('id');
      await context.sync();
      const byName = context.workbook.worksheets.getItem('FACTS OF WIRE');
      const byId = context.workbook.worksheets.getItem(sheet.id);
      byName.load('id');
      byId.load('name');
      await context.sync();
      same([byName.id, byId.name], [sheet.id, 'Facts of Wire']);
    },
  },
  {
    title: 'a sheet is still the same object after it was renamed',
    source: api('worksheet#excel-excel-worksheet-id-member'),
    run: async ({ context, sheet, same }) => {
      sheet.name = '改名以前';
      await context.sync();
      sheet.name = '改名以后';
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      sheet.load('name');
      await context.sync();
      same(sheet.name, '改名以后');
    },
  },
  {
    title: 'actions before the one that fails stay in effect, those after it are not executed',
    source: ERRORS,
    run: async ({ context, sheet, same, refused }) => {
      sheet.getRange('A1').values = [['前']];
      context.workbook.worksheets.getItem('没有这张表').load('name');
      sheet.getRange('A2').values = [['后']];
      await refused('ItemNotFound', () => context.sync());
      const range = sheet.getRange('A1:A2');
      range.load('values');
      await context.sync();
      same(range.values, [['前'], ['']]);
    },
  },
  {
    title: 'a context can be used after a failed sync',
    source: ERRORS,
    run: async ({ context, sheet, same, refused }) => {
      context.workbook.worksheets.getItem('没有这张表').load('name');
      await refused('ItemNotFound', () => context.sync());
      sheet.load('visibility');
      await context.sync();
      same(sheet.visibility, 'Visible');
    },
  },
  {
    title: 'an error contains the failed statement',
    source: ERRORS,
    run: async ({ context, same }) => {
      context.workbook.worksheets.getItem('没有这张表').load('name');
      const error = await context.sync().then(
        () => null,
        (reason: unknown) => reason as OfficeExtension.Error,
      );
      same([error instanceof OfficeExtension.Error, error?.code], [true, 'ItemNotFound']);
      same(/getItem/.test(String(error?.debugInfo.statement)), true);
    },
  },
  {
    title: 'a range can be used again after a sync',
    source: `${MODEL}#sync`,
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('B2:C3');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load('values');
      await context.sync();
      same(range.values, [
        [1, 2],
        [3, 4],
      ]);
    },
  },
  {
    title: 'a range cannot be used once its run is over',
    source: `${MODEL}#run-function`,
    run: async ({ context, sheet, refused }) => {
      sheet.load('name');
      await context.sync();
      const kept = await Excel.run(async (other) => {
        const range = other.workbook.worksheets.getItem(sheet.name).getRange('A1');
        range.load('address');
        await other.sync();
        return range;
      });
      await refused('InvalidObjectPath', () => Promise.resolve().then(() => kept.load('values')));
    },
  },
  {
    title: 'a tracked range can be used after its run',
    source: 'https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects',
    run: async ({ context, sheet, same }) => {
      sheet.load('name');
      await context.sync();
      const kept = await Excel.run(async (other) => {
        const range = other.workbook.worksheets.getItem(sheet.name).getRange('B7');
        range.track();
        await other.sync();
        return range;
      });
      kept.load('address');
      await kept.context.sync();
      same(kept.address.endsWith('B7'), true);
      kept.untrack();
      await kept.context.sync();
    },
  },
  {
    title: 'objects of two contexts cannot be combined',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.errorcodes',
    run: async ({ sheet, refused }) => {
      const range = sheet.getRange('A1:B2');
      await Excel.run(async (other) => {
        const strange = other.workbook.worksheets.getFirst().getRange('A1');
        await refused('InvalidRequestContext', () =>
          Promise.resolve().then(() => strange.getBoundingRect(range)),
        );
      });
    },
  },
  {
    title: 'two objects of one range have the same cells',
    source: MODEL,
    run: async ({ context, sheet, same }) => {
      sheet.getRange('A1:B1').values = [['甲', '乙']];
      const cell = sheet.getCell(0, 1);
      cell.load('values');
      await context.sync();
      same(cell.values, [['乙']]);
    },
  },
  {
    title: 'reads and writes of one sync are executed in order',
    source: `${MODEL}#sync`,
    run: async ({ context, sheet, same }) => {
      const [before, after] = [sheet.getRange('A1'), sheet.getRange('A1')];
      before.load('values');
      sheet.getRange('A1').values = [[7]];
      after.load('values');
      await context.sync();
      same([before.values, after.values], [[['']], [[7]]]);
    },
  },
  {
    title: 'values of another shape than the range are rejected',
    source: `${api('range')}#excel-excel-range-values-member`,
    run: async ({ context, sheet, refused }) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
      await refused('InvalidArgument', () => context.sync());
    },
  },
  {
    title: 'set() sets several properties, nested ones too',
    source: api('range#excel-excel-range-set-member(1)'),
    run: async ({ context, sheet, same }) => {
      const range = sheet.getRange('A1');
      range.set({ values: [['标题']], format: { font: { bold: true }, fill: { color: '#00FF00' } } });
      range.load('values,format/font/bold,format/fill/color');
      await context.sync();
      same([range.values, range.format.font.bold, range.format.fill.color], [[['标题']], true, '#00FF00']);
    },
  },
  {
    title: 'set() rejects a read-only property',
    source: api('range#excel-excel-range-set-member(1)'),
    run: async ({ sheet, refused }) =>
      refused('InvalidArgument', () =>
        Promise.resolve().then(() => sheet.getRange('A1').set({ address: 'B1' } as object)),
      ),
  },
  {
    title: 'toJSON() returns the loaded properties only',
    source: api('worksheet#excel-excel-worksheet-tojson-member(1)'),
    run: async ({ context, sheet, same }) => {
      sheet.name = '按要求装载';
      await context.sync();
      const found = context.workbook.worksheets.getItem('按要求装载');
      found.load('name,visibility');
      await context.sync();
      const { name, visibility, tabColor } = found.toJSON();
      same([name, visibility, tabColor], ['按要求装载', 'Visible', undefined]);
    },
  },
  {
    title: 'a block of more than 1500 cells is complete, in one sync',
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-large',
    run: async ({ context, sheet, same }) => {
      const values = Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => row * 10 + column),
      );
      const range = sheet.getRangeByIndexes(2, 1, 400, 10);
      range.values = values;
      await context.sync();
      range.load('values');
      await context.sync();
      same(range.values, values);
    },
  },
  {
    title: 'an empty sync succeeds',
    source: `${MODEL}#sync`,
    run: async ({ context }) => {
      await context.sync();
      await context.sync();
    },
  },
  {
    title: 'a handler of an event is called after the sync that changed the cells',
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events',
    run: async ({ context, sheet, same }) => {
      const heard: string[] = [];
      sheet.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('C4').values = [[1]];
      await context.sync();
      for (let waited = 0; heard.length === 0 && waited < 100; waited += 1) await pause(20);
      same(heard, ['C4']);
    },
  },
  {
    title: 'a handler that was removed is not called',
    source:
      'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events#remove-an-event-handler',
    run: async ({ context, sheet, same }) => {
      const heard: string[] = [];
      const result = sheet.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      result.remove();
      await context.sync();
      sheet.getRange('C4').values = [[1]];
      await context.sync();
      await pause(200);
      same(heard, []);
    },
  },
  {
    title: 'a set above what Excel reports is not supported, one below is',
    source: 'https://learn.microsoft.com/office/dev/add-ins/develop/specify-api-requirements-runtime',
    run: async ({ same }) => {
      const { requirements } = Office.context;
      await Promise.resolve();
      same(
        [requirements.isSetSupported('ExcelApi', '1.14'), requirements.isSetSupported('ExcelApi', '99.0')],
        [true, false],
      );
    },
  },
];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
