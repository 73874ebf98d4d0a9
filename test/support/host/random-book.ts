import { rangeOf } from '#xlsx/cell-range';
import {
  type Book,
  newBook,
  newSheet,
  type Sheet,
  type HostCellValue,
  DEFAULT_STYLE,
  type BorderLine,
  type Style,
} from '#excel-host/public';
import { HOSTILE_TEXTS } from '../workbook/hostile.ts';
import { type Random, randomFrom } from '../workbook/random.ts';
import { addConditions, addPage, addRules } from './random-sheet-parts.ts';

const ROWS = 12;
const COLUMNS = 8;
const COLORS = ['#000000', '#C00000', '#0B5394', '#FFF9E5', '#7F7F7F'];
const LINES: readonly BorderLine[] = [
  { style: 'Continuous', weight: 'Thin', color: '#000000' },
  { style: 'Continuous', weight: 'Thick', color: '#C00000' },
  { style: 'Dash', weight: 'Medium', color: '#0B5394' },
  { style: 'Double', weight: 'Thick', color: '#000000' },
  { style: 'SlantDashDot', weight: 'Medium', color: '#7F7F7F' },
];

/** A workbook that depends on the seed alone, with a random part of the features that the Excel stand-in supports. */
export function randomBook(seed: number): Book {
  const random = randomFrom(seed);
  const book = newBook('任务库');
  // The default style differs between workbooks.
  if (random.chance(50))
    book.styles.changeAll((style) => ({ ...style, fontName: '宋体', vertical: 'Bottom' }));
  ["O'Brien & <表>", '汇总 2'].slice(0, random.below(3)).forEach((name) => {
    book.sheets.push(newSheet(book, name));
  });
  for (const sheet of book.sheets) fillSheet(book, sheet, random);
  book.active = random.pick(book.sheets);
  book.names = [
    ...random.list(3, (index) => ({
      name: `名称_${String(index)}`,
      scope: random.chance(40) ? random.pick(book.sheets) : null,
      formula: random.pick(["='任务库'!$A$1:$B$3", '=1.5', '="甲&<乙>"']),
      visible: random.chance(70),
      comment: random.chance(30) ? '说明 "引号"' : '',
    })),
  ];
  if (random.chance(50)) book.settings.set('duban', { 甲: [1, null, ']]>'], 半: '\ud83c' });
  if (random.chance(50))
    book.xmlParts.set('{11111111-2222-3333-4444-555555555555}', '<根 a="1">甲&amp;乙</根>');
  if (random.chance(50))
    book.properties
      .set('Title', '督办台账')
      .set('Author', '甲 & 乙')
      .set('RevisionNumber', 3)
      .set('CreationDate', '2030-01-02T03:04:05.000Z')
      .set('custom:编号', 7)
      .set('custom:已核', true);
  if (random.chance(30)) book.protection = { options: {}, password: null };
  for (const name of ['Good', OWN_STYLE])
    if (name === OWN_STYLE || random.chance(30))
      book.namedStyles.set(name, {
        ...randomStyle(book.styles.get(0), random),
        ...{ quotePrefix: false, styleName: name },
      });
  if (random.chance(30)) book.calculationMode = 'Manual';
  return book;
}

function fillSheet(book: Book, sheet: Sheet, random: Random): void {
  const { grid } = sheet;
  const style = (): number => book.styles.numberOf(randomStyle(book.styles.get(0), random));
  if (random.chance(20)) grid.sheetStyle = style();
  if (random.chance(30)) grid.columnStyles.set(random.below(COLUMNS), style());
  if (random.chance(30)) grid.rowStyles.set(random.below(ROWS), style());
  for (let count = random.below(50); count > 0; count -= 1) {
    const [row, column] = [random.below(ROWS), random.below(COLUMNS)];
    if (random.chance(60)) grid.setStyle(row, column, random.chance(20) ? 0 : style());
    if (random.chance(80))
      grid.setContent(row, column, randomValue(random), random.chance(25) ? randomFormula(random) : null);
  }
  for (let count = random.below(5); count > 0; count -= 1) {
    const width = random.chance(80) ? random.below(300) * 0.75 : null;
    sheet.columns.set(random.below(40), { width, hidden: width === null || random.chance(30) });
    const height = random.chance(80) ? random.below(400) * 0.75 : null;
    // When a file is read, hidden rows within a filter count as filtered rows.
    const isHidden = height === null || random.chance(30);
    sheet.rows.set(random.below(30) + (isHidden ? 40 : 0), { height, hidden: isHidden });
  }
  sheet.visibility = book.sheets[0] === sheet ? 'Visible' : random.pick(['Visible', 'Hidden', 'VeryHidden']);
  sheet.tabColor = random.pick(['', '#C00000']);
  sheet.showGridlines = random.chance(50);
  sheet.showHeadings = random.chance(70);
  if (random.chance(30)) sheet.standardWidth = 12;
  if (random.chance(30)) sheet.rowHeight = 21;
  sheet.frozen = { rows: random.below(3), columns: random.below(3) };
  if (random.chance(50)) sheet.merges = [rangeOf(20, 0, 2, 3), rangeOf(25, 1, 1, 2)];
  if (random.chance(50))
    sheet.links
      .set('2,1', { address: 'https://example.com/a?b=1&c="2"', place: null, screenTip: '提示' })
      .set('0,3', { address: null, place: "'任务库'!A1", screenTip: '' })
      .set('1,0', { address: 'https://example.com/', place: '锚', screenTip: '' });
  if (random.chance(40))
    sheet.protection = {
      password: null,
      options: {
        ...Object.fromEntries(OPTIONS.map((option) => [option, random.chance(50)])),
        selectionMode: random.pick(['Normal', 'Unlocked', 'None']),
      },
    };
  addRules(sheet, random);
  addConditions(book, sheet, random);
  addPage(sheet, random);
  if (random.chance(60)) addTable(book, sheet, random);
  else if (random.chance(30)) sheet.autoFilter = { area: rangeOf(0, 0, 6, 3), criteria: criteria(random) };
}

