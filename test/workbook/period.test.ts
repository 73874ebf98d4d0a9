import { periodCell, periodOfCell } from '#workbook/codec/period';

describe('a period typed by a user (notice of 2026)', () => {
  test.each([
    ['2026', '2026'],
    ['2026-06', '2026-06'],
    ['2026-H1', '2026-H1'],
    ['2026-q2', '2026-Q2'],
    ['２０２６－０６', '2026-06'],
    [' 2026 - 06 ', '2026-06'],
    ['2026年6月', '2026-06'],
    ['2026年06月份', '2026-06'],
    ['2026.6', '2026-06'],
    ['2026.10', '2026-10'],
    ['2026/6', '2026-06'],
    ['2025年12月', '2025-12'],
    ['202606', '2026-06'],
    ['6月', '2026-06'],
    ['6月份', '2026-06'],
    ['十一月', '2026-11'],
    ['6', '2026-06'],
    ['1-6月', '2026-06'],
    ['1月至9月', '2026-09'],
    ['2026年1-6月', '2026-06'],
    ['上半年', '2026-H1'],
    ['2026年上半年', '2026-H1'],
    ['下半年', '2026-H2'],
    ['一季度', '2026-Q1'],
    ['2026年第二季度', '2026-Q2'],
    ['3季度', '2026-Q3'],
    ['前三季度', '2026-Q3'],
    ['全年', '2026'],
    ['2026年', '2026'],
    ['2026年度', '2026'],
    ['2026-6-25', '2026-06'],
    ['2026-1-6', '2026-01'],
    ['2026年6月25日', '2026-06'],
    [46174, '2026-06'],
    [46203.5, '2026-06'],
    [2026, '2026'],
    [2026.6, '2026-06'],
    [2026.12, '2026-12'],
    [6, '2026-06'],
  ])('%j is %s', (cell, period) => {
    expect(periodOfCell(cell, 2026)).toBe(period);
    expect(periodOfCell(period, null)).toBe(period);
  });

  test.each([
    ['待定', '待定'],
    ['2026-13', '2026-13'],
    ['13月', '13月'],
    ['0月', '0月'],
    ['去年6月', '去年6月'],
    ['2026-Q5', '2026-Q5'],
    ['1-6', '2026-01'],
    [2026.1, '2026.1'],
    [true, 'true'],
    ['=1+1', '=1+1'],
  ])('%j: unchanged or read as a day, %s', (cell, period) => expect(periodOfCell(cell, 2026)).toBe(period));

  test('an empty cell is no period; without a year a month is unchanged', () => {
    expect([null, '', '  '].map((cell) => periodOfCell(cell, 2026))).toEqual([null, null, null]);
    expect(periodOfCell('6月', null)).toBe('6月');
  });

  test('a number that may have been October remains a number, so that it is not read as January later', () => {
    expect(periodCell('2026.1')).toBe(2026.1);
    expect(periodOfCell(periodCell('2026.1'), 2026)).toBe('2026.1');
    expect(periodCell('2026-06')).toBe('2026-06');
  });
});
