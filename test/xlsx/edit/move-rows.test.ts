import { openXlsxEditor } from '#xlsx/edit/xlsx-editor';
import { readXlsxBook } from '#xlsx/read/read-book';
import { fileFaults } from '../../support/xlsx/file-faults.ts';
import { CRAFTED_PARTS, craftedFile, partsOf, prefixedParts } from '../../support/xlsx/crafted-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Row 3 is deleted, two rows are inserted before row 5: rows 4, 5 and 6 are then 3, 6 and 7. */
const CHANGE = { deletes: [2], inserts: [{ before: 4, rowCount: 2 }] };

describe.each([
  ['without prefixes', {}],
  ['with prefixes', prefixedParts()],
] as const)('rows of a file %s are deleted and inserted', (_, changes) => {
  const editor = openXlsxEditor(craftedFile(changes));
  const losses = editor.moveRows('3', CHANGE);
  const bytes = editor.toBytes();
  const before = partsOf(craftedFile(changes));
  const parts = partsOf(bytes);
  /** The part without prefixes. */
  const part = (path: string): string => (parts[path] ?? '').replaceAll(/<(\/?)x:/g, '<$1');

  test('every part that has nothing to do with them is the same', () => {
    const same = Object.keys(before).filter((path) => parts[path] === before[path]);
    expect(same).toEqual(
      expect.arrayContaining([
        'xl/styles.xml',
        'xl/worksheets/_rels/sheet1.xml.rels',
        '_rels/.rels',
        'customXml/own.bin',
      ]),
    );
  });

  test('cells, heights and hidden rows move', async () => {
    const { sheets } = await readXlsxBook(bytes);
    const sheet = sheets[0];
    expect(sheet?.values.map((cells) => [cells?.[0], cells?.[1]])).toEqual([
      ['标题', '值'],
      ['富文本', 2],
      [4, 4],
      [undefined, undefined],
      [undefined, undefined],
      ['标题', 5],
      [6, 6],
      [undefined, undefined],
      ['制表人 <张三> ', 0],
      [undefined, 0],
    ]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2]);
    expect(sheet?.heights[5]).toBe(33);
  });

  test('formulas on all sheets follow, texts in them do not', async () => {
    const { sheets } = await readXlsxBook(bytes);
    const formulas = sheets.map(({ formulas: rows }) =>
      [...rows].flatMap(([row, cells]) => [...cells].map(([column, formula]) => [row, column, formula])),
    );
    expect(formulas[0]).toEqual([
      [1, 3, 'B2*$B$6'],
      [1, 4, 'SUM(B2:B7)'],
      [2, 3, 'B3*$B$6'],
      [5, 3, 'B6*$B$6'],
      [6, 3, 'B7*$B$6'],
      [8, 1, 'A6:A7&"A5"'],
    ]);
    expect(formulas[1]).toEqual([
      [0, 0, "'甲 表'!B6+B5"],
      [0, 1, `SUM('甲 表'!B2:B7,"'甲 表'!B5")`],
      [0, 2, "'甲 表'!#REF!"],
    ]);
    expect(part(SHEET)).toContain('ref="B9:B10"');
  });

  test('merged areas, rules, links, breaks, filters and extensions follow', () => {
    const xml = part(SHEET);
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A9:A10"/></mergeCells>');
    expect(xml).toContain(
      '<conditionalFormatting sqref="B2:B7"><cfRule type="expression" dxfId="0" priority="1"><formula>$B2&gt;3</formula>',
    );
    expect(xml).toContain(
      '<dataValidations count="1"><dataValidation type="list" sqref="C2:C7"><formula1>$A$6:$A$7</formula1>',
    );
    expect(xml).toContain('<hyperlink ref="A6" location="乙!A1"/>');
    expect(xml).toContain('<brk id="6" max="16383" man="1"/>');
    expect(xml).toContain('<autoFilter ref="H1:I10"/>');
    expect(xml).toContain('<ignoredError sqref="A2:A7"');
    expect(xml).toContain('<selection activeCell="B6" sqref="B6"/>');
    expect(xml).toContain('<xm:f>$B$7</xm:f>');
    expect(xml).toContain('<xm:sqref>B2:B7</xm:sqref>');
    expect(xml).toContain('<sheetPr><tabColor rgb="FF00FF00"/></sheetPr>');
  });

  test('table, names, chart, drawing and notes follow', () => {
    expect(part('xl/tables/table1.xml')).toContain(
      'ref="A1:C7" totalsRowShown="0"><autoFilter ref="A1:C7"/>',
    );
    const book = part('xl/workbook.xml');
    expect(book).toContain(`'甲 表'!$A$1:$E$10</definedName>`);
    expect(book).toContain(`<definedName name="行">'甲 表'!$A$6:$C$7</definedName>`);
    expect(book).toContain('乙!$A$5');
    expect(part('xl/charts/chart1.xml')).toContain(`<c:f>'甲 表'!$B$2:$B$7</c:f>`);
    const drawing = part('xl/drawings/drawing1.xml');
    expect(drawing).toContain('<xdr:row>5</xdr:row>');
    expect(drawing).toContain('<xdr:row>13</xdr:row>');
    expect(drawing).toContain(`textlink="${"'甲 表'!$B$6".replaceAll("'", '&apos;')}"`);
    expect(part('xl/comments1.xml')).not.toContain('要删的批注');
    expect(part('xl/comments1.xml')).toContain('ref="B7"');
    const boxes = parts['xl/drawings/vml1.vml'] ?? '';
    expect(boxes).not.toContain('id="a"');
    expect(boxes).toContain('<x:Anchor>2, 15, 6, 2, 4, 15, 9, 4</x:Anchor><x:Row>6</x:Row>');
  });

  test('the file is sound', () => {
    expect(fileFaults(bytes)).toEqual([]);
  });

  test('what is lost is named', () => {
    expect(losses).toEqual({
      notes: [expect.objectContaining({ row: 2, column: 0, text: '要删的批注' })],
      references: [{ sheet: '乙', formula: "'甲 表'!B3" }],
    });
  });

  test('programs calculate anew, and deleted texts are not kept', () => {
    expect(part('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(parts).not.toHaveProperty(['xl/calcChain.xml']);
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(part('xl/sharedStrings.xml')).not.toContain('要删除的字');
    expect(part('xl/sharedStrings.xml')).toContain('<t>标题</t>');
  });
});

test('a rule whose first row is deleted reads its formula from the first row that stays', () => {
  const editor = openXlsxEditor(craftedFile());
  editor.moveRows('3', { deletes: [1], inserts: [] });
  const xml = partsOf(editor.toBytes())[SHEET] ?? '';
  expect(xml).toContain(
    '<conditionalFormatting sqref="B2:B5"><cfRule type="expression" dxfId="0" priority="1"><formula>$B2&gt;3</formula>',
  );
  expect(xml).toContain('sqref="E2"><formula1>E2&gt;0</formula1>');
});

test('a merged area whose first row is deleted keeps what it shows', async () => {
  const editor = openXlsxEditor(craftedFile());
  editor.moveRows('3', { deletes: [7], inserts: [] });
  const { sheets } = await readXlsxBook(editor.toBytes());
  expect(sheets[0]?.values[7]?.[0]).toBe('制表人 <张三> ');
  expect(sheets[0]?.merges).toHaveLength(1);
});

test('rows behind the last one of a table become its rows', () => {
  const editor = openXlsxEditor(craftedFile());
  editor.moveRows('3', { deletes: [1, 2, 3, 4, 5], inserts: [{ before: 6, rowCount: 2 }] });
  expect(editor.tables('3')[0]?.range).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 3 });
});

test('a file in which nothing is changed is the same part by part', () => {
  expect(partsOf(openXlsxEditor(craftedFile()).toBytes())).toEqual(CRAFTED_PARTS);
});
