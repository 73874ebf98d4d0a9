import ExcelJS from 'exceljs';
import { openDocument } from '#document/read/open';
import type { OpenedDocument } from '#document/read/opened-document';
import { officePackageOf } from '../../support/documents/office-package.ts';
import { contentOf } from '../../support/documents/document-content.ts';
import { processorMs } from '../../support/processor-time.ts';

const opened = async (fill: (book: ExcelJS.Workbook) => void): Promise<OpenedDocument> => {
  const book = new ExcelJS.Workbook();
  fill(book);
  return openDocument(new Uint8Array(await book.xlsx.writeBuffer()), 'book.xlsx');
};

test('title rows and notes are paragraphs, merged cells one cell, empty rows and columns are left out', async () => {
  const document = await opened((book) => {
    const sheet = book.addWorksheet('任务');
    sheet.getCell('B2').value = '重点任务清单';
    sheet.mergeCells('B2:E2');
    sheet.getCell('B3').value = '填报单位：市住建局';
    sheet.getRow(5).values = ['', '', '序号', '类别', '任务'];
    sheet.getRow(6).values = ['', '', 1, '城建', '改造管网\n更换阀门'];
    sheet.getRow(9).values = ['', '', 2, '', '架桥'];
    sheet.mergeCells('D6:D9');
    sheet.getCell('C11').value = '注：任务量以可研批复为准。';
  });
  expect(contentOf(document)).toEqual([
    '重点任务清单',
    '填报单位：市住建局',
    [
      ['序号', '类别', '任务'],
      ['1', '城建', '改造管网\n更换阀门'],
      ['2', null, '架桥'],
    ],
    '注：任务量以可研批复为准。',
  ]);
});

test('numbers and dates are read as displayed', async () => {
  const shown: readonly (readonly [ExcelJS.CellValue, string, string])[] = [
    [0.706, '0.0%', '70.6%'],
    [45000.5, '#,##0.00_ ', '45,000.50'],
    [0.1 + 0.2, 'General', '0.3'],
    [4500, 'General"万吨"', '4500万吨'],
    [7, '000', '007'],
    [new Date(Date.UTC(2024, 2, 6)), 'yyyy"年"m"月"d"日"', '2024年3月6日'],
    [new Date(Date.UTC(2024, 2, 6)), 'yyyy/m/d', '2024/3/6'],
    // Built-in format 14, which exceljs calls by its English code.
    [new Date(Date.UTC(2024, 2, 6)), 'mm-dd-yy', '2024/3/6'],
    [-3, '0.00_);[Red]\\(0.00\\)', '(3.00)'],
    ['3-1', '@', '3-1'],
    [{ formula: 'A1*2', result: 1.5 }, '0.0', '1.5'],
    [{ formula: 'A1*2' }, '0.0', ''],
    [{ richText: [{ text: '约' }, { text: '30' }] }, 'General', '约30'],
    [true, 'General', 'TRUE'],
    [{ error: '#DIV/0!' }, 'General', '#DIV/0!'],
  ];
  const document = await opened((book) => {
    const sheet = book.addWorksheet('数');
    shown.forEach(([value, format], i) => {
      sheet.getCell(i + 1, 1).value = `第${i + 1}行`;
      sheet.getCell(i + 1, 2).value = value;
      sheet.getCell(i + 1, 2).numFmt = format;
    });
  });
  expect(contentOf(document)).toEqual([shown.map(([, , text], i) => [`第${i + 1}行`, text])]);
});

test('visible sheets are read, hidden ones are listed in a warning, empty ones give no block', async () => {
  const document = await opened((book) => {
    book.addWorksheet('空');
    book.addWorksheet('甲').addRows([
      ['序号', '任务'],
      [1, '修路'],
    ]);
    book.addWorksheet('密', { state: 'hidden' }).addRows([
      ['序号', '任务'],
      [9, '看不见'],
    ]);
    book.addWorksheet('极密', { state: 'veryHidden' }).addRows([['键', '值']]);
    book.addWorksheet('乙').addRows([
      ['序号', '任务'],
      [2, '架桥'],
    ]);
  });
  expect(contentOf(document)).toEqual([
    [
      ['序号', '任务'],
      ['1', '修路'],
    ],
    [
      ['序号', '任务'],
      ['2', '架桥'],
    ],
  ]);
  expect(document.findings).toMatchObject([
    { code: 'source.hidden-sheets', params: { sheets: ['密', '极密'] } },
  ]);
});

test('rows that contain only their number belong to the table', async () => {
  const document = await opened((book) =>
    book.addWorksheet('表').addRows([['序号', '任务'], [1, '修路'], [2], [3]]),
  );
  expect(contentOf(document)).toEqual([
    [
      ['序号', '任务'],
      ['1', '修路'],
      ['2', ''],
      ['3', ''],
    ],
  ]);
});

const sheetOf = (content: string): Uint8Array =>
  officePackageOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet>${content}</worksheet>`,
  });

test('cells without addresses and inline strings with phonetic readings are read', async () => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t><rPh><t>yin</t></rPh></is></c>`;
  const document = await openDocument(
    sheetOf(
      `<sheetData><row>${cell('序号')}${cell('任务_x000A_续')}</row><row><c><v>1</v></c>${cell('路')}</row></sheetData>`,
    ),
    'book.xlsx',
  );
  expect(contentOf(document)).toEqual([
    [
      ['序号', '任务\n续'],
      ['1', '路'],
    ],
  ]);
});

test('cells at opposite corners and 1000 merged ranges over the whole sheet are read within 3 seconds', async () => {
  const started = processorMs();
  const document = await openDocument(
    sheetOf(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
      <row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>
      <mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
    ),
    'book.xlsx',
  );
  expect(document.blocks.length).toBeGreaterThan(0);
  expect(processorMs() - started).toBeLessThan(3000);
});
