import { rangeOf, MAX_COLUMNS } from '#xlsx/cell-range';
import {
  type Book,
  newBook,
  newSheet,
  type Sheet,
  EDGES,
  type BorderLine,
  type Style,
} from '#excel-host/public';

const PROTECTED = [
  ...['allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios'],
  ...['allowFormatCells', 'allowFormatColumns', 'allowFormatRows', 'allowInsertColumns'],
  ...['allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort'],
];
const LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };
const HEADERS = ['序号', '工作内容', '责任单位', '完成值', '完成率', '完成时限', '状态'];
const ROWS: readonly (readonly (string | number)[])[] = [
  ['1', '建成口袋公园12处。', '澜屿市住建局', 9, 0.75, 47848, '正常'],
  ['2', '改造老旧小区30个，惠及居民1.2万户。', '泊云区政府', 12, 0.4, 47483, '滞后'],
  ['3', '新增公共停车位2000个。', '鹭汀区政府', 2000, 1, 47483, '完成'],
];

/** A workbook with one instance of every feature that the Excel stand-in supports, small enough to be reviewed on one page. */
export function fullBook(): Book {
  const book = newBook('督办台账');
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new RangeError('a new book has a sheet');
  const other = newSheet(book, '名单');
  book.sheets.push(other);
  ['正常', '滞后', '完成'].forEach((word, row) => {
    other.grid.setContent(row, 0, word);
  });
  other.visibility = 'Hidden';
  fillCells(book, sheet);
  formatSheet(sheet);
  book.names.push({
    name: '状态名单',
    scope: null,
    formula: "='名单'!$A$1:$A$3",
    visible: true,
    comment: '',
  });
  book.tables.push({
    id: '{1}',
    name: '任务表',
    sheet,
    area: rangeOf(2, 0, 4, 7),
    hasHeaders: true,
    hasTotals: false,
    style: 'TableStyleLight15',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: HEADERS.map((name, index) => ({ id: index + 1, name, formula: null })),
    filters: new Map(),
    sort: null,
  });
  return book;
}

function fillCells(book: Book, sheet: Sheet): void {
  const { grid } = sheet;
  const style = (change: Partial<Style>): number =>
    book.styles.numberOf({ ...book.styles.get(0), ...change });
  const edges = Object.fromEntries(EDGES.slice(0, 4).map((edge) => [edge, LINE])) as Partial<Style>;
  const title = style({ fontName: '黑体', fontSize: 20, bold: true, horizontal: 'Center' });
  const header = style({ ...edges, fontName: '黑体', fill: '#DDEBF7', horizontal: 'Center', wrap: true });
  const styles = [
    { numberFormat: '@', horizontal: 'Center' },
    { wrap: true },
    { fontColor: '#0B5394', underline: 'Single' },
    { numberFormat: '#,##0', horizontal: 'Right' },
    { numberFormat: '0.0%', italic: true },
    { numberFormat: 'yyyy-mm-dd', horizontal: 'Center' },
    { fill: '#FFF9E5', locked: false, horizontal: 'Center' },
  ].map((change) => style({ ...edges, ...change }));
  grid.setContent(0, 0, '澜屿市年度重点任务督办台账');
  for (let column = 0; column < HEADERS.length; column += 1) grid.setStyle(0, column, title);
  HEADERS.forEach((text, column) => {
    grid.setContent(2, column, text);
    grid.setStyle(2, column, header);
  });
  ROWS.forEach((row, at) => {
    row.forEach((value, column) => {
      grid.setContent(3 + at, column, value);
      grid.setStyle(3 + at, column, styles[column] ?? 0);
    });
  });
  grid.setContent(7, 2, '合计');
  grid.setContent(7, 3, 2021, '=SUM(D4:D6)');
  grid.setContent(7, 4, '正常、滞后、完成', '=TEXTJOIN("、",TRUE,G4:G6)');
  grid.setContent(8, 3, { error: '#DIV/0!' }, '=D4/0');
  grid.setStyle(
    8,
    3,
    style({ ...edges, left: { ...LINE, style: 'Double', weight: 'Thick', color: '#C00000' } }),
  );
  grid.setContent(8, 1, '斜线与竖排');
  grid.setStyle(8, 1, style({ diagonalDown: LINE, orientation: 45, strikethrough: true }));
}

function formatSheet(sheet: Sheet): void {
  [6, 32, 18, 12, 12, 14, 10].forEach((characters, column) => {
    sheet.columns.set(column, { width: characters * 5.25, hidden: false });
  });
  sheet.columns.set(7, { width: null, hidden: true });
  sheet.rows.set(0, { height: 39, hidden: false }).set(8, { height: 60, hidden: false });
  sheet.merges = [rangeOf(0, 0, 1, 7)];
  sheet.tabColor = '#C00000';
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.showGridlines = false;
  sheet.links.set('3,2', { address: 'https://example.com/', place: null, screenTip: '打开' });
  sheet.links.set('4,2', { address: null, place: "'名单'!A1", screenTip: '' });
  sheet.validations = [
    {
      areas: [rangeOf(3, 6, 3, 1)],
      rule: { list: { inCellDropDown: true, source: '=状态名单' } },
      ignoreBlanks: true,
      errorAlert: { title: '请检查', message: '请从列表中选择', showAlert: true, style: 'Stop' },
      prompt: { title: '', message: '', showPrompt: true },
    },
  ];
  sheet.conditions = [
    {
      id: '{c1}',
      type: 'Custom',
      areas: [rangeOf(3, 0, 3, 7)],
      priority: 0,
      stopIfTrue: false,
      rule: { formula: '=$G4="滞后"' },
      format: { font: { color: '#C00000' }, fill: { color: '#FCE4E4' } },
    },
  ];
  sheet.protection = {
    options: {
      ...Object.fromEntries(PROTECTED.map((option) => [option, option === 'allowFormatColumns'])),
      selectionMode: 'Normal',
    },
    password: null,
  };
  Object.assign(sheet.page, {
    orientation: 'Landscape',
    paperSize: 'A4',
    centerHorizontally: true,
    zoom: { horizontalFitToPages: 1 },
    titleRows: rangeOf(2, 0, 1, MAX_COLUMNS),
    printArea: [rangeOf(0, 0, 9, 7)],
  });
  sheet.page.headersFooters.texts.set('defaultForAllPages', new Map([['centerFooter', '— &P —']]));
}
