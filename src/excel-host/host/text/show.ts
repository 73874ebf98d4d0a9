import { format } from 'numfmt';
import { type CellValue, isError } from '../model/grid.ts';

/** What Excel shows where a number cannot be a date. */
const NO_DATE = '########';
const HALF_DAY = '上午/下午';

/**
 * The text a cell shows, however wide its column is. Names of months are English unless
 * the format says otherwise, as in Excel (3月 comes of `m"月"`, Mar of `mmm`); 上午/下午
 * stands for AM/PM in Chinese.
 */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (numberFormat === '@') return typeof value === 'boolean' ? upper(value) : String(value);
  if (typeof value === 'boolean') return upper(value);
  if (numberFormat === 'General') return typeof value === 'string' ? value : formatted(value, 'General');
  if (typeof value === 'string' && !numberFormat.includes('@') && !numberFormat.includes(';')) return value;
  return formatted(value, numberFormat);
}

const upper = (value: boolean): string => String(value).toUpperCase();

function formatted(value: string | number, numberFormat: string): string {
  const isChinese = numberFormat.includes(HALF_DAY);
  const pattern = isChinese ? numberFormat.replaceAll(HALF_DAY, 'AM/PM') : numberFormat;
  try {
    return format(pattern, value, {
      locale: isChinese ? 'zh-CN' : 'en-US',
      dateSpanLarge: false,
      dateErrorThrows: true,
    });
  } catch {
    // The format was checked when it was set: what is left is a number beyond all dates.
    return NO_DATE;
  }
}
