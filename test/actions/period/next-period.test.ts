import { nextPeriod, periodKind } from '#actions/period/next-period';

test.each([
  ['month', '2030-06', '2030-07'],
  ['month', '2030-12', '2031-01'],
  ['month', '2030-H1', '2030-07'],
  ['quarter', '2030-06', '2030-Q3'],
  ['quarter', '2030-Q4', '2031-Q1'],
  ['half', '2030-05', '2030-H1'],
  ['half', '2030-06', '2030-H2'],
  ['year', '2030-11', '2030'],
  ['year', '2030', '2031'],
] as const)('the next %s after %s is %s', (kind, last, next) => {
  expect(nextPeriod(kind, last, '2030-01')).toBe(next);
});

test('where there is no period yet it is the one of today', () => {
  expect(nextPeriod('month', null, '2030-06')).toBe('2030-06');
  expect(nextPeriod('quarter', null, '2030-05')).toBe('2030-Q2');
});

test('the kind of a period is told by its months', () => {
  expect(['2030-06', '2030-Q2', '2030-H1', '2030', 'x'].map(periodKind)).toEqual([
    'month',
    'quarter',
    'half',
    'year',
    null,
  ]);
});
