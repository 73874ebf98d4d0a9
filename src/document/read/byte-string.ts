/** Characters made at once. */
const STEP = 8192;

/**
 * Bytes as a text with one character for each, from U+0000 to U+00FF. A `TextDecoder` cannot do that: what it calls
 * latin1 is windows-1252, which has other characters for 0x80 to 0x9F (Node 20 alone differs).
 */
export function byteString(bytes: Uint8Array, length = bytes.length): string {
  const pieces: string[] = [];
  const end = Math.min(length, bytes.length);
  for (let at = 0; at < end; at += STEP)
    pieces.push(String.fromCharCode(...bytes.subarray(at, Math.min(at + STEP, end))));
  return pieces.join('');
}
