import type { CellValue } from '#xlsx/cell-value';

/** Bytes of a text as it travels: UTF-8, with the quotes around it. */
export function textBytes(text: string): number {
  let bytes = text.length + 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
    // Quotes, backslashes and line breaks are escaped.
    else if (unit < 0x20 || unit === 0x22 || unit === 0x5c) bytes += unit < 0x20 ? 5 : 1;
  }
  return bytes;
}

/** Bytes of a cell as it travels, with the comma behind it. */
export const cellBytes = (value: CellValue): number =>
  typeof value === 'string' ? textBytes(value) + 1 : value === null ? 5 : String(value).length + 1;

/** Bytes of a sign at the most. A control character takes twice as many: a request has room for some. */
const BYTES_OF_SIGN = 3;

/** Bytes a cell takes at the most as it travels, told by its length alone. */
export const mostBytes = (value: CellValue): number =>
  typeof value === 'string' ? value.length * BYTES_OF_SIGN + 3 : cellBytes(value);
