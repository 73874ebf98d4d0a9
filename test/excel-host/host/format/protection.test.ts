import { ExcelUser } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';
import { onSheet, refusedWith } from './on-sheet.ts';

const OPTIONS: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowAutoFilter: true };

test('a missing option permits nothing', async () => {
  const user = new ExcelUser(openHost());
  user.protectSheet('Sheet1', { allowInsertRows: true });
  const codeOf = (work: (sheet: Excel.Worksheet) => unknown): Promise<unknown> =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
      return null;
    }).catch((error: unknown) => (error as { readonly code?: unknown }).code);
  const insert = (sheet: Excel.Worksheet): unknown => sheet.getRange('2:2').insert('Down');
  const makeBold = (sheet: Excel.Worksheet): unknown => (sheet.getRange('A1').format.font.bold = true);
  const merge = (sheet: Excel.Worksheet): unknown => sheet.getRange('A1:B1').merge();
  expect([await codeOf(insert), await codeOf(makeBold), await codeOf(merge)]).toEqual([
    null,
    'AccessDenied',
    'AccessDenied',
  ]);
  user.unprotectSheet('Sheet1');
  expect(await codeOf(merge)).toBeNull();
});

test('protection and its options are read back', () =>
  onSheet(async (sheet, context) => {
    const { protection } = sheet;
    protection.protect({ ...OPTIONS, selectionMode: 'Unlocked' });
    protection.load('protected,options');
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowFormatColumns: true,
      allowFormatCells: false,
      selectionMode: 'Unlocked',
    });
    protection.unprotect();
    protection.unprotect();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(false);
  }));

test.each<[string, string | null, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  ['protecting again', 'AccessDenied', ({ protection }) => protection.protect()],
  ['bold letters', 'AccessDenied', (sheet) => (sheet.getRange('B1').format.font.bold = true)],
  ['a fill on an unlocked cell', 'AccessDenied', (sheet) => (sheet.getRange('A1').format.fill.color = 'red')],
  [
    'a border',
    'AccessDenied',
    (sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Dot'),
  ],
  ['a row height', 'AccessDenied', (sheet) => (sheet.getRange('A1').format.rowHeight = 20)],
  ['unlocking', 'AccessDenied', (sheet) => (sheet.getRange('B1').format.protection.locked = false)],
  ['clearing validation', 'AccessDenied', (sheet) => sheet.getRange('A1').dataValidation.clear()],
  ['a conditional format', 'AccessDenied', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
  [
    'a hyperlink',
    'AccessDenied',
    (sheet) => (sheet.getRange('A1').hyperlink = { documentReference: 'Sheet1!B1' }),
  ],
  ['a style', 'AccessDenied', (sheet) => (sheet.getRange('A1').style = 'Good')],
  ['a value of a locked cell', 'AccessDenied', (sheet) => (sheet.getRange('A1:B1').values = [[1, 2]])],
  ['a value of an unlocked cell', null, (sheet) => (sheet.getRange('A1').values = [[1]])],
  ['a column width, which is permitted', null, (sheet) => (sheet.getRange('A1').format.columnWidth = 20)],
  ['page layout', null, (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
  ['frozen panes', null, (sheet) => sheet.freezePanes.freezeRows(1)],
  ['its name', null, (sheet) => (sheet.name = '别名')],
])('on a protected sheet %s: %s', async (_, code, work) => {
  expect(
    await refusedWith(async (sheet, context) => {
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect(OPTIONS);
      await work(sheet, context);
    }),
  ).toBe(code);
});

test('an option permits formatting', async () => {
  expect(
    await refusedWith((sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').conditionalFormats.add('Custom');
    }),
  ).toBe(null);
});

test('unprotecting needs the password', async () => {
  const host = openHost();
  const unprotect = (password?: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.unprotect(password);
      await context.sync();
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect({}, '督办');
    await context.sync();
  });
  await expect(unprotect()).rejects.toMatchObject({ code: 'InvalidArgument' });
  await expect(unprotect('督查')).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(host.book.sheets[0]?.protection).not.toBeNull();
  await unprotect('督办');
  expect(host.book.sheets[0]?.protection).toBeNull();
});

test('an unknown option is rejected', async () => {
  const options = { allowEverything: true } as Excel.WorksheetProtectionOptions;
  expect(await refusedWith(({ protection }) => protection.protect(options))).toBe('InvalidArgument');
});

test('the structure of a workbook', () =>
  onSheet(async (sheet, context) => {
    const { protection, worksheets } = context.workbook;
    protection.protect('x');
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(true);
    worksheets.add('新表');
    await expect(context.sync()).rejects.toThrow();
    protection.unprotect('y');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    protection.unprotect('x');
    worksheets.add('新表');
    sheet.activate();
    await context.sync();
  }));
