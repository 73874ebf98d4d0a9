import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import { BLANK_SHEET, type SheetModel } from '#workbook/model/sheet-model';
import { escapeXmlText } from '#xlsx/part/xml/escape-text';
import { writeWorkbookFile } from '#workbook/file/write';
import { STYLES } from '#workbook/model/cell-style';
import { openedByExceljs, sheetOf } from '../support/workbook/exceljs.ts';
import { partText } from '../support/xlsx/part-text.ts';

const sheet = (values: readonly (readonly CellValue[])[], more: Partial<SheetModel> = {}): SheetModel => ({
  ...BLANK_SHEET,
  name: '表',
  values,
  ...more,
});

describe('text in a file', () => {
  test.each([
    ['A<B & C>D', 'A&lt;B &amp; C&gt;D'],
    ['一\r\n二\t三', '一_x000D_\n二\t三'],
    ['\u0001\uFFFE\uFFFF', '_x0001__xFFFE__xFFFF_'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x00_ x_ _', '_x00_ x_ _'],
    ['“引号”\'"', '“引号”\'"'],
  ])('%j stands there as %j', (text, written) => expect(escapeXmlText(text)).toBe(written));

  test.each([
    ' 前后 ',
    '\n',
    '一\r\n二',
    '\u0001\u001F',
    '_x0041_',
    '&amp;',
    '#N/A',
    'TRUE',
    '1e5',
    '',
    '=1+1',
  ])('%j comes back as it was', async (text) => {
    const book = await readXlsx(await writeWorkbookFile([sheet([['甲', text, '乙']])]));
    expect(book.sheets[0]?.rows[0]).toEqual(['甲', text, '乙']);
  });
});

describe('the cells of a file', () => {
  test('numbers, booleans, results of formulas and empty cells keep their places', async () => {
    const book = await openedByExceljs([
      sheet([[1.5, null, true], [], [Number.NaN, -3e21, '文'], ['是<', 2, true]], {
        formulas: [
          { row: 3, column: 0, formula: '"是"&"<"' },
          { row: 3, column: 1, formula: '1+1' },
          { row: 3, column: 2, formula: '1<2' },
        ],
      }),
    ]);
    const cells = sheetOf(book, '表');
    const rowValues = (row: number) => [1, 2, 3].map((column) => cells.getCell(row, column).value);
    expect(rowValues(1)).toEqual([1.5, null, true]);
    expect(rowValues(2)).toEqual([null, null, null]);
    expect(rowValues(3)).toEqual([null, -3e21, '文']);
    expect(rowValues(4)).toEqual([
      { formula: '"是"&"<"', result: '是<' },
      { formula: '1+1', result: 2 },
      { formula: '1<2', result: true },
    ]);
  });

  test('have the later of two styles, also empty cells and cells beyond the last value', async () => {
    const book = await openedByExceljs([
      sheet([['一'], ['二']], {
        columns: [10, 10, 10].map((width) => ({ width, hidden: false })),
        styles: [
          { range: rangeOf(0, 0, 2, 3), style: STYLES.text },
          { range: rangeOf(1, 1, 1, 2), style: STYLES.inputNumber },
        ],
        heights: [null, 33],
      }),
    ]);
    const cells = sheetOf(book, '表');
    expect(cells.getCell('C1')).toMatchObject({ numFmt: '@', alignment: { wrapText: true } });
    expect(cells.getCell('C1').border.left?.style).toBe('thin');
    expect(cells.getCell('A2').protection).toBeUndefined();
    expect(cells.getCell('B2')).toMatchObject({
      protection: { locked: false },
      alignment: { horizontal: 'right' },
      fill: { fgColor: { argb: `FF${STYLES.inputNumber.fill}` } },
    });
    expect(cells.getRow(2).height).toBe(33);
  });

  test('of more rows than one block are all written, equal texts stored once', async () => {
    const count = 1234;
    const rows = Array.from({ length: count }, (_, row) => [row, '同', `第${row}行`]);
    const bytes = await writeWorkbookFile([sheet(rows), { ...sheet(rows), name: '另表' }]);
    const book = await readXlsx(bytes);
    expect(book.sheets.map((each) => each.rows)).toEqual([rows, rows]);
    const strings = partText(unzipSync(bytes), 'xl/sharedStrings.xml');
    expect(strings).toContain(`count="${count * 4}" uniqueCount="${count + 1}"`);
  });

  test('equal sheets with the same time give equal bytes', async () => {
    const modified = new Date(Date.UTC(2030, 0, 1));
    const model = sheet([['一', 1]]);
    expect(await writeWorkbookFile([model], { modified })).toEqual(
      await writeWorkbookFile([model], { modified }),
    );
  });
});
