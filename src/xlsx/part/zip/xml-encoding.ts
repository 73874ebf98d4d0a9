import { strFromU8 } from 'fflate';

/** Whether an XML part is UTF-16: it begins with a byte order mark, or with "<" in two bytes. */
export function isUtf16(bytes: Uint8Array): boolean {
  return isLittleEndian(bytes) || isBigEndian(bytes);
}

/** The text of an XML part in UTF-8 or UTF-16; one in UTF-16 says so no more. */
export function xmlText(bytes: Uint8Array): string {
  if (!isUtf16(bytes)) return strFromU8(bytes).replace(/^\ufeff/, '');
  const [high, low] = isBigEndian(bytes) ? [0, 1] : [1, 0];
  const pieces: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    pieces.push(String.fromCharCode(((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0)));
  return pieces
    .join('')
    .replace(/^\ufeff/, '')
    .replace(/^(<\?xml[^>]{0,200}?encoding=)(["'])utf-16[a-z]{0,2}\2/i, '$1$2UTF-8$2');
}

const begins = (bytes: Uint8Array, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

const isLittleEndian = (bytes: Uint8Array): boolean => begins(bytes, 0xff, 0xfe) || begins(bytes, 0x3c, 0);
const isBigEndian = (bytes: Uint8Array): boolean => begins(bytes, 0xfe, 0xff) || begins(bytes, 0, 0x3c);
