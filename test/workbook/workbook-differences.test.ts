import { rangeOf } from '#xlsx/cell-range';
import { EMPTY_XLSX_SHEET, type XlsxBook, type XlsxSheet, type XlsxStyle } from '#xlsx/book';
import { type XlsxTable, type XlsxValidation, DEFAULT_PAGE } from '#xlsx/sheet-parts';
import { writeXlsxBook } from '#xlsx/write/write-book';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import { formulaOf, openedByExceljs, shown } from '../support/workbook/exceljs.ts';
import { factsOf } from '../support/xlsx/facts.ts';
import { differencesOf } from '../support/workbook/workbook-differences.ts';
import { SAMPLE } from '../support/workbook/sample-registry.ts';

const STYLE: XlsxStyle = {
  font: { name: '黑体', size: 12, bold: true, color: { rgb: 'C00000' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  border: { top: { style: 'thin' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: '@',
};
const RULE: XlsxValidation = {
  ranges: [rangeOf(2, 2)],
  type: 'list',
  operator: null,
  formula1: '"甲,乙"',
  formula2: null,
  allowBlank: true,
  hidesList: false,
  prompt: { title: '', message: '', isShown: false },
  error: { title: '', message: '请选择', isShown: true, style: 'stop' },
};
const TABLE: XlsxTable = {
  name: '表一',
  range: rangeOf(0, 0, 3, 2),
  hasHeader: true,
  hasTotals: false,
  columns: ['序号', '差额'].map((name) => ({
    name,
    formula: null,
    totalFunction: null,
    totalLabel: null,
    totalFormula: null,
  })),
  style: 'TableStyleLight15',
  rowStripes: false,
  columnStripes: false,
  firstColumn: false,
  lastColumn: false,
  filter: [],
};
const SHEET: XlsxSheet = {
  ...EMPTY_XLSX_SHEET,
  name: '任务库',
  columns: [{ first: 1, last: 1, width: 20, hidden: false, style: null }],
  values: [
    ['序号', '差额'],
    [1, 2.5],
    [true, { error: '#N/A' }],
  ],
  styles: [
    [1, 1],
    [0, 1],
    [0, 0],
  ],
  formulas: new Map([[1, new Map([[1, 'A2*2.5']])]]),
  heights: [null, 30],
  links: [{ row: 2, column: 0, target: null, place: "'汇总'!A1", tooltip: '' }],
  merges: [rangeOf(5, 0, 1, 2)],
  validations: [RULE],
  conditions: [
    {
      ranges: [rangeOf(1, 0, 2, 2)],
      type: 'expression',
      priority: 1,
      stopIfTrue: false,
      format: { font: { color: { rgb: 'C00000' } } },
      attributes: {},
      formulas: ['$A2>1'],
      scale: null,
    },
  ],
  tables: [TABLE],
  page: { ...DEFAULT_PAGE, paper: 9, orientation: 'landscape' },
  frozen: { rows: 1, columns: 0 },
};
const BOOK: XlsxBook = {
  font: { name: '仿宋', size: 11 },
  vertical: 'bottom',
  styles: [{}, STYLE],
  namedStyles: [],
  sheets: [SHEET, { ...EMPTY_XLSX_SHEET, name: '汇总' }],
  activeSheet: 0,
  names: [{ name: '单位名单', sheet: null, formula: "'任务库'!$A$2:$A$3", hidden: false, comment: '' }],
  properties: {},
  xmlParts: new Map(),
  protection: null,
};

const withSheet = (change: Partial<XlsxSheet>): XlsxBook => ({
  ...BOOK,
  sheets: [{ ...SHEET, ...change }, ...BOOK.sheets.slice(1)],
});
const withStyle = (change: Partial<XlsxStyle>): XlsxBook => ({
  ...BOOK,
  styles: [{}, { ...STYLE, ...change }],
});
const withTable = (change: Partial<XlsxTable>): XlsxBook => withSheet({ tables: [{ ...TABLE, ...change }] });
const withPage = (change: Partial<typeof DEFAULT_PAGE>): XlsxBook =>
  withSheet({ page: { ...DEFAULT_PAGE, paper: 9, orientation: 'landscape', ...change } });
const [CONDITION] = SHEET.conditions;

const FONT = '黑体 12 C00000 bold';
const everywhere = (words: string): readonly string[] =>
  ['A1', 'B1', 'B2'].map((cell) => `任务库!${cell} ${words}`);

/** Name of a planted difference, the changed workbook, and the exact result. */
const PLANTED: readonly (readonly [string, XlsxBook, readonly string[]])[] = [
  [
    'a text',
    withSheet({ values: [['编号', '差额'], ...SHEET.values.slice(1)] }),
    ['任务库!A1 value: "序号" ≠ "编号"'],
  ],
  [
    'a number that became text',
    withSheet({ values: [['序号', '差额'], ['1', 2.5], SHEET.values[2]] }),
    ['任务库!A2 value: 1 ≠ "1"'],
  ],
  [
    'an error',
    withSheet({ values: [...SHEET.values.slice(0, 2), [true, '#N/A']] }),
    ['任务库!B3 value: #N/A ≠ "#N/A"'],
  ],
  [
    'a cell that is gone',
    withSheet({ values: [...SHEET.values.slice(0, 2), [true]] }),
    ['任务库!B3 value: #N/A ≠ (nothing)'],
  ],
  [
    'a formula',
    withSheet({ formulas: new Map([[1, new Map([[1, 'A2*2']])]]) }),
    ['任务库!B2 formula: =A2*2.5 ≠ =A2*2'],
  ],
  [
    'a formula that became its value',
    withSheet({ formulas: new Map() }),
    ['任务库!B2 formula: =A2*2.5 ≠ (nothing)'],
  ],
  ['a number format', withStyle({ numFmt: '0.0%' }), everywhere('number format: @ ≠ 0.0%')],
  [
    'the name of a font',
    withStyle({ font: { ...STYLE.font, name: '宋体' } }),
    everywhere(`font: ${FONT} ≠ 宋体 12 C00000 bold`),
  ],
  [
    'the size of a font',
    withStyle({ font: { ...STYLE.font, size: 14 } }),
    everywhere(`font: ${FONT} ≠ 黑体 14 C00000 bold`),
  ],
  ['bold', withStyle({ font: { ...STYLE.font, bold: false } }), everywhere(`font: ${FONT} ≠ 黑体 12 C00000`)],
  [
    'the colour of a font',
    withStyle({ font: { ...STYLE.font, color: { rgb: '000000' } } }),
    everywhere(`font: ${FONT} ≠ 黑体 12 000000 bold`),
  ],
  [
    'a fill',
    withStyle({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFFF' } } }),
    everywhere('fill: DDEBF7 ≠ FFFFFF'),
  ],
  [
    'an edge',
    withStyle({ border: { top: { style: 'thick' } } }),
    // The bottom border of a cell is the top border of the cell below it.
    everywhere('borders: top thin 000000 ≠ top thick 000000').map((words) =>
      words.startsWith('任务库!B1')
        ? words
            .replace('top thin 000000', 'top thin 000000, bottom thin 000000')
            .replace('top thick 000000', 'top thick 000000, bottom thick 000000')
        : words,
    ),
  ],
  [
    'alignment',
    withStyle({ alignment: { horizontal: 'left', vertical: 'center', wrapText: true } }),
    everywhere('alignment: center center ≠ left center'),
  ],
  [
    'wrapping',
    withStyle({ alignment: { horizontal: 'center', vertical: 'center' } }),
    everywhere('wrap: yes ≠ no'),
  ],
  ['a lock', withStyle({ protection: { locked: false } }), everywhere('locked: yes ≠ no')],
  [
    'a style of an empty cell',
    withSheet({ styles: [...SHEET.styles, [undefined, 1]], values: [...SHEET.values, []] }),
    [
      'number format: General ≠ @',
      `font: 仿宋 11 000000 ≠ ${FONT}`,
      'fill: none ≠ DDEBF7',
      'alignment: general bottom ≠ center center',
      'wrap: no ≠ yes',
      'borders: none ≠ top thin 000000',
    ].map((words) => `任务库!B4 ${words}`),
  ],
  [
    'a choice',
    withSheet({ validations: [{ ...RULE, formula1: '"甲"' }] }),
    [
      '任务库!C3 validation: list | "甲,乙" | blank allowed | stop | 请选择 ≠ list | "甲" | blank allowed | stop | 请选择',
    ],
  ],
  [
    'cells under a rule',
    withSheet({ validations: [{ ...RULE, ranges: [rangeOf(2, 2, 2, 1)] }] }),
    ['任务库!C4 validation: (nothing) ≠ list | "甲,乙" | blank allowed | stop | 请选择'],
  ],
  ['a merge', withSheet({ merges: [] }), ['任务库!A6:B6 merge: merged ≠ (nothing)']],
  [
    'a width',
    withSheet({ columns: [{ first: 1, last: 1, width: 21, hidden: false, style: null }] }),
    ['任务库 column 2 width: 140 ≠ 147'],
  ],
  [
    'a hidden column',
    withSheet({ columns: [{ first: 1, last: 1, width: 20, hidden: true, style: null }] }),
    ['任务库 column 2 hidden: no ≠ yes'],
  ],
  ['a height', withSheet({ heights: [null, 33] }), ['任务库 row 2 height: 40 ≠ 44']],
  ['a hidden row', withSheet({ hiddenRows: new Set([1]) }), ['任务库 row 2 hidden: (nothing) ≠ yes']],
  [
    'the formula of a condition',
    withSheet({ conditions: CONDITION ? [{ ...CONDITION, formulas: ['$A2>2'] }] : [] }),
    [
      '任务库 conditional format 1: A2:B3 cfRule type=expression(formula$A2>1) → font C00000 ≠ ' +
        'A2:B3 cfRule type=expression(formula$A2>2) → font C00000',
    ],
  ],
  [
    'the colour of a condition',
    withSheet({
      conditions: CONDITION ? [{ ...CONDITION, format: { font: { color: { rgb: '0B5394' } } } }] : [],
    }),
    [
      '任务库 conditional format 1: A2:B3 cfRule type=expression(formula$A2>1) → font C00000 ≠ ' +
        'A2:B3 cfRule type=expression(formula$A2>1) → font 0B5394',
    ],
  ],
  [
    'the range of a table',
    withTable({ range: rangeOf(0, 0, 4, 2) }),
    ['任务库 table 表一 range: A1:B3 ≠ A1:B4'],
  ],
  [
    'the style of a table',
    withTable({ style: 'TableStyleMedium2' }),
    ['任务库 table 表一 style: TableStyleLight15 ≠ TableStyleMedium2'],
  ],
  ['buttons of a table', withTable({ filter: null }), ['任务库 table 表一 filter: buttons ≠ no buttons']],
  [
    'a header of a table',
    withTable({
      columns: TABLE.columns.map((column, index) => (index === 0 ? { ...column, name: '编号' } : column)),
    }),
    [
      '任务库 table 表一 headers: 序号, 差额 ≠ 编号, 差额',
      '任务库 table 表一 column 序号 formula:  ≠ (nothing)',
      '任务库 table 表一 column 编号 formula: (nothing) ≠ ',
    ],
  ],
  [
    'the formula of a column',
    withTable({
      columns: TABLE.columns.map((column, index) =>
        index === 1 ? { ...column, formula: '[序号]*2' } : column,
      ),
    }),
    ['任务库 table 表一 column 差额 formula:  ≠ [序号]*2'],
  ],
  [
    'a name',
    { ...BOOK, names: BOOK.names.map((name) => ({ ...name, formula: "'任务库'!$A$2" })) },
    ['name 单位名单: 任务库!$A$2:$A$3 ≠ 任务库!$A$2'],
  ],
  ['paper', withPage({ paper: 8 }), ['任务库 paper: 9 ≠ 8']],
  ['orientation', withPage({ orientation: 'portrait' }), ['任务库 orientation: landscape ≠ portrait']],
  ['fitting', withPage({ fit: { wide: 1, high: 0 } }), ['任务库 print size: 100% ≠ fit 1 by 0']],
  [
    'a margin',
    withPage({ margins: { ...DEFAULT_PAGE.margins, top: 1 } }),
    ['任务库 top margin: 0.75 ≠ 1.00'],
  ],
  ['titles', withPage({ titleRows: [0, 0] }), ['name 任务库!_xlnm.Print_Titles: (nothing) ≠ 任务库!$1:$1']],
  ['a page break', withPage({ rowBreaks: [2] }), ['任务库 rowBreaks 2: (nothing) ≠ page begins']],
  [
    'a footer',
    withPage({ headerFooter: { ...DEFAULT_PAGE.headerFooter, texts: { oddFooter: '&C&P' } } }),
    ['任务库 oddFooter: (nothing) ≠ &C&P'],
  ],
  [
    'panes',
    withSheet({ frozen: { rows: 1, columns: 2 } }),
    ['任务库 frozen panes: 1 rows, 0 columns ≠ 1 rows, 2 columns'],
  ],
  ['visibility', withSheet({ visibility: 'very-hidden' }), ['任务库 visibility: visible ≠ veryHidden']],
  ['grid lines', withSheet({ hasGridLines: false }), ['任务库 grid lines: shown ≠ hidden']],
  ['headings', withSheet({ hasHeadings: false }), ['任务库 headings: shown ≠ hidden']],
  ['the colour of a tab', withSheet({ tabColor: 'C00000' }), ['任务库 tab colour: none ≠ C00000']],
  [
    'protection',
    withSheet({ protection: { allowed: { sort: true }, password: {} } }),
    ['任务库 protection: none ≠ allows sort selectLockedCells selectUnlockedCells objects scenarios'],
  ],
  [
    'a link',
    withSheet({ links: [{ row: 2, column: 0, target: 'https://example.com/', place: null, tooltip: '' }] }),
    ['任务库!A3 hyperlink: 汇总!A1 ≠ https://example.com/'],
  ],
  [
    'the order of sheets',
    { ...BOOK, sheets: [...BOOK.sheets].reverse() },
    ['sheets: 任务库, 汇总 ≠ 汇总, 任务库'],
  ],
  ['a lock on the sheets', { ...BOOK, protection: { password: {} } }, ['book protection: none ≠ locked']],
];

test.each(PLANTED)('a difference in %s is reported, and nothing else', async (_, changed, expected) => {
  expect(differencesOf(await writeXlsxBook(BOOK), await writeXlsxBook(changed))).toEqual(expected);
});

test('a workbook equals itself with other style numbers', async () => {
  const renumbered = { ...BOOK, styles: [{}, { numFmt: '0' }, STYLE] };
  const other = {
    ...renumbered,
    sheets: [
      {
        ...SHEET,
        styles: [
          [2, 2],
          [0, 2],
          [0, 0],
        ],
      },
      ...BOOK.sheets.slice(1),
    ],
  };
  expect(differencesOf(await writeXlsxBook(BOOK), await writeXlsxBook(other))).toEqual([]);
});

test('cells are read with the same result as by exceljs', async () => {
  const models = buildSheets(SAMPLE);
  const [book, facts] = [await openedByExceljs(models), factsOf(await writeWorkbookFile(models))];
  let compared = 0;
  for (const { name, cells } of facts.sheets)
    for (const [address, { value, formula, style }] of cells) {
      const cell = book.getWorksheet(name)?.getCell(address);
      if (cell === undefined || value === '') continue;
      const result = shown(cell);
      compared += 1;
      // exceljs gives a cell with the default style no style at all.
      if (style !== 0) {
        const styleFacts = facts.styles[style];
        const wrap = (cell.alignment as typeof cell.alignment | undefined)?.wrapText === true ? 'yes' : 'no';
        expect([(cell.numFmt as string | undefined) ?? 'General', cell.font.name, wrap]).toEqual([
          styleFacts?.['number format'],
          styleFacts?.font.split(' ')[0],
          styleFacts?.wrap,
        ]);
      }
      expect(formulaOf(cell) ?? '').toBe(formula.slice(1));
      if (typeof result === 'string') expect(JSON.stringify(result)).toBe(value);
      if (typeof result === 'number') expect(String(Number(result.toPrecision(14)))).toBe(value);
    }
  expect(compared).toBeGreaterThan(300);
});
