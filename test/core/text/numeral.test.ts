import { readNumeralAt } from '#core/text/numeral';
import { caseTable } from '../../cases/table.ts';

test.each(Object.entries(caseTable<Record<string, string | null>>('numbers')))('%s', (text, value) => {
  const numeral = readNumeralAt(text, 0);
  expect(numeral).toMatchObject({ start: 0, end: text.length, value });
});

test('a trailing 万 or 亿 belongs to the unit', () => {
  expect(readNumeralAt('三千亿元', 0)).toEqual({ start: 0, end: 2, value: '3000', script: 'han' });
  expect(readNumeralAt('4500万吨', 0)).toEqual({ start: 0, end: 4, value: '4500', script: 'arabic' });
});

test('a magnitude without a number means 1', () => {
  expect(readNumeralAt('亿元以上', 0)).toEqual({ start: 0, end: 0, value: '1', script: 'implied' });
});

test('a text without a numeral gives null', () => {
  expect(readNumeralAt('项目', 0)).toBeNull();
});
