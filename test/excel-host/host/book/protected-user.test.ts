import { ExcelUser } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';

/** A sheet with a table and an unlocked cell D1, protected by the add-in with these options. */
async function protectedSheet(options: Excel.WorksheetProtectionOptions): Promise<ExcelUser> {
  const host = openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['名称', '数'],
      ['乙', 2],
      ['甲', 1],
    ];
    sheet.tables.add('A1:B3', true).name = '表';
    sheet.getRange('D1').format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
  return new ExcelUser(host);
}

const ACTS: readonly [string, (user: ExcelUser) => string | null][] = [
  ['types', (user) => user.type('Sheet1', 'A2', '丙')],
  ['pastes', (user) => user.paste('Sheet1', 'A2', [['丙']])],
  ['sorts', (user) => user.sortTable('表', '名称')],
  ['filters', (user) => user.filterTable('表', '名称', ['甲'])],
  ['inserts rows', (user) => user.insertRows('Sheet1', 2)],
  ['deletes rows', (user) => user.deleteRows('Sheet1', 2)],
  ['inserts columns', (user) => user.insertColumns('Sheet1', 'B1')],
  ['deletes columns', (user) => user.deleteColumns('Sheet1', 'B1')],
  ['moves a column', (user) => user.moveColumn('表', '数', 0)],
  ['merges', (user) => user.mergeCells('Sheet1', 'A5:B5')],
  ['clears', (user) => user.clear('Sheet1', 'A2')],
  ['fills down', (user) => user.fillDown('Sheet1', 'A2:A3')],
  ['colours', (user) => user.colour('Sheet1', 'A2', '#FF0000')],
  ['removes a validation', (user) => user.clearValidation('Sheet1', 'A2')],
];

test.each(ACTS)('a user %s: refused on a protected sheet, done after it is unprotected', async (_, act) => {
  const user = await protectedSheet({});
  const values = (): unknown => [0, 1, 2, 4].map((row) => user.sheet('Sheet1').grid.value(row, 0));
  const before = values();
  expect(act(user)).not.toBeNull();
  expect(values()).toEqual(before);
  user.unprotectSheet('Sheet1');
  expect(act(user)).toBeNull();
});

test('a user types into unlocked cells, unless nothing can be selected', async () => {
  const open = await protectedSheet({ selectionMode: 'Normal' });
  expect(open.type('Sheet1', 'D1', '可填')).toBeNull();
  const closed = await protectedSheet({ selectionMode: 'None' });
  expect(closed.type('Sheet1', 'D1', '可填')).not.toBeNull();
  expect(closed.select('Sheet1', 'D1')).not.toBeNull();
});

test('a user renames, copies and deletes a protected sheet; the copy is protected', async () => {
  const user = await protectedSheet({});
  expect(user.copySheet('Sheet1')).toBeNull();
  expect(user.sheet('Sheet1 (2)').protection).not.toBeNull();
  expect(user.renameSheet('Sheet1', '改了名')).toBeNull();
  expect(user.deleteSheet('改了名')).toBeNull();
});

test('the formula of a conditional format stays relative when the first rows are deleted', async () => {
  const host = openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { custom } = sheet.getRange('A2:B6').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = '=$B2="红"';
    sheet.getRange('2:4').delete('Up');
    await context.sync();
  });
  expect(host.book.sheets[0]?.conditions.map(({ areas, rule }) => [areas, JSON.stringify(rule)])).toEqual([
    [[{ row: 1, column: 0, rowCount: 2, columnCount: 2 }], expect.stringContaining('$B2=') as unknown],
  ]);
});
