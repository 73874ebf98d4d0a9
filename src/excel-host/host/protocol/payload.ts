/**
 * Maximal size in bytes of requests and answers in Excel on the web. Source:
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Length of a text in UTF-8 bytes, without encoding it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A surrogate is half of four bytes; other code units above U+07FF take three.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Whether a text is longer than `limit` bytes; counts only if its length does not decide it. */
export const exceedsBytes = (limit: number, text: string): boolean =>
  text.length > limit || (text.length * 3 > limit && utf8Length(text) > limit);
