import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';
import { rawXlsxOf, rowsXml } from '../../support/documents/raw-xlsx.ts';

type Book = Parameters<typeof rawXlsxOf>[0];

async function read(book: Book) {
  const document = await openDocument(rawXlsxOf(book), 'book.xlsx');
  return {
    content: contentOf(document),
    remarks: document.findings.map(({ code, params }) => [code, params['places'] ?? params['texts']]),
    findings: document.findings,
  };
}

const sheet = (rows: Parameters<typeof rowsXml>[0], more: { before?: string; after?: string } = {}): string =>
  `${more.before ?? ''}<sheetData>${rowsXml(rows)}</sheetData>${more.after ?? ''}`;

const HEAD = ['序号', '任务', '完成数'];

describe('formulas without a result', () => {
  test.each<readonly [what: string, cell: string, shown: string, isSaid: boolean]>([
    ['no value', '<c><f>8+7</f></c>', '', true],
    ['an empty value', '<c><f>8+7</f><v></v></c>', '', true],
    ['a text formula without value', '<c t="n"><f>"约"&amp;3</f><v/></c>', '', true],
    ['part of a shared formula', '<c><f t="shared" si="0"/></c>', '', true],
    ['part of an array', '<c><f t="array" ref="C2:C3">A1:A2*2</f></c>', '', true],
    ['a result', '<c><f>8+7</f><v>15</v></c>', '15', false],
    ['the result 0', '<c><f>8-8</f><v>0</v></c>', '0', false],
    ['an empty text as result', '<c t="str"><f>""</f><v></v></c>', '', false],
    ['no formula', '<c><v></v></c>', '', false],
  ])('%s', async (_, cell, shown, isSaid) => {
    const { content, remarks } = await read({ sheets: { 表: sheet([HEAD, [1, '修路', cell]]) } });
    expect(content).toEqual([[HEAD, ['1', '修路', shown]]]);
    expect(remarks).toEqual(isSaid ? [['source.formulas-without-result', ['C2']]] : []);
  });

  test('are named as ranges, with their sheet where there are several', async () => {
    const rows = [HEAD, ...[1, 2, 3].map((no) => [no, '修路', '<c><f>1+1</f></c>'])];
    const { remarks } = await read({ sheets: { 甲: sheet(rows), 乙: sheet([HEAD, [4, '架桥', 5]]) } });
    expect(remarks).toEqual([['source.formulas-without-result', ['甲!C2:C4']]]);
  });

  test('a result 0 is none where the program left the calculation to the next one', async () => {
    const { content, remarks } = await read({
      sheets: { 表: sheet([HEAD, [1, '修路', '<c><f>8+7</f><v>0</v></c>'], [2, '架桥', '<c><v>0</v></c>']]) },
      workbook: '<calcPr fullCalcOnLoad="1"/>',
    });
    expect(content).toEqual([[HEAD, ['1', '修路', ''], ['2', '架桥', '0']]]);
    expect(remarks).toEqual([['source.formulas-without-result', ['C2']]]);
  });
});

