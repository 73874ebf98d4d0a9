import { parseTypedFigure } from '#core/check/status/typed-figure';
import type { EnteredValue } from '#core/record/entered/entry';

const read = (typed: EnteredValue, unit: string, value: number | null = 50): string | null => {
  const found = parseTypedFigure(typed, { unit, value });
  if (found === null) return null;
  return 'fault' in found ? found.fault : found.value.toFixed();
};

test.each([
  [1234.5, '吨', '1234.5'],
  ['1,234', '吨', '1234'],
  ['12,345,678.9', '元', '12345678.9'],
  ['１，２３４．５', '吨', '1234.5'],
  [' 120 ', '人', '120'],
  ['-3.2', '%', '-3.2'],
  ['−3.2%', '%', '-3.2'],
  ['+8.1%', '%', '8.1'],
  ['＋1,234', '吨', '1234'],
  ['120人', '人', '120'],
  ['120 名', '人', '120'],
  ['1.2万人', '人', '12000'],
  ['1.2万', '人', '12000'],
  ['1.2万', '万人', '1.2'],
  ['45万吨', '吨', '450000'],
  ['450000吨', '万吨', '45'],
  ['0.1亿元', '万元', '1000'],
  ['12个', '家', '12'],
  ['12家', '个', '12'],
  ['12家', '', '12'],
  ['1亿2000万元', '万元', '12000'],
  ['2万3千人', '人', '23000'],
  ['45%', '%', '45'],
  ['４５％', '%', '45'],
  ['3个试点单元', '个试点单元', '3'],
  [0, '家', '0'],
])('%p of %s is %s', (typed, unit, expected) => {
  expect(read(typed, unit)).toBe(expected);
});

test.each([
  '约120',
  '120左右',
  '120余',
  '120余人',
  '一百二十',
  '1-2',
  '1,23',
  '12 34',
  '若干',
  '1万多人',
  NaN,
])('%p is no number', (typed) => {
  expect(read(typed, '人')).toBe('not-a-number');
});

test.each([
  ['45户', '套'],
  ['45吨', '万元'],
  ['45%', '万元'],
  ['45个百分点', '%'],
  ['1.2万', '%'],
  ['12亩', '公顷'],
])('%s cannot become %s', (typed, unit) => {
  expect(read(typed, unit)).toBe('unit-differs');
});

test.each([null, '', '  ', '　', '无', '暂无', '/', '／', '—', '——', '不涉及'])(
  '%p is an empty cell',
  (typed) => {
    expect(read(typed, '人')).toBeNull();
  },
);

test.each([
  [0.45, '%', 90, '45'],
  ['0.45', '%', 90, '45'],
  [1, '%', 100, '100'],
  [1.5, '%', 100, '1.5'],
  [0, '%', 100, '0'],
  // A growth rate may well be below one per cent.
  [0.45, '%', 6.5, '0.45'],
  [0.45, '%', null, '0.45'],
  ['0.45%', '%', 90, '0.45'],
  [0.45, '亿元', 90, '0.45'],
])('%p of %s with a target of %p is %s', (typed, unit, value, expected) => {
  expect(read(typed, unit, value)).toBe(expected);
});
