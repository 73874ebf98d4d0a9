/**
 * Bytes above which Excel on the web takes no request and gives no answer.
 * Source: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Bytes of a text in UTF-8, without making them. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A surrogate is half of four bytes, anything else above U+07FF takes three.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Whether a text takes more bytes than that; counts only where its length does not tell. */
export const isAbove = (limit: number, text: string): boolean =>
  text.length > limit || (text.length * 3 > limit && utf8Length(text) > limit);
