import { builtInFormat, knownBuiltInFormat } from '#xlsx/number-format/built-in';
import { shownNumber, shownText } from '#xlsx/number-format/shown-number';

/** 30 June 2026, a Tuesday, in the system of 1900. */
const DAY = 46203;

// Most of these were compared with what LibreOffice shows; rounding, days before 1 March 1900 and numerals follow Excel.
test.each<readonly [code: string, value: number, shown: string | null]>([
  // Amounts in 万 and 亿: the point is a literal, since a comma takes three digits off.
  ['0!.0,"万元"', 500_000_000, '50000.0万元'],
  ['0\\.0,', 12_345, '1.2'],
  ['0"."0,"万元"', 500_000_000, '50000.0万元'],
  ['0"."00,,"亿元"', 16_000_000_000, '160.00亿元'],
  ['#,##0.00,,"百万元"', 16_000_000_000, '16,000.00百万元'],
  ['[>=10000]0!.0,"万";0', 123_456, '12.3万'],
  ['[>=10000]0!.0,"万";0', 1_234, '1234'],
  ['[=1]"是";[=0]"否";0', 0, '否'],
  ['0.0!%', 12.5, '12.5%'],
  ['h:mm!', 0.5, '12:00!'],
  // Signs, colours, fillers
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 1234, ' ¥1,234.00 '],
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 0, ' ¥-   '],
  ['[$￥-804]#,##0.00', -1234.5, '-￥1,234.50'],
  ['[$€-407]#,##0.00', 1234.5, '€1,234.50'],
  ['0.0;[红色]-0.0', -2.5, '-2.5'],
  ['[Color10]0', 2, '2'],
  ['0.00_);[Red](0.00)', -5.5, '(5.50)'],
  ['0;-0;;@', 0, ''],
  // Rounding of what is written, not of what is stored
  ['0.00', 1.005, '1.01'],
  ['0%', 0.285, '29%'],
  ['0.000000000000000000', 0.1 + 0.2, '0.300000000000000000'],
  ['0"‰"', 5, '5‰'],
  ['0.00E+00', 12_345, '1.23E+04'],
  ['# ?/?', 1.5, '1 1/2'],
  ['@"元"', 5, '5元'],
  ['G/通用格式"万吨"', 4500, '4500万吨'],
  // Dates and times
  ['[$-804]yyyy"年"m"月"d"日";@', DAY, '2026年6月30日'],
  ['e"年"m"月"', DAY, '2026年6月'],
  ['[$-804]dddd', DAY, '星期二'],
  ['[$-zh-CN]dddd', DAY, '星期二'],
  ['yyyy/m/d aaaa', DAY, '2026/6/30 星期二'],
  ['"周"aaa', DAY, '周二'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', DAY, '2026年6月30日'],
  ['上午/下午h"时"mm"分"', DAY + 0.6, '下午2时24分'],
  ['[$-804]AM/PM h:mm', DAY + 0.6, '下午 2:24'],
  ['h:mm AM/PM', DAY + 0.6, '2:24 PM'],
  ['[h]:mm', 2.5, '60:00'],
  ['[h]"小时"mm"分"', 2.5, '60小时00分'],
  // Chinese numerals
  ['[DBNum1][$-804]General', 1_000_205, '一百万〇二百〇五'],
  ['[DBNum1][$-804]General', 12.5, '一十二.五'],
  ['[DBNum2][$-804]General"元"', 120_340_005, '壹亿贰仟零叁拾肆万零伍元'],
  ['[DBNum2][$-804]0', 1205, '壹贰零伍'],
  ['[DBNum3][$-804]0', 1205, '１２０５'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', DAY, '二〇二六年六月三十日'],
  ['[$-1E000804]yyyy"年"m"月"', DAY, '二〇二六年六月'],
  // Not understood, or not for this number: never shown in part
  ['[$-411]ggge"年"m"月"', DAY, null],
  ['[$-411]mmm', DAY, null],
  ['[$-130000]yyyy"年"m"月"d"日"', DAY, null],
  ['[DBNum2][$RMB]General', 5, null],
  ['yyyy/m/d', -5, null],
  ['[=1]"是";[=0]"否"', 3, null],
  ['[foo]0', 5, null],
  ['0"未完', 5, null],
  ['0_', 5, null],
  [`0.${'0'.repeat(31)}`, 1.5, null],
  ['0;'.repeat(200), 1.5, null],
  ['0', 1e21, null],
  ['0.0000000000', 1e-7, null],
])('%s shows %d as %j', (code, value, shown) => expect(shownNumber(value, code)).toBe(shown));

test.each([
  [123_456_789_012, '1.23457E+11', '123456789012'],
  [-123_456_789_012.5, '-1.23457E+11', '-123456789012.5'],
  [0.00001234567, '1.23457E-05', '0.0000123457'],
  [1 / 3, '0.333333333', '0.333333333'],
  [1e21, '1E+21', '1E+21'],
])('%d under General is short in Excel, and whole where it is read', (value, short, whole) => {
  expect(shownNumber(value, 'General')).toBe(short);
  expect(shownNumber(value, 'General', { isWhole: true })).toBe(whole);
  expect(shownNumber(value, '"约"General"元"', { isWhole: true })?.replace(/[约元]/g, '')).toBe(whole);
});

test('dates of the system of 1904 are four years later, times that passed are not', () => {
  expect(shownNumber(0, 'yyyy/m/d', { is1904: true })).toBe('1904/1/1');
  expect(shownNumber(DAY - 1462, 'yyyy/m/d', { is1904: true })).toBe('2026/6/30');
  expect(shownNumber(2.5, '[h]:mm', { is1904: true })).toBe('60:00');
});

test.each([
  ['@"元"', '12', '12元'],
  ['0;-0;;"约"@', '12', '约12'],
  [';;;', '内部', ''],
  ['0.0', '未报', '未报'],
  ['yyyy/m/d;@', '年底', '年底'],
])('%s shows the text %s as %j', (code, text, shown) => expect(shownText(text, code)).toBe(shown));

test.each([
  [14, '2026/6/30'],
  [27, '2026年6月'],
  [28, '6月30日'],
  [30, '6-30-26'],
  [31, '2026年6月30日'],
  [34, '上午12时00分'],
  [36, '2026年6月'],
  [50, '2026年6月'],
  [51, '6月30日'],
  [53, '6月30日'],
  [55, '上午12时00分'],
  [57, '2026年6月'],
  [58, '6月30日'],
])('the built-in format %i shows a date as Chinese Excel does', (id, shown) =>
  expect(shownNumber(DAY, builtInFormat(id))).toBe(shown),
);

test('an id without a format is not known', () => {
  expect([0, 49, 59, 163].map(knownBuiltInFormat)).toEqual(['General', '@', null, null]);
});
