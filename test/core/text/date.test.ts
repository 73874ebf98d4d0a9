import { findDates } from '#core/text/date';
import { caseTable } from '../../cases/table.ts';

const { year, cases } = caseTable<{ year: number; cases: Record<string, string> }>('dates');

test.each(Object.entries(cases))(`in ${year}: %s`, (text, expected) => {
  const [date] = findDates(text, year);
  expect(date === undefined ? 'none' : `${date.sense} ${date.last}`).toBe(expected);
});

test('without a year, only dates that name theirs have a last day', () => {
  expect(findDates('年底前', null)).toMatchObject([{ sense: 'by', last: null }]);
  expect(findDates('6月底前', null)).toMatchObject([{ sense: 'by', last: null }]);
  expect(findDates('2025年6月底前', null)).toMatchObject([{ sense: 'by', last: '2025-06-30' }]);
});

test('several dates of one sentence, in order', () => {
  const text = '鱼市大桥3月底通车,快速路国庆前通车,到2027年全线贯通';
  expect(findDates(text, 2024).map(({ start, end }) => text.slice(start, end))).toEqual([
    '3月底',
    '国庆前',
    '到2027年',
  ]);
});