describe('what is hidden is not read, and is said', () => {
  const rows = [HEAD, [1, '修路', 3], [2, '旧稿', 4], [3, '架桥', 5]];

  test.each<readonly [what: string, xml: string, seen: unknown, places: readonly string[]]>([
    [
      'a row',
      sheet(rows).replace('r="3"', 'r="3" hidden="1"'),
      [
        ['1', '修路', '3'],
        ['3', '架桥', '5'],
      ],
      ['第3行'],
    ],
    [
      'rows without height',
      sheet(rows).replace(/r="([34])"/g, 'r="$1" ht="0" customHeight="1"'),
      [['1', '修路', '3']],
      ['第3–4行'],
    ],
    [
      'a column',
      sheet(rows, { before: '<cols><col min="3" max="3" hidden="true"/></cols>' }),
      [
        ['1', '修路'],
        ['2', '旧稿'],
        ['3', '架桥'],
      ],
      ['C列'],
    ],
    [
      'a column without width',
      sheet(rows, { before: '<cols><col min="3" max="16384" width="0"/></cols>' }),
      [
        ['1', '修路'],
        ['2', '旧稿'],
        ['3', '架桥'],
      ],
      ['C列'],
    ],
    [
      'an empty row',
      sheet(rows).replace('</sheetData>', '<row r="9" hidden="1"/></sheetData>'),
      [
        ['1', '修路', '3'],
        ['2', '旧稿', '4'],
        ['3', '架桥', '5'],
      ],
      [],
    ],
  ])('%s', async (_, xml, seen, places) => {
    const { content, remarks } = await read({ sheets: { 表: xml } });
    const [table] = content as readonly (readonly unknown[])[];
    expect(table?.slice(1)).toEqual(seen);
    expect(remarks).toEqual(places.length === 0 ? [] : [['source.hidden-cells', places]]);
  });

  test('a merged cell that begins in a hidden row is seen in the next one', async () => {
    const xml = sheet([HEAD, [1, '修路', 3], [2, null, 4]], {
      after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
    });
    const { content } = await read({ sheets: { 表: xml.replace('r="2"', 'r="2" hidden="1"') } });
    expect(content).toEqual([[HEAD, ['2', '修路', '4']]]);
  });

  test('a cell whose number format shows nothing', async () => {
    const { content, remarks } = await read({
      sheets: {
        表: sheet([
          HEAD,
          [1, '<c t="inlineStr" s="1"><is><t>内部</t></is></c>', '<c s="1"><v>5</v></c>'],
          [2, '架桥', '<c s="2"><v>0</v></c>'],
        ]),
      },
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="0;-0;;@"/></numFmts><cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>',
    });
    expect(content).toEqual([[HEAD, ['1', '', ''], ['2', '架桥', '']]]);
    expect(remarks).toEqual([['source.hidden-cells', ['B2', 'C2']]]);
  });
});

describe('a picture in a cell is said, and is no text', () => {
  const PICTURE_PARTS = (structure: string): NonNullable<Book['ofWorkbook']> => ({
    sheetMetadata: [
      'xl/metadata.xml',
      '<metadata><futureMetadata name="XLRICHVALUE"><bk><extLst><ext><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
    ],
    rdRichValue: ['xl/richData/rdrichvalue.xml', '<rvData><rv s="1"><v>0</v></rv></rvData>'],
    rdRichValueStructure: [
      'xl/richData/rdrichvaluestructure.xml',
      `<rvStructures><s t="_localImage"/><s t="${structure}"/></rvStructures>`,
    ],
  });

  test.each<readonly [what: string, cell: string | null, isPicture: boolean, more: Partial<Book>]>([
    ['of WPS', '<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>', true, {}],
    ['of WPS, its formula as text', '=DISPIMG("ID_1",1)', true, {}],
    [
      'of WPS, as a shared string',
      '<c t="s"><v>0</v></c>',
      true,
      { strings: '<si><t>=DISPIMG("ID_1",1)</t></si>' },
    ],
    ['the function IMAGE', '<c t="e"><f>_xlfn.IMAGE("https://x.cn/a.png")</f><v>#NAME?</v></c>', true, {}],
    [
      'placed in the cell',
      '<c t="e" vm="1"><v>#VALUE!</v></c>',
      true,
      { ofWorkbook: PICTURE_PARTS('_localImage') },
    ],
    [
      'an error that is kept in the same way',
      '<c t="e" vm="1"><v>#SPILL!</v></c>',
      false,
      { ofWorkbook: PICTURE_PARTS('_error') },
    ],
    [
      'over an empty cell',
      null,
      true,
      {
        related: {
          drawing: [
            'xl/drawings/d.xml',
            '<wsDr><twoCellAnchor><from><col>2</col><row>1</row></from><pic/></twoCellAnchor><twoCellAnchor><from><col>9</col><row>9</row></from><pic/></twoCellAnchor></wsDr>',
          ],
        },
      },
    ],
    [
      'over a cell with a text',
      '3处',
      false,
      {
        related: {
          drawing: [
            'xl/drawings/d.xml',
            '<wsDr><oneCellAnchor><from><col>2</col><row>1</row></from><pic/></oneCellAnchor></wsDr>',
          ],
        },
      },
    ],
  ])('%s', async (_, cell, isPicture, more) => {
    const { content, remarks } = await read({
      ...more,
      sheets: { 表: sheet([HEAD, [1, '修路', cell], [2, '架桥', 3]]) },
    });
    const [table] = content as readonly (readonly (readonly string[])[])[];
    expect(remarks.filter(([code]) => code === 'source.cell-pictures')).toEqual(
      isPicture ? [['source.cell-pictures', ['C2']]] : [],
    );
    expect(table?.[1]?.[2] === '').toBe(isPicture);
  });
});

