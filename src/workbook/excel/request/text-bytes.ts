import type { CellValue } from '#xlsx/cell-value';

/** Bytes of a text in a request: JSON in UTF-8, with its quotes. */
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

/** Bytes of a cell in a request, with the comma after it. */
export const cellBytes = (value: CellValue): number =>
  typeof value === 'string' ? textBytes(value) + 1 : value === null ? 5 : String(value).length + 1;

/** Most bytes of a UTF-16 unit. A control character takes twice as many; the limit leaves room for some. */
const BYTES_OF_UNIT = 3;

/** Upper bound of the bytes of a cell, computed from its length alone. */
export const mostBytes = (value: CellValue): number =>
  typeof value === 'string' ? value.length * BYTES_OF_UNIT + 3 : cellBytes(value);
