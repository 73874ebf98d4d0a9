import ExcelJS from 'exceljs';
import { loadBook, saveBook } from '#excel-host/public';
import { fullBook } from '../../../support/host/full-book.ts';
import { differences, plainBook } from '../../../support/host/plain-book.ts';
import { formulaOf, sheetOf, shown } from '../../../support/workbook/exceljs.ts';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../../support/documents/libreoffice.ts';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** The content of the full book that both programs must agree on. */
function expectFullBook(workbook: ExcelJS.Workbook): void {
  expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
    '督办台账 visible',
    '名单 hidden',
  ]);
  const sheet = sheetOf(workbook, '督办台账');
  expect(['A4', 'D6', 'E5', 'G5'].map((address) => shown(sheet.getCell(address)))).toEqual([
    '1',
    2000,
    0.4,
    '滞后',
  ]);
  // Other programs can set several fonts within a text.
  expect(sheet.getCell('B4').text).toBe('建成口袋公园12处。');
  expect([formulaOf(sheet.getCell('D8')), shown(sheet.getCell('D8'))]).toEqual(['SUM(D4:D6)', 2021]);
  expect(shown(sheet.getCell('E8'))).toBe('正常、滞后、完成');
  expect(shown(sheet.getCell('D9'))).toEqual({ error: '#DIV/0!' });
  expect(sheet.getCell('G4').dataValidation.formulae[0]).toBe('状态名单');
  expect(sheet.getCell('A3').fill).toMatchObject({ fgColor: { argb: 'FFDDEBF7' } });
  expect(sheet.getCell('F4').numFmt).toMatch(/^yyyy\\?-mm\\?-dd/i);
  expect(sheet.getCell('G1').master.address).toBe('A1');
  expect(sheet.getRow(1).height).toBe(39);
  expect(Math.round((sheet.getColumn(2).width ?? 0) * 7)).toBe(32 * 7);
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '3:3' });
  expect(sheet.headerFooter.oddFooter).toContain('— &P —');
}

test('another reader opens a book of the host unchanged', async () => {
  const workbook = await opened(await saveBook(fullBook()));
  expectFullBook(workbook);
  const sheet = sheetOf(workbook, '督办台账');
  expect(sheet.getTables()).toHaveLength(1);
  // Without a window the other program stores no view.
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false });
  expect(sheet.getCell('G4').protection.locked).toBe(false);
  // A missing font is replaced by the other program.
  expect(sheet.getCell('A3').font).toMatchObject({ name: '黑体', charset: 134 });
});

test('a book with everything on it, saved and loaded, is the same', async () => {
  expect(differences(plainBook(fullBook()), plainBook(await loadBook(await saveBook(fullBook()))))).toEqual(
    [],
  );
});

describeWithLibreOffice('Calc', 'a book of the host opened and saved by LibreOffice', () => {
  test(
    'is as it was, and is loaded, saved and loaded again without loss',
    async () => {
      const [saved = Buffer.of()] = await convertedByLibreOffice(
        [await saveBook(fullBook())],
        'xlsx',
        'xlsx',
      );
      const theirs = new Uint8Array(saved);
      expectFullBook(await opened(theirs));
      const book = await loadBook(theirs);
      const [sheet] = book.sheets;
      expect(book.styles.get(sheet?.grid.style(3, 6) ?? 0)).toMatchObject({ locked: false, fill: '#FFF9E5' });
      expect(differences(plainBook(book), plainBook(await loadBook(await saveBook(book))))).toEqual([]);
      expect(book.tables.map(({ name, area }) => [name, area])).toEqual(
        fullBook().tables.map(({ name, area }) => [name, area]),
      );
    },
    LIBREOFFICE_TIMEOUT,
  );
});
