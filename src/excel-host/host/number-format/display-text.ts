import { shownNumber, shownText } from '#xlsx/number-format/shown-number';
import { type HostCellValue, isError } from '../model/grid.ts';

/** Display of a number that its format cannot show, such as one that is not a date. */
const NOT_SHOWN = '########';

/**
 * The text that a cell displays in a column of any width. Names of months are English
 * unless the format determines them, as in Excel (`m"月"` gives 3月, `mmm` gives Mar); 上午/下午
 * is the Chinese AM/PM.
 */
export function displayText(value: HostCellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return shownText(value, numberFormat) ?? value;
  return shownNumber(value, numberFormat) ?? NOT_SHOWN;
}
