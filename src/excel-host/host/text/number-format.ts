import { isDateFormat, isPercentFormat, isValidFormat } from 'numfmt';

/** Characters a number format may have. */
const LONGEST = 255;

/** Whether Excel takes a number format; what it writes as `G/通用格式` in Chinese is General. */
export const isNumberFormat = (code: string): boolean =>
  code.length <= LONGEST && isValidFormat(code.replaceAll('上午/下午', 'AM/PM'));

const LOCAL_GENERAL = 'G/通用格式';

/** A number format as Chinese Excel writes it. */
export const localFormat = (code: string): string => code.replace(/^General/, LOCAL_GENERAL);

/** A number format as it is kept, from how Chinese Excel writes it. */
export const fromLocalFormat = (code: string): string => code.replace(LOCAL_GENERAL, 'General');

/** Name of the group Excel puts a number format in (`Excel.NumberFormatCategory`). */
export function categoryOf(code: string): string {
  if (code === 'General') return 'General';
  if (code === '@') return 'Text';
  if (isDateFormat(code)) return /[yd年月日]/i.test(bare(code)) ? 'Date' : 'Time';
  if (isPercentFormat(code)) return 'Percentage';
  if (/E[+-]/i.test(code)) return 'Scientific';
  if (code.includes('?/')) return 'Fraction';
  if (/[$¥€]/.test(code)) return 'Currency';
  return /^[#,0.]+$/.test(code) ? 'Number' : 'Custom';
}

/** A number format without texts and what stands in brackets. */
const bare = (code: string): string => code.replace(/\[[^[\]]*\]|"[^"]*"/g, '');
