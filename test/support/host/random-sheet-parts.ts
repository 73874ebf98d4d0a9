import { rangeOf, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Book, Sheet } from '#excel-host/public';
import type { Random } from '../workbook/random.ts';

const RULES: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { list: { inCellDropDown: true, source: '待确认,确认,更正' } },
  { list: { inCellDropDown: false, source: '=单位名单' } },
  { list: { inCellDropDown: true, source: '带"引号",<乙>' } },
  { date: { formula1: '=36526', formula2: '=73415', operator: 'Between' } },
  { decimal: { formula1: '=0.5', operator: 'GreaterThanOrEqualTo' } },
  { wholeNumber: { formula1: '=A1', formula2: '=10', operator: 'NotBetween' } },
  { textLength: { formula1: '=500', operator: 'LessThanOrEqualTo' } },
  { custom: { formula: '=AND(A1<>"",LEN(A1)<9)' } },
];

const text = (random: Random): string => random.pick(['', '请检查', '两行\n文字 & "引号"', '_x0041_']);

/** Adds validations, some of entire columns, some of several areas. */
export function addRules(sheet: Sheet, random: Random): void {
  sheet.validations = [
    ...random.list(4, (index) => ({
      areas: random.chance(20)
        ? [rangeOf(0, 20 + index, MAX_ROWS, 1)]
        : [rangeOf(index * 3, 10, 2, 2), ...(random.chance(30) ? [rangeOf(index * 3, 14)] : [])],
      rule: random.pick(RULES),
      ignoreBlanks: random.chance(70),
      errorAlert: {
        title: text(random),
        message: text(random),
        showAlert: random.chance(80),
        style: random.pick(['Stop', 'Warning', 'Information']),
      },
      prompt: { title: text(random), message: text(random), showPrompt: random.chance(50) },
    })),
  ];
}

const CONDITIONS: readonly (readonly [string, Record<string, unknown>])[] = [
  ['Custom', { formula: '=$A1="红灯"' }],
  ['CellValue', { formula1: '=1', formula2: '=$B$2', operator: 'Between' }],
  ['CellValue', { formula1: '="甲"', operator: 'GreaterThanOrEqual' }],
  ['ContainsText', { operator: 'NotContains', text: '带"引号"' }],
  ['ContainsText', { operator: 'BeginsWith', text: '未' }],
  ['TopBottom', { rank: 5, type: 'BottomPercent' }],
  ['PresetCriteria', { criterion: 'Blanks' }],
  ['PresetCriteria', { criterion: 'EqualOrBelowAverage' }],
  ['PresetCriteria', { criterion: 'LastSevenDays' }],
  ['PresetCriteria', { criterion: 'DuplicateValues' }],
];
const FORMATS: readonly Record<string, unknown>[] = [
  {},
  { font: { color: '#C00000' }, fill: { color: '#FCE4E4' } },
  { font: { bold: true, italic: true, strikethrough: true, underline: 'Double' } },
  {
    fill: { color: '#E7F4E4' },
    borders: { EdgeTop: { style: 'Dash', color: '#0B5394' } },
    numberFormat: '0.0%',
  },
];

/** Adds conditional formats, of the kinds that the Excel stand-in supports. */
export function addConditions(book: Book, sheet: Sheet, random: Random): void {
  sheet.conditions = [
    ...random.list(4, (index) => {
      const [type, rule] = random.pick(CONDITIONS);
      return {
        id: `{${String(book.nextId())}}`,
        type,
        areas: [rangeOf(index, 0, 5, 2)],
        priority: index,
        stopIfTrue: random.chance(30),
        rule,
        format: random.pick(FORMATS),
      };
    }),
  ];
  if (random.chance(30))
    sheet.conditions.push({
      id: `{${String(book.nextId())}}`,
      type: 'ColorScale',
      areas: [rangeOf(0, 6, 9, 1)],
      priority: sheet.conditions.length,
      stopIfTrue: false,
      rule: {
        minimum: { type: 'LowestValue', color: '#FCE4E4' },
        midpoint: { type: 'Percentile', formula: '50', color: '#FFF2CC' },
        maximum: { type: 'Number', formula: '100', color: '#E7F4E4' },
      },
      format: {},
    });
}

/** Sets paper, margins, print titles, page breaks, headers and footers. */
export function addPage({ page }: Sheet, random: Random): void {
  if (random.chance(20)) return;
  page.orientation = random.pick(['Portrait', 'Landscape']);
  page.paperSize = random.pick(['A4', 'A3', 'Letter']);
  page.topMargin = random.pick([54, 72.5, 51.024]);
  page.footerMargin = 34.016;
  page.centerHorizontally = random.chance(50);
  page.centerVertically = random.chance(20);
  page.printGridlines = random.chance(30);
  page.printHeadings = random.chance(20);
  page.blackAndWhite = random.chance(20);
  page.draftMode = random.chance(20);
  page.printOrder = random.pick(['DownThenOver', 'OverThenDown']);
  page.printComments = random.pick(['NoComments', 'EndSheet', 'InPlace']);
  page.printErrors = random.pick(['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']);
  page.firstPageNumber = random.pick(['', 3]);
  page.zoom = random.pick([
    { scale: 100 },
    { scale: 85 },
    { horizontalFitToPages: 1 },
    { horizontalFitToPages: 1, verticalFitToPages: 2 },
  ]);
  if (random.chance(50)) page.titleRows = rangeOf(1, 0, 2, MAX_COLUMNS);
  if (random.chance(30)) page.titleColumns = rangeOf(0, 0, MAX_ROWS, 2);
  if (random.chance(30)) page.printArea = [rangeOf(0, 0, 10, 4), rangeOf(12, 1, 3, 2)];
  for (const row of random.list(2, () => 5 + random.below(20))) page.rowBreaks.add(row);
  if (random.chance(30)) page.columnBreaks.add(3);
  const { headersFooters } = page;
  headersFooters.state = random.pick(['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven']);
  headersFooters.useSheetScale = random.chance(50);
  headersFooters.useSheetMargins = random.chance(50);
  const pages = headersFooters.state.endsWith('OddAndEven')
    ? ['oddPages', 'evenPages']
    : ['defaultForAllPages'];
  for (const one of [...pages, 'firstPage'])
    if (random.chance(50))
      headersFooters.texts.set(
        one,
        new Map([
          ['leftHeader', '甲 && "乙"'],
          ['centerFooter', '&"宋体,常规"&14— &P —'],
        ]),
      );
}
