import type { Comparator } from '#core/record/target';
import type { CellValue } from '#xlsx/cell-value';
import {
  type CellCodec,
  cellText,
  listCell,
  MAX_CELL_TEXT,
  optionalNumberCell,
  optionalTextCell,
  pathCell,
  textCell,
  wordCell,
} from '#workbook/codec/cell';
import { dateSerial, deadlineCell, isoDate } from '#workbook/codec/date';
import { shareCell, shareOf } from '#workbook/sheets/allocations/share';
import { leadersCell } from '#workbook/sheets/tasks/fields';
import { COMPARATOR_WORDS, KIND_WORDS } from '#workbook/codec/wording';

/** Tests both directions for each entry: the value is written as this cell, and the cell is read as this value. */
function both<T>(name: string, codec: CellCodec<T>, entries: readonly (readonly [T, CellValue])[]): void {
  describe(name, () => {
    test.each(
      entries.map(([value, cell]) => [JSON.stringify(value), JSON.stringify(cell), value, cell] as const),
    )('%s ⇄ %s', (_, __, value, cell) => {
      expect(codec.toCell(value)).toBe(cell);
      expect(codec.fromCell(cell)).toEqual(value);
    });
  });
}

/** Tests the reading of cells that users type but the codec does not write. */
function typedAs<T>(
  name: string,
  codec: CellCodec<T>,
  entries: readonly (readonly [CellValue, T | undefined])[],
): void {
  describe(`${name}, as typed`, () => {
    test.each(entries.map(([cell, value]) => [JSON.stringify(cell), cell, value] as const))(
      '%s',
      (_, cell, value) => {
        expect(codec.fromCell(cell)).toEqual(value);
      },
    );
  });
}

both('text', textCell, [
  ['', null],
  ['=1+1', '=1+1'],
  ['007', '007'],
]);
typedAs('text', textCell, [[12, '12']]);
both('text that may be missing', optionalTextCell, [
  [null, null],
  ['6月底', '6月底'],
]);
both('number', optionalNumberCell, [
  [null, null],
  [0, 0],
  [-4.25, -4.25],
]);
typedAs('number', optionalNumberCell, [
  [' 4500 ', 4500],
  ['4500万', undefined],
  ['', null],
  ['1e5', undefined],
]);
both('names', listCell, [
  [[], null],
  [['市发改委'], '市发改委'],
  [['市发改委', '市府办（数据局）'], '市发改委、市府办（数据局）'],
]);
typedAs('names', listCell, [['甲局、\n 乙局、', ['甲局', '乙局']]]);
both('headings', pathCell, [
  [[], null],
  [['城乡建设', '道路、桥梁'], '城乡建设\n道路、桥梁'],
]);
both('leaders', leadersCell, [
  [[], null],
  [[{ name: '周甲', title: null }], '周甲'],
  [
    [
      { name: '周甲', title: '县委常委、常务副县长' },
      { name: '吴乙', title: null },
    ],
    '周甲（县委常委、常务副县长）、吴乙',
  ],
]);
typedAs('leaders', leadersCell, [
  [
    '周甲(市长)\n吴乙',
    [
      { name: '周甲', title: '市长' },
      { name: '吴乙', title: null },
    ],
  ],
  ['周甲（', [{ name: '周甲（', title: null }]],
]);
both<Comparator>('comparator', wordCell(COMPARATOR_WORDS), [
  ['>=', '不低于'],
  ['between', '区间'],
]);
typedAs('comparator', wordCell(COMPARATOR_WORDS), [['大约', undefined]]);
both('deadline', deadlineCell, [
  [null, null],
  ['2030-12-31', 47848],
  ['2024-02-29', 45351],
  ['1900-03-01', 61],
  ['2027', '2027'],
  ['2030-02-30', '2030-02-30'],
  ['1899-12-31', '1899-12-31'],
  ['年底前', '年底前'],
]);
typedAs('deadline', deadlineCell, [
  [2031, '2031'],
  [47848.75, '2030-12-31'],
]);

test('the words of each list are unique, so that they can be read back', () => {
  for (const words of [COMPARATOR_WORDS, KIND_WORDS])
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
});

test('dates outside the calendar of Excel have no serial number', () => {
  expect([dateSerial('2030-13-01'), dateSerial('12-31'), isoDate(60), isoDate(9_999_999)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe('the part of a district', () => {
  test.each([
    ['37100', '人', 37100],
    ['18.1', '万人', 18.1],
    ['30人', '人', 30],
    ['90%', '%', 90],
    ['90%', '', '90%'],
    ['1,200', '', 1200],
    ['≥50%', '%', '≥50%'],
    ['007', '', '007'],
    ['0.5', '', 0.5],
    ['3-1', '', '3-1'],
    ['若干', '', '若干'],
    ['12345678901234567', '', '12345678901234567'],
    ['', '', null],
    [null, '', null],
  ])('%s of a total in %s', (printed, unit, cell) => expect(shareCell(printed, unit)).toBe(cell));

  test('typed: a number as printed, a dash as null', () => {
    expect([shareOf(5), shareOf('/'), shareOf(null), shareOf('≥5')]).toEqual(['5', null, null, '≥5']);
  });
});

describe('text for a cell', () => {
  test('that is too long is truncated with a mark, never inside a character', () => {
    for (const filler of ['长', '😀', 'a😀']) {
      const cut = cellText(filler.repeat(MAX_CELL_TEXT + 1));
      expect(cut.length).toBeLessThanOrEqual(MAX_CELL_TEXT);
      expect(cut).toMatch(/（超出单元格字数上限，以下从略）$/);
      expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }
  });

  test('loses only characters that a file cannot contain', () => {
    expect(cellText('半个\ud83c代理\ufffe')).toBe('半个\ufffd代理\ufffd');
    expect(cellText('整个😀')).toBe('整个😀');
  });
});
