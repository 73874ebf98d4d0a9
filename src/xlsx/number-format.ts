/**
 * Number formats that a file names by id only, the codes as Chinese Excel shows them. The
 * one table for all readers of this project.
 *
 * Source: ECMA-376 part 1, 18.8.30 (numFmt), the ids for all languages and those for zh-cn.
 * Ids 14, 22 and 37–40 depend on the language of the program: the standard prints them for
 * English (14: mm-dd-yy, 22: m/d/yy h:mm, 37: #,##0 ;(#,##0)); Chinese Excel and WPS show
 * 2024/3/5 and -1,234. Not in the table, so General: 5–8 and 41–44 (currency; files that use
 * them contain their codes), and 34, 35, 55, 56 (times with 上午/下午).
 *
 * Writing never uses these ids: every code but General is written in full, so that a code
 * shows the same in every language.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a built-in number format; `General` for id 0 and ids that are not known. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';
