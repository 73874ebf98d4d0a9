import { isDateFormat, isPercentFormat, isValidFormat } from 'numfmt';

/** Maximal length of a number format. */
const MAX_LENGTH = 255;

/** Whether Excel accepts a number format in its English form. */
export const isNumberFormat = (code: string): boolean =>
  code.length <= MAX_LENGTH && isValidFormat(code.replaceAll('上午/下午', 'AM/PM'));

const LOCAL_GENERAL = 'G/通用格式';

/** A number format in the form of Chinese Excel, with `G/通用格式` for General. */
export const localFormat = (code: string): string => code.replace(/^General/, LOCAL_GENERAL);

/** A number format of Chinese Excel in the form it is stored. */
export const fromLocalFormat = (code: string): string => code.replace(LOCAL_GENERAL, 'General');

/** Category of a number format (`Excel.NumberFormatCategory`). */
export function categoryOf(code: string): string {
  if (code === 'General') return 'General';
  if (code === '@') return 'Text';
  if (isDateFormat(code)) return /[yd年月日]/i.test(withoutLiterals(code)) ? 'Date' : 'Time';
  if (isPercentFormat(code)) return 'Percentage';
  if (/E[+-]/i.test(code)) return 'Scientific';
  if (code.includes('?/')) return 'Fraction';
  if (/[$¥€]/.test(code)) return 'Currency';
  return /^[#,0.]+$/.test(code) ? 'Number' : 'Custom';
}

/** A number format without texts and bracketed parts. */
const withoutLiterals = (code: string): string => code.replace(/\[[^[\]]*\]|"[^"]*"/g, '');
