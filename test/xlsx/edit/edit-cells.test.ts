import { EMPTY_XLSX_SHEET, type XlsxBook, type XlsxSheet } from '#xlsx/book';
import { rangeOf } from '#xlsx/cell-range';
import { openXlsxEditor, type XlsxEditor } from '#xlsx/edit/xlsx-editor';
import { readXlsxBook } from '#xlsx/read/read-book';
import { fileFaults } from '../../support/xlsx/file-faults.ts';
import { CRAFTED_PARTS, craftedFile, partsOf, prefixedParts } from '../../support/xlsx/crafted-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const constant = (value: string | number | null) => ({ value, formula: null, numberFormat: null });

/** A book of one sheet, to be written into the file. */
const bookOf = (sheet: Partial<XlsxSheet>): XlsxBook => ({
  font: { name: '宋体', size: 12 },
  vertical: 'bottom',
  styles: [
    {},
    { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9E5' } }, numFmt: 'yyyy-mm-dd' },
  ],
  namedStyles: [],
  sheets: [{ ...EMPTY_XLSX_SHEET, name: '新', ...sheet }],
  activeSheet: 0,
  names: [],
  properties: {},
  xmlParts: new Map(),
  protection: null,
});

const bothWays = [
  ['without prefixes', {}],
  ['with prefixes', prefixedParts()],
] as const;

describe.each(bothWays)('in a file %s', (_, changes) => {
  const open = (): XlsxEditor => openXlsxEditor(craftedFile(changes));
  const xmlOf = (editor: XlsxEditor, path: string): string =>
    (partsOf(editor.toBytes())[path] ?? '').replaceAll(/<(\/?)x:/g, '<$1');

  test('a cell is changed and keeps its format; others stay as written', () => {
    const editor = open();
    editor.editCell('3', 4, 0, constant('新 <字> '));
    const xml = xmlOf(editor, SHEET);
    expect(xml).toContain('<c r="A5" s="2" t="s"><v>3</v></c>');
    expect(xmlOf(editor, 'xl/sharedStrings.xml')).toContain(
      '<si><t xml:space="preserve">新 &lt;字&gt; </t></si></sst>',
    );
    expect(xml).toContain('<row r="2" ht="20"><c r="A2" t="s"><v>1</v></c>');
    expect(xml).toContain('ht="33" customHeight="1"');
  });

  test('the file can be taken twice', () => {
    const editor = open();
    editor.editCell('3', 4, 0, { value: '新', formula: null, numberFormat: 'yyyy' });
    expect(partsOf(editor.toBytes())).toEqual(partsOf(editor.toBytes()));
  });

  test('a number format is added behind those of the file', async () => {
    const editor = open();
    editor.editCell('3', 4, 0, { value: 45000, formula: null, numberFormat: 'yyyy-mm-dd' });
    const styles = xmlOf(editor, 'xl/styles.xml');
    expect(styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts',
    );
    expect(styles).toContain('<cellXfs count="4">');
    const { sheets, styles: read } = await readXlsxBook(editor.toBytes());
    expect(read[sheets[0]?.styles[4]?.[0] ?? 0]).toMatchObject({
      numFmt: 'yyyy-mm-dd',
      font: { bold: true },
    });
  });

  test('the first cell of a shared formula is written over: the others keep theirs', async () => {
    const editor = open();
    editor.editCell('3', 1, 3, constant(1));
    const { sheets } = await readXlsxBook(editor.toBytes());
    expect(sheets[0]?.formulas.get(4)?.get(3)).toBe('B5*$B$5');
    expect(sheets[0]?.values[1]?.[3]).toBe(1);
  });

  test('cells and rows that the file does not have are added in their order', () => {
    const editor = open();
    editor.editCell('3', 6, 2, constant('间'));
    editor.editCell('3', 1, 2, { value: 3, formula: 'A1&"<"', numberFormat: null });
    const xml = xmlOf(editor, SHEET);
    expect(xml.indexOf('<row r="7"')).toBeGreaterThan(xml.indexOf('<row r="6"'));
    expect(xml.indexOf('<row r="7"')).toBeLessThan(xml.indexOf('<row r="8"'));
    expect(xml).toContain('</c><c r="C2"><f>A1&amp;"&lt;"</f><v>3</v></c><c r="D2">');
  });

  test('a text that no cell shows any more is not kept', () => {
    const editor = open();
    editor.editCell('3', 2, 0, constant(null));
    editor.editCell('3', 0, 0, constant(null));
    expect(xmlOf(editor, 'xl/sharedStrings.xml')).not.toContain('要删除的字');
    // Another cell shows this one.
    expect(xmlOf(editor, 'xl/sharedStrings.xml')).toContain('<t>标题</t>');
  });

  test('a sheet is added at its place; names and the active tab follow', async () => {
    const editor = open();
    const adopted = await editor.adopt(
      bookOf({
        values: [
          ['头', '尾'],
          [45000, null],
        ],
        styles: [[], [1]],
        page: null,
        tables: [
          {
            name: '新表',
            range: rangeOf(0, 0, 2, 2),
            hasHeader: true,
            hasTotals: false,
            columns: ['头', '尾'].map((name) => ({
              name,
              formula: null,
              totalFunction: null,
              totalLabel: null,
              totalFormula: null,
            })),
            style: null,
            rowStripes: false,
            columnStripes: false,
            firstColumn: false,
            lastColumn: false,
            filter: [],
          },
        ],
      }),
    );
    editor.addSheet(adopted, 0, 0);
    const bytes = editor.toBytes();
    const book = await readXlsxBook(bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(['新', '甲 表', '乙']);
    expect(book.activeSheet).toBe(2);
    expect(book.sheets[1]?.page?.printArea).toHaveLength(1);
    expect(book.sheets[0]?.tables[0]).toMatchObject({ name: '新表', range: rangeOf(0, 0, 2, 2) });
    expect(book.styles[book.sheets[0]?.styles[1]?.[0] ?? 0]).toMatchObject({ numFmt: 'yyyy-mm-dd' });
    expect(book.styles.slice(0, 3)).toEqual((await readXlsxBook(craftedFile(changes))).styles);
    expect(partsOf(bytes)['xl/tables/table2.xml']).toContain(' id="5"');
    expect(partsOf(bytes)[SHEET]).toBe(partsOf(craftedFile(changes))[SHEET]);
  });

  test('an area is written anew; what is outside or kept stays', async () => {
    const editor = open();
    const adopted = await editor.adopt(
      bookOf({
        values: [
          ['一', '二'],
          [undefined, undefined],
          ['三', '四'],
        ],
        merges: [rangeOf(1, 0, 1, 2)],
        validations: [
          {
            ranges: [rangeOf(1, 1, 2, 1)],
            type: 'whole',
            operator: null,
            formula1: '1',
            formula2: null,
            allowBlank: true,
            hidesList: false,
            prompt: { title: '', message: '', isShown: false },
            error: { title: '', message: '', isShown: true, style: 'stop' },
          },
        ],
      }),
    );
    editor.replaceArea('3', rangeOf(0, 0, 4, 3), adopted, 0, (row, column) => row === 3 && column === 0);
    const book = await readXlsxBook(editor.toBytes());
    expect(book.sheets[0]?.values.map((cells) => [cells?.[0], cells?.[1], cells?.[3]])).toEqual([
      ['一', '二', undefined],
      [undefined, undefined, 4],
      ['三', '四', 6],
      [4, undefined, 8],
      ['标题', 5, 10],
      [6, 6, 12],
      [undefined, undefined, undefined],
      ['制表人 <张三> ', 0, undefined],
      [undefined, 0, undefined],
    ]);
    expect(book.sheets[0]?.merges).toEqual([rangeOf(7, 0, 2), rangeOf(1, 0, 1, 2)]);
    expect(book.sheets[0]?.validations.map(({ type, ranges }) => [type, ranges])).toEqual([
      ['list', [rangeOf(4, 2, 2)]],
      ['custom', [rangeOf(2, 4)]],
      ['whole', [rangeOf(1, 1, 2)]],
    ]);
    expect(book.sheets[0]?.conditions.map(({ ranges, formulas }) => [ranges, formulas])).toEqual([
      [[rangeOf(4, 1, 2)], ['$B5>3']],
    ]);
    expect(book.sheets[0]?.formulas.get(3)?.get(3)).toBe('B4*$B$5');
  });

  test('a table is added to a sheet that has none, and an own one is only resized', async () => {
    const editor = open();
    const table = (name: string, columns: readonly string[]) => ({
      name,
      range: rangeOf(0, 0, 8, columns.length),
      hasHeader: true,
      hasTotals: false,
      columns: columns.map((title) => ({
        name: title,
        formula: null,
        totalFunction: null,
        totalLabel: null,
        totalFormula: null,
      })),
      style: null,
      rowStripes: false,
      columnStripes: false,
      firstColumn: false,
      lastColumn: false,
      filter: [],
    });
    const other = await editor.adopt(bookOf({ values: [['头']], tables: [table('另一表', ['头'])] }));
    editor.replaceArea('7', rangeOf(0, 0, 1, 1), other, 0);
    const own = await editor.adopt(bookOf({ tables: [table('甲', ['标题', '值', '丙'])] }));
    editor.replaceArea('3', rangeOf(7, 7), own, 0);
    const bytes = editor.toBytes();
    expect(fileFaults(bytes)).toEqual([]);
    const { sheets } = await readXlsxBook(bytes);
    expect(sheets[1]?.tables.map(({ name, range }) => [name, range])).toEqual([
      ['另一表', rangeOf(0, 0, 8, 1)],
    ]);
    expect(sheets[0]?.tables[0]?.range).toEqual(rangeOf(0, 0, 8, 3));
    expect(partsOf(bytes)['xl/tables/table1.xml']).toContain('甲[[#This Row],[值]]*2');
  });

  test('inserted rows are filled; they get the rules of their neighbour and of the book', async () => {
    const editor = open();
    editor.moveRows('3', { deletes: [], inserts: [{ before: 6, rowCount: 1 }] });
    const source: XlsxSheet = {
      ...EMPTY_XLSX_SHEET,
      name: '新',
      values: [['头'], ['新行', 7, undefined]],
      styles: [[], [1]],
      formulas: new Map([[1, new Map([[2, 'A2&$B$1']])]]),
      heights: [null, 44],
      links: [{ row: 1, column: 0, target: null, place: '乙!A1', tooltip: '' }],
    };
    const adopted = await editor.adopt(bookOf(source));
    editor.fillRows('3', adopted, {
      source,
      sourceRow: 1,
      rowCount: 1,
      row: 6,
      neighbour: 5,
      formulas: new Map([[3, '甲[[#This Row],[值]]']]),
    });
    const { sheets, styles } = await readXlsxBook(editor.toBytes());
    const sheet = sheets[0];
    expect(sheet?.values[6]?.slice(0, 2)).toEqual(['新行', 7]);
    expect([...(sheet?.formulas.get(6) ?? [])]).toEqual([
      [2, 'A7&$B$1'],
      [3, '甲[[#This Row],[值]]'],
    ]);
    expect(sheet?.heights[6]).toBe(44);
    expect(styles[sheet?.styles[6]?.[0] ?? 0]).toMatchObject({ numFmt: 'yyyy-mm-dd' });
    expect(sheet?.validations[0]?.ranges).toEqual([rangeOf(1, 2, 6)]);
    expect(sheet?.conditions[0]?.ranges).toEqual([rangeOf(1, 1, 6)]);
    expect(sheet?.links.map(({ row }) => row)).toEqual([4, 6]);
    expect(sheet?.tables[0]?.range.rowCount).toBe(7);
  });
});

test('bytes that are no workbook are refused', () => {
  expect(() => openXlsxEditor(new Uint8Array([1, 2, 3]))).toThrow('not a readable .xlsx file');
});

test('a file without styles and texts gets them', async () => {
  const types = CRAFTED_PARTS['[Content_Types].xml'] ?? '';
  const relations = CRAFTED_PARTS['xl/_rels/workbook.xml.rels'] ?? '';
  const bare = openXlsxEditor(
    craftedFile({
      '[Content_Types].xml': types.replaceAll(
        /<Override PartName="\/xl\/(?:styles|sharedStrings)[^>]*>/g,
        '',
      ),
      'xl/_rels/workbook.xml.rels': relations.replaceAll(/<Relationship Id="rId[34]"[^>]*>/g, ''),
    }),
  );
  bare.editCell('7', 0, 5, { value: '字', formula: null, numberFormat: '@' });
  const { sheets, styles } = await readXlsxBook(bare.toBytes());
  expect(sheets[1]?.values[0]?.[5]).toBe('字');
  expect(styles[sheets[1]?.styles[0]?.[5] ?? 0]).toMatchObject({ numFmt: '@' });
});

test('the program whose results are trusted is no longer named, the other properties are', () => {
  const properties =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>局</Company><AppVersion>16.0300</AppVersion></Properties>';
  const relations = CRAFTED_PARTS['_rels/.rels'] ?? '';
  const editor = openXlsxEditor(
    craftedFile({
      'docProps/app.xml': properties,
      '_rels/.rels': relations.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
      ),
    }),
  );
  expect(partsOf(editor.toBytes())['docProps/app.xml']).toBe(properties);
  editor.editCell('3', 0, 0, constant('改'));
  expect(partsOf(editor.toBytes())['docProps/app.xml']).toBe(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>局</Company></Properties>',
  );
});

test('a sheet added to a strict file speaks its namespaces', async () => {
  const strict = Object.fromEntries(
    Object.entries(CRAFTED_PARTS).map(([path, xml]) => [
      path,
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]),
  );
  const editor = openXlsxEditor(craftedFile(strict));
  editor.addSheet(await editor.adopt(bookOf({ values: [['甲']] })), 0, 2);
  const bytes = editor.toBytes();
  const added = partsOf(bytes)['xl/worksheets/sheet3.xml'] ?? '';
  expect(added).toContain('http://purl.oclc.org/ooxml/spreadsheetml/main');
  expect(added).not.toContain('schemas.openxmlformats.org/spreadsheetml');
  expect((await readXlsxBook(bytes)).sheets.map(({ name }) => name)).toEqual(['甲 表', '乙', '新']);
});
