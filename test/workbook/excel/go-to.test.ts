import { ExcelFailure } from '#workbook/excel-failure';
import { goTo } from '#workbook/excel/go-to';
import { ExcelUser, type WorkbookHost } from '#excel-host/public';
import { openHost } from '../../support/host/client.ts';

const SHEET = 'Sheet1';

let host: WorkbookHost;
let user: ExcelUser;

beforeEach(async () => {
  host = openHost();
  user = new ExcelUser(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange('A1:B4').values = [
      ['序号', '单位'],
      [1, '泊云区'],
      [2, '鹭汀区'],
      [3, '苍浦县'],
    ];
    sheet.tables.add('A1:B4', true).name = '进展';
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  user.addSheet('另一张');
  user.activateSheet('另一张');
});

const change = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });

/** Rows of the sheet that are hidden, as Excel numbers them. */
const hiddenRows = (): Promise<readonly number[]> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const rows = [0, 1, 2, 3].map((row) => sheet.getCell(row, 0).load('rowHidden'));
    await context.sync();
    return rows.flatMap(({ rowHidden }, row) => (rowHidden ? [row + 1] : []));
  });

const reportOf = async (row: number): Promise<unknown> => {
  try {
    await goTo(SHEET, { row, column: 1 });
    return null;
  } catch (error) {
    return error instanceof ExcelFailure ? [error.code, error.report.params] : error;
  }
};

const isSelected = (row: number): void => {
  expect(host.book.active.name).toBe(SHEET);
  expect(host.book.selection).toMatchObject({ row, column: 1 });
};

test('a row that was hidden by hand is shown, and only that one', async () => {
  await change((sheet) => (sheet.getRange('2:3').rowHidden = true));
  expect(await hiddenRows()).toEqual([2, 3]);
  expect(await reportOf(2)).toBeNull();
  expect(await hiddenRows()).toEqual([2]);
  isSelected(2);
});

test('a filter stays, and it is said that it hides the row', async () => {
  user.filterTable('进展', '序号', ['1']);
  expect(await hiddenRows()).toEqual([3, 4]);
  expect(await reportOf(2)).toEqual(['excel.row-filtered', { sheet: SHEET, row: '3' }]);
  expect(await hiddenRows()).toEqual([3, 4]);
  isSelected(2);
  expect(await reportOf(1)).toBeNull();
});

test('on a sheet that a person protected the row stays hidden, which is said', async () => {
  await change((sheet) => (sheet.getRange('3:3').rowHidden = true));
  user.protectSheet(SHEET);
  expect(await reportOf(2)).toEqual(['excel.row-hidden', { sheet: SHEET, row: '3' }]);
  expect(await hiddenRows()).toEqual([3]);
  isSelected(2);
});

test('a hidden sheet is shown; one that is gone is told', async () => {
  user.hideSheet(SHEET);
  expect(await reportOf(1)).toBeNull();
  isSelected(1);
  user.activateSheet('另一张');
  user.deleteSheet(SHEET);
  expect(await reportOf(1)).toEqual(['excel.sheet-gone', { sheet: SHEET }]);
});
