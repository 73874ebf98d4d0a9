import ExcelJS from 'exceljs';
import { loadHost, saveHost } from '#excel-host/public';
import { fullBook } from '../../../support/host/full-book.ts';
import { differences, plainBook } from '../../../support/host/plain-book.ts';
import { formulaOf, sheetOf, shown } from '../../../support/workbook/excel.ts';
import { hasLibreOffice, savedByLibreOffice } from '../../../support/workbook/libreoffice.ts';

const MINUTE = 60_000;

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** What both programs must show of the full book. */
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
  // Another program may set a text in several fonts.
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

test('a book of the host opens in another reader as it is', async () => {
  const workbook = await opened(await saveHost(fullBook()));
  expectFullBook(workbook);
  const sheet = sheetOf(workbook, '督办台账');
  expect(sheet.getTables()).toHaveLength(1);
  // Without a window the other program keeps no view.
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false });
  expect(sheet.getCell('G4').protection.locked).toBe(false);
  // A font that is not there the other program replaces by one of its own.
  expect(sheet.getCell('A3').font).toMatchObject({ name: '黑体', charset: 134 });
});

test('a book with everything on it, saved and loaded, is the same', async () => {
  expect(differences(plainBook(fullBook()), plainBook(await loadHost(await saveHost(fullBook()))))).toEqual(
    [],
  );
});

if (!hasLibreOffice) {
  test.skip('LibreOffice (soffice) is not installed: its reading of saved books is not checked', () =>
    undefined);
}

(hasLibreOffice ? describe : describe.skip)('a book of the host opened and saved by LibreOffice', () => {
  test(
    'is as it was, and is loaded, saved and loaded again without loss',
    async () => {
      const [saved = Buffer.of()] = savedByLibreOffice([await saveHost(fullBook())], 'xlsx');
      const theirs = new Uint8Array(saved);
      expectFullBook(await opened(theirs));
      const book = await loadHost(theirs);
      const [sheet] = book.sheets;
      expect(book.styles.get(sheet?.grid.style(3, 6) ?? 0)).toMatchObject({ locked: false, fill: '#FFF9E5' });
      expect(differences(plainBook(book), plainBook(await loadHost(await saveHost(book))))).toEqual([]);
      expect(book.tables.map(({ name, area }) => [name, area])).toEqual(
        fullBook().tables.map(({ name, area }) => [name, area]),
      );
    },
    MINUTE,
  );
});