const OPTIONS = [
  ...['allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios'],
  ...['allowFormatCells', 'allowFormatColumns', 'allowFormatRows', 'allowInsertColumns'],
  ...['allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort'],
];

function addTable(book: Book, sheet: Sheet, random: Random): void {
  const hasTotals = random.chance(30);
  const showFilterButton = random.chance(80);
  book.tables.push({
    id: `{${String(book.nextId())}}`,
    name: `表${String(book.tables.length + 1)}`,
    sheet,
    area: rangeOf(30, 2, 5, 3),
    hasHeaders: true,
    hasTotals,
    style: random.pick(['', 'TableStyleLight15', 'TableStyleMedium2']),
    showBandedRows: random.chance(50),
    showBandedColumns: random.chance(50),
    showFilterButton,
    highlightFirstColumn: random.chance(50),
    highlightLastColumn: random.chance(50),
    columns: ['序号', '工作\n内容 "引号"', '差额'].map((name, index) => ({
      id: index + 1,
      name,
      formula: index === 2 && random.chance(50) ? '=[@序号]*2&"<&>"' : null,
    })),
    filters: showFilterButton ? criteria(random) : new Map<number, unknown>(),
    sort: random.chance(20) ? { fields: [{ key: 1, ascending: false }], matchCase: false } : null,
    ...(random.chance(20) ? { isFresh: true } : {}),
  });
}

const criteria = (random: Random): Map<number, unknown> =>
  new Map(
    random.list(2, (column): [number, unknown] => [
      column,
      random.pick([
        { filterOn: 'Values', values: ['甲', '乙 & "丙"', ''] },
        { filterOn: 'Custom', criterion1: '>=5', criterion2: '<10', operator: 'Or' },
        { filterOn: 'Custom', criterion1: '=*区' },
        { filterOn: 'BottomPercent', criterion1: '20' },
        { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' },
      ]),
    ]),
  );

const randomValue = (random: Random): HostCellValue =>
  random.pick<() => HostCellValue>([
    () => random.below(1000) / 8,
    () => -random.below(1_000_000),
    () => random.pick(HOSTILE_TEXTS.filter((text) => text !== '半个\ud83c代理')),
    () => '任务',
    () => random.chance(50),
    () => ({ error: random.pick(['#REF!', '#N/A', '#DIV/0!']) }),
    () => null,
  ])();

const randomFormula = (random: Random): string =>
  random.pick([
    '=SUM(A1:B2)',
    '=IFS(A1>0,"甲 IFS(",TRUE,"<乙>")',
    "='O''Brien & <表>'!A1&\"_x0041_\"",
    '=TEXTJOIN(",",TRUE,FILTER(A1:A9,B1:B9>1))',
  ]);

/** The name of a style that Excel does not define itself. */
const OWN_STYLE = '督办 & <样式>';

function randomStyle(plain: Style, random: Random): Style {
  const diagonal = random.chance(10) ? random.pick(LINES) : null;
  const line = (): BorderLine | null => (random.chance(30) ? random.pick(LINES) : null);
  const fill = random.chance(40) ? random.pick(COLORS) : null;
  const raised = random.below(10);
  return {
    ...DEFAULT_STYLE,
    ...plain,
    numberFormat: random.pick(['General', '@', 'yyyy-mm-dd', '0.00%', '"≥"General', '#,##0;[Red]-#,##0']),
    fontName: random.pick(['仿宋_GB2312', '黑体', 'Arial']),
    fontSize: random.pick([9, 10.5, 22]),
    bold: random.chance(30),
    italic: random.chance(20),
    underline: random.pick(['None', 'None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
    strikethrough: random.chance(20),
    superscript: raised === 0,
    subscript: raised === 1,
    fontColor: random.pick(COLORS),
    fill,
    pattern: fill !== null && random.chance(30) ? random.pick(['Gray50', 'Grid', 'Down', 'Gray16']) : null,
    patternColor: fill !== null && random.chance(20) ? random.pick(COLORS) : null,
    left: line(),
    right: line(),
    top: line(),
    bottom: line(),
    diagonalDown: diagonal,
    diagonalUp: random.chance(50) ? diagonal : null,
    horizontal: random.pick([
      'General',
      'Left',
      'Center',
      'Right',
      'Fill',
      'Justify',
      'CenterAcrossSelection',
      'Distributed',
    ]),
    vertical: random.pick(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
    wrap: random.chance(50),
    indent: random.pick([0, 0, 2]),
    shrinkToFit: random.chance(10),
    orientation: random.pick([0, 0, 45, -30, 90, -90, 180]),
    readingOrder: random.pick(['Context', 'LeftToRight', 'RightToLeft']),
    locked: random.chance(60),
    formulaHidden: random.chance(20),
    quotePrefix: random.chance(20),
    styleName: random.chance(20) ? random.pick(['Good', 'Hlink', 'Heading1', OWN_STYLE]) : 'Normal',
  };
}