test('an error, a lost text and a lost sheet are said with their places', async () => {
  const { content, findings } = await read({
    sheets: { 表: sheet([HEAD, [1, '<c t="s"><v>7</v></c>', '<c t="e"><f>C9</f><v>#REF!</v></c>']]) },
    workbook: '<sheets><sheet name="附表" r:id="r77"/></sheets>',
  });
  expect(content).toEqual([[HEAD, ['1', '', '#REF!']]]);
  expect(findings.map(({ code, params }) => [code, params])).toEqual([
    ['source.lost-sheets', { sheets: ['附表'] }],
    ['source.lost-texts', { places: ['表!B2'] }],
    ['source.cell-errors', { places: ['表!C2（#REF!）'] }],
  ]);
});

test('a number format that is not understood is said, and the number is read as it is stored', async () => {
  const { content, findings } = await read({
    sheets: {
      表: sheet([HEAD, [1, '修路', '<c s="1"><v>46203</v></c>'], [2, '架桥', '<c s="2"><v>12.5</v></c>']]),
    },
    styles:
      '<numFmts><numFmt numFmtId="170" formatCode="[$-411]ggge&quot;年&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="99"/></cellXfs><dxfs><dxf><numFmt numFmtId="99" formatCode="0%"/></dxf></dxfs>',
  });
  expect(content).toEqual([[HEAD, ['1', '修路', '46203'], ['2', '架桥', '12.5']]]);
  expect(findings).toMatchObject([
    { code: 'source.number-formats', params: { places: ['C2:C3'], formats: ['[$-411]ggge"年"', '#99'] } },
  ]);
});

test('struck texts and marks of notes are left out and said, exponents are kept', async () => {
  const run = (text: string, properties = ''): string => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
  const { content, remarks } = await read({
    sheets: {
      表: sheet([
        HEAD,
        [1, '<c t="s"><v>0</v></c>', 3],
        ['<c s="1"><v>2</v></c>', '<c s="1" t="s"><v>1</v></c>', null],
        [3, '<c s="1" t="s"><v>2</v></c>', 5],
      ]),
    },
    strings: `<si>${run('培育企业')}${run('40', '<strike/>')}${run('25家')}${run('[2]', '<vertAlign val="superscript"/>')}${run('，绿地3000m')}${run('2', '<vertAlign val="superscript"/>')}</si><si><t>完成造林</t></si><si>${run('架桥')}${run('5座', '<strike val="0"/>')}</si>`,
    styles: '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
  });
  expect(content).toEqual([[HEAD, ['1', '培育企业25家，绿地3000m²', '3'], ['3', '架桥5座', '5']]]);
  expect(remarks.map(([code]) => code)).toEqual(['source.struck-text', 'source.note-marks']);
  expect(JSON.stringify(remarks)).toMatch(/“40”.*“2”.*“完成造林”.*“\[2\]”/);
});

test('text boxes and notes are said', async () => {
  const { findings } = await read({
    sheets: { 表: sheet([HEAD, [1, '修路', 3]]) },
    related: {
      drawing: [
        'xl/drawings/d.xml',
        '<wsDr><absoluteAnchor><sp><txBody><p><r><t>另增任务：</t></r></p><p><r><t>架桥5座</t></r></p></txBody></sp></absoluteAnchor></wsDr>',
      ],
      comments: [
        'xl/c.xml',
        '<comments><commentList><comment ref="B2"><text><t>核实</t></text></comment></commentList></comments>',
      ],
    },
  });
  expect(findings).toMatchObject([
    { code: 'source.cell-notes', severity: 'info', params: { places: ['B2'] } },
    { code: 'source.text-boxes', severity: 'warning', params: { texts: ['“另增任务： 架桥5座”'] } },
  ]);
});
