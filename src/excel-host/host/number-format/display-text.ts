import { format } from 'numfmt';
import { type HostCellValue, isError } from '../model/grid.ts';

/** Display of a number that is not a valid date. */
const NO_DATE = '########';
const HALF_DAY = '上午/下午';

/**
 * The text that a cell displays in a column of any width. Names of months are English
 * unless the format determines them, as in Excel (`m"月"` gives 3月, `mmm` gives Mar); 上午/下午
 * is the Chinese AM/PM.
 */
export function displayText(value: HostCellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (numberFormat === '@') return typeof value === 'boolean' ? upper(value) : String(value);
  if (typeof value === 'boolean') return upper(value);
  if (numberFormat === 'General') return typeof value === 'string' ? value : formatValue(value, 'General');
  if (typeof value === 'string' && !numberFormat.includes('@') && !numberFormat.includes(';')) return value;
  return formatValue(value, numberFormat);
}

const upper = (value: boolean): string => String(value).toUpperCase();

function formatValue(value: string | number, numberFormat: string): string {
  const isChinese = numberFormat.includes(HALF_DAY);
  const pattern = isChinese ? numberFormat.replaceAll(HALF_DAY, 'AM/PM') : numberFormat;
  try {
    return format(pattern, value, {
      locale: isChinese ? 'zh-CN' : 'en-US',
      dateSpanLarge: false,
      dateErrorThrows: true,
    });
  } catch {
    // Formats are validated when they are set: this number is out of the range of dates.
    return NO_DATE;
  }
}
