import { officialSheet } from '#workbook/model/official-sheet';
import { partsOfRow } from '#workbook/model/row-parts';
import {
  charactersPerLine,
  lineCount,
  MAX_ROW_HEIGHT,
  rowHeight,
  splitByLines,
} from '#workbook/model/text-metrics';
import { HALF_YEAR_COLUMNS } from '#workbook/sheets/half-year/columns';
import { PLAN_COLUMNS } from '#workbook/sheets/plan/columns';
import { randomFrom } from '../support/workbook/random.ts';

/** Width of the text area of an official landscape page, in digits of the default font. */
const OFFICIAL_WIDTH = { a4: 106, a3: 164 } as const;

const SENTENCES = '已完成前期工作。项目正在施工，累计完成投资3.2亿元；下一步加快推进。\n②组织召开协调会。';

describe('lines', () => {
  test.each([
    ['', 10, 1],
    ['一二三四五', 5, 1],
    ['一二三四五六', 5, 2],
    ['一\n二', 5, 2],
    ['一\n', 5, 1],
    ['\n\n', 5, 2],
    ['abcdefgh', 5, 1],
    ['abcdefghij', 5, 2],
  ])('%j in %i characters: %i', (text, width, lines) => expect(lineCount(text, width)).toBe(lines));

  test('the pieces of a text together are the text, and every piece fits', () => {
    const random = randomFrom(5);
    for (let round = 0; round < 200; round += 1) {
      const text = SENTENCES.repeat(random.below(20)).slice(0, random.below(900));
      const width = 4 + random.below(30);
      const lines = 1 + random.below(12);
      const pieces = splitByLines(text, width, lines);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) expect(lineCount(piece, width)).toBeLessThanOrEqual(lines);
    }
  });

  test('a piece ends after a sentence, if one ends nearby', () => {
    const [first] = splitByLines(SENTENCES.repeat(10), 20, 6);
    expect(first).toMatch(/[。；\n]$/);
  });
});

describe('a table row in sheet rows', () => {
  const cells = ['7', '建成公园12处。', SENTENCES.repeat(60)];

  test('shows the whole text, with no row higher than Excel allows', () => {
    const parts = partsOfRow(HALF_YEAR_COLUMNS, cells, 0);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map((part) => part.cells[2] ?? '').join('')).toBe(cells[2]);
    expect(parts.map((part) => part.cells[0])).toEqual(['7', ...parts.slice(1).map(() => null)]);
    for (const {
      cells: [, , text],
      height,
    } of parts) {
      const width = charactersPerLine(HALF_YEAR_COLUMNS[2]?.width ?? 0, 11);
      expect(height).toBeGreaterThanOrEqual(rowHeight(lineCount(String(text), width), 11));
      expect(height).toBeLessThan(MAX_ROW_HEIGHT);
    }
  });

  test('has a border above and below, and none between', () => {
    const edges = partsOfRow(HALF_YEAR_COLUMNS, cells, 0).map(({ styles }) => styles[2]?.edges);
    expect(edges[0]).toBe('open-below');
    expect(edges.at(-1)).toBe('open-above');
    expect(new Set(edges.slice(1, -1))).toEqual(new Set(['sides']));
  });

  test('is one row if it fits', () => {
    expect(partsOfRow(HALF_YEAR_COLUMNS, ['1', '短', '短'], 0)).toHaveLength(1);
  });

  test('has its hidden key in every part', () => {
    const long = PLAN_COLUMNS.map(({ key }) =>
      key === 'key' ? '键' : key === 'content' ? SENTENCES.repeat(40) : null,
    );
    const parts = partsOfRow(PLAN_COLUMNS, long, 0);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.cells.at(-1)).toBe('键');
  });
});

test('the columns of official tables fill the width of their page, and no more', () => {
  const width = (columns: typeof PLAN_COLUMNS | typeof HALF_YEAR_COLUMNS): number =>
    columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  expect(width(PLAN_COLUMNS)).toBeLessThanOrEqual(OFFICIAL_WIDTH.a3 + 4);
  expect(width(HALF_YEAR_COLUMNS)).toBeLessThanOrEqual(OFFICIAL_WIDTH.a4 + 2);
  expect(width(HALF_YEAR_COLUMNS)).toBeGreaterThan(OFFICIAL_WIDTH.a4 - 6);
});

test('every list but the first begins on a new page', () => {
  const sheet = officialSheet({
    sheet: '表',
    title: '表',
    legend: null,
    paper: 'a4',
    rangeName: '表区域',
    about: ['no'],
    columns: HALF_YEAR_COLUMNS,
    rows: [
      { kind: 'group', text: '甲', startsPage: false },
      { kind: 'item', cells: ['1', 'a', 'b'] },
      { kind: 'group', text: '乙', startsPage: true },
    ],
  });
  expect(sheet.pageBreaks).toEqual([4]);
});
