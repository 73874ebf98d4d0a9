import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { EMPTY_XLSX_SHEET, type XlsxBook } from '#xlsx/book';
import { shiftFormula } from '#xlsx/part/cells/shift-formula';
import { readXlsxBook } from '#xlsx/read/read-book';
import { writeXlsxBook } from '#xlsx/write/write-book';
import { XlsxError } from '#xlsx/xlsx-error';

const BOOK: XlsxBook = {
  font: { name: '等线', size: 11 },
  vertical: 'center',
  styles: [{}, { font: { name: '等线', size: 11, color: { rgb: '123456' } } }],
  namedStyles: [],
  sheets: [{ ...EMPTY_XLSX_SHEET, name: '表', values: [['甲']], styles: [[1]] }],
  activeSheet: 0,
  names: [],
  properties: {},
  xmlParts: new Map(),
  protection: null,
};

/** The book's file with a part changed, as another program might have written it. */
async function readWith(changes: Readonly<Record<string, (xml: string) => string>>): Promise<XlsxBook> {
  const parts = unzipSync(await writeXlsxBook(BOOK));
  for (const [path, change] of Object.entries(changes)) {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    parts[path] = strToU8(changed);
  }
  return readXlsxBook(zipSync(parts));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const withRows = (rows: string) => ({
  [SHEET]: (xml: string) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
});

test('a shared formula is read in each of its cells, moved to the cell', async () => {
  const book = await readWith(
    withRows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row><c r="C3"><f t="shared" si="0"/></c></row>',
    ),
  );
  const formulas = book.sheets[0]?.formulas;
  expect([formulas?.get(0)?.get(1), formulas?.get(1)?.get(1), formulas?.get(2)?.get(2)]).toEqual([
    'A1*$C$1&"A1"',
    'A2*$C$1&"A1"',
    'B3*$C$1&"A1"',
  ]);
});

test.each([
  ['SUM(A1:B2)', 1, 1, 'SUM(B2:C3)'],
  ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
  ['\'A1\'!A1&"A1"&LOG10(A1)&名A1', 1, 0, '\'A1\'!A2&"A1"&LOG10(A2)&名A1'],
  ['A1', -1, 0, '#REF!'],
  ['XFD1', 0, 1, '#REF!'],
])('%s, %i down and %i right, is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test('inline texts, rich texts, phonetic runs and values of every kind are read', async () => {
  const book = await readWith(
    withRows(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></is></c>' +
        '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>"_x005F_x0041_"</f><v>_x005F_x0041_</v></c>' +
        '<c t="d"><v>2030-01-02T12:00:00</v></c><c r="H1"><v>1.5E-3</v></c></row>',
    ),
  );
  expect(book.sheets[0]?.values[0]).toEqual([
    '甲 乙',
    true,
    { error: '#N/A' },
    '_x0041_',
    47485.5,
    undefined,
    undefined,
    0.0015,
  ]);
  expect(book.sheets[0]?.formulas.get(0)?.get(3)).toBe('"_x0041_"');
});

test.each([
  ['theme="1"', '000000'],
  ['theme="0" tint="-0.5"', '808080'],
  ['indexed="10"', 'FF0000'],
  ['rgb="80ABCDEF"', 'ABCDEF'],
  ['auto="1"', undefined],
  ['indexed="64"', undefined],
])('a colour written as %s is %s', async (written, rgb) => {
  const book = await readWith({ 'xl/styles.xml': (xml) => xml.replace('rgb="FF123456"', written) });
  expect(book.styles[1]?.font?.color?.rgb).toBe(rgb);
});

test('the vertical alignment of style 0 and element names with a prefix are read', async () => {
  const book = await readWith({
    [SHEET]: (xml) =>
      xml
        .replace('<worksheet xmlns=', '<x:worksheet xmlns:x=')
        .replace(/<(\/?)(sheetData|row|c|v|sheetViews|sheetView)\b/g, '<$1x:$2')
        .replace('</worksheet>', '</x:worksheet>'),
  });
  expect([book.vertical, book.sheets[0]?.values]).toEqual(['center', [['甲']]]);
});

test.each([
  [14, 'yyyy/m/d'],
  [22, 'yyyy/m/d h:mm'],
  [31, 'yyyy"年"m"月"d"日"'],
  [37, '#,##0;-#,##0'],
  [48, '##0.0E+0'],
])('number format %i is %s, and is written in full', async (id, code) => {
  const book = await readWith({
    'xl/styles.xml': (xml) => xml.replace(/(<cellXfs.*)numFmtId="0"(.*<\/cellXfs>)/s, `$1numFmtId="${id}"$2`),
  });
  expect(book.styles.at(-1)?.numFmt).toBe(code);
  const parts = unzipSync(await writeXlsxBook(book));
  expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('numFmtId="164"');
  expect((await readXlsxBook(zipSync(parts))).styles.at(-1)?.numFmt).toBe(code);
});

test('bytes that are not a workbook are refused', async () => {
  for (const bytes of [strToU8('<html>'), zipSync({ 'a.txt': strToU8('甲') }), new Uint8Array()])
    await expect(readXlsxBook(bytes)).rejects.toThrow(XlsxError);
});
