import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type HostFailure, EXCEL_ERRORS } from '#excel-host/public';
import { hostClasses } from '../../../support/host/classes.ts';
import { loadClient, openHost } from '../../../support/host/client.ts';
import { errorCodes } from '../../../support/host/error-codes.ts';

const METADATA = loadClient();

type Work = (context: Excel.RequestContext) => Promise<unknown>;
const run = (work: Work): Promise<unknown> => Excel.run(work);
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

describe('classes of the host', () => {
  const CLASSES = hostClasses().filter(({ type }) => METADATA.has(type));

  test('were found', () => {
    expect(CLASSES.length).toBeGreaterThan(20);
    expect(CLASSES.find(({ type }) => type === 'Range')?.members.has('Values')).toBe(true);
  });

  test('have only members that the client declares: a misspelt one would never be called', () => {
    const read = (file: string): string => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
    // Some names are used on the wire without being declared; some members are newer than the pinned library.
    const library = read('@microsoft/office-js/dist/excel-win32-16.01.debug.js');
    const newer = read('@types/office-js/index.d.ts');
    const isKnown = (type: string, name: string): boolean => {
      const { scalars, navigations, methods } = METADATA.get(type) ?? {};
      return (
        [...(scalars?.values() ?? []), ...(navigations?.values() ?? []), ...(methods ?? []), 'Id'].includes(
          name,
        ) ||
        library.includes(`"${name}"`) ||
        newer.includes(` ${name.charAt(0).toLowerCase()}${name.slice(1)}(`)
      );
    };
    const strangers = CLASSES.flatMap(({ file, type, members }) =>
      [...members].filter((name) => !isKnown(type, name)).map((name) => `${file}: ${type}.${name}`),
    );
    expect(isKnown('Range', 'Valeus')).toBe(false);
    expect(strangers).toEqual([]);
  });
});

test('every Excel error has a code of the client and a source', () => {
  const codes = new Set(errorCodes());
  const errors = Object.entries(EXCEL_ERRORS);
  expect(errors.length).toBeGreaterThan(20);
  expect(errors.filter(([, { code }]) => !codes.has(code)).map(([name]) => name)).toEqual([]);
  expect(errors.filter(([, { source }]) => !/^https:\/\/\S+$/.test(source)).map(([name]) => name)).toEqual(
    [],
  );
  expect(errors.filter(([, { text }]) => text.trim() === '').map(([name]) => name)).toEqual([]);
});

describe('unsupported members', () => {
  const MISSING: readonly (readonly [string, Work])[] = [
    ['Worksheet.Slicers', (context) => context.sync(sheetOf(context).slicers.load('items/name'))],
    ['Workbook.Slicers', (context) => context.sync(context.workbook.slicers.load('items/name'))],
    ['Range.GetPivotTables', (context) => context.sync(sheetOf(context).getRange('A1').getPivotTables())],
    [
      'Workbook.InsertWorksheetsFromBase64',
      (context) => context.sync(context.workbook.insertWorksheetsFromBase64('UEsDBA==')),
    ],
    [
      'action type 6',
      (context) => {
        const { worksheets } = context.workbook;
        context.loadRecursive(worksheets, { WorksheetCollection: 'items/name' }, 2);
        return context.sync();
      },
    ],
  ];

  test.each(MISSING)('%s fails with its name', async (name, work) => {
    openHost();
    const error = await run(work).then(
      () => null,
      (reason: unknown) => reason as HostFailure,
    );
    expect(error?.code).toBe('ApiNotFound');
    expect(error?.message).toContain(name);
  });

  test('are left out by a load of everything', async () => {
    openHost();
    const sheet = await Excel.run(async (context) => {
      const loaded = sheetOf(context);
      loaded.load();
      await context.sync();
      return loaded.toJSON() as Readonly<Record<string, unknown>>;
    });
    const members = hostClasses().find(({ type }) => type === 'Worksheet')?.members ?? new Set();
    const has = [...(METADATA.get('Worksheet')?.scalars ?? [])].filter(
      ([, name]) => members.has(name) || name === 'Id',
    );
    expect(Object.keys(sheet).sort()).toEqual(has.map(([camel]) => camel).sort());
  });
});

describe('paths and arguments', () => {
  test('a path is resolved once, however often it is used', async () => {
    const host = openHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('泊云区');
      sheet.tabColor = '#FF0000';
      sheet.getRange('A1').values = [[1]];
      sheet.load('name');
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '泊云区']);
  });

  test('objects can be arguments', async () => {
    openHost();
    const address = await run(async (context) => {
      const sheet = sheetOf(context);
      const both = sheet.getRange('B2').getBoundingRect(sheet.getRange('D5'));
      both.load('address');
      await context.sync();
      return both.address;
    });
    expect(address).toBe('Sheet1!B2:D5');
  });

  test('a property that the client does not declare is rejected', async () => {
    openHost();
    const work = run(async (context) => {
      sheetOf(context).getRange('A1').load('wert');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('nothing can be set on a null object', async () => {
    openHost();
    const work = run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('无').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('one load reads nested properties of items', async () => {
    openHost();
    const seen = await run(async (context) => {
      const { worksheets } = context.workbook;
      sheetOf(context).getRange('A1:B2').values = [
        ['甲', '乙'],
        [1, 2],
      ];
      sheetOf(context).tables.add('A1:B2', true).name = '任务库';
      worksheets.load('items/name,items/tables/items/name,items/tables/count');
      await context.sync();
      return worksheets.items.map(({ name, tables }) => [
        name,
        tables.count,
        tables.items.map((table) => table.name),
      ]);
    });
    expect(seen).toEqual([['Sheet1', 1, ['任务库']]]);
  });

  test('a range of a deleted sheet is not found', async () => {
    openHost();
    const work = run(async (context) => {
      const sheet = context.workbook.worksheets.add('苍浦县');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({
      code: expect.stringMatching(/^(ItemNotFound|InvalidReference)$/) as string,
    });
  });
});
