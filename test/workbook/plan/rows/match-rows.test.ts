import { matchRows, risingOf, signatureOf } from '#workbook/plan/rows/match-rows';

test('rows are paired by the first way all that agree, the rest by the next', () => {
  const byKey = {
    left: ([key]: readonly string[]) => key ?? null,
    right: ([key]: readonly string[]) => key ?? null,
  };
  const byText = {
    left: ([, text]: readonly string[]) => text ?? null,
    right: ([, text]: readonly string[]) => text ?? null,
  };
  const pairs = matchRows(
    [
      ['a', '一'],
      ['b', '二'],
      ['x', '三'],
      ['b', '四'],
    ],
    [
      ['b', '二'],
      ['c', '三'],
      ['a', '九'],
    ],
    [byKey, byText],
  );
  expect([...pairs].sort()).toEqual([
    [0, 2],
    [1, 0],
    [2, 1],
  ]);
});

test('blank cells say nothing; white space at the ends does not count', () => {
  expect(signatureOf([null, '', undefined])).toBeNull();
  expect(signatureOf(['甲 ', 1])).toBe(signatureOf(['甲', '1']));
});

test('a longest rising sequence is kept', () => {
  expect([...risingOf([3, 0, 1, 5, 2])].sort()).toEqual([1, 2, 4]);
  expect(risingOf([]).size).toBe(0);
});
