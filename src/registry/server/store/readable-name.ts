/** A file name for people. Archives unpacked on Linux, and old network drives, have names in GBK. */
export function readableName(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  return new TextDecoder().decode(bytes);
}
