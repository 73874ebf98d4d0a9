/**
 * Checksum of texts, 53 bits in base 36: tells that something was changed, not who did it. Texts that
 * differ only in how their lines end have the same one, since programs rewrite that when they save.
 */
export function checksum(texts: readonly string[]): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const typed of texts) {
    const text = typed.includes('\r') ? typed.replace(/\r\n?/g, '\n') : typed;
    // The length tells ['ab', 'c'] from ['a', 'bc'].
    one = Math.imul(one ^ text.length, 2654435761);
    two = Math.imul(two ^ text.length, 1597334677);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (0x200000 * (two >>> 0) + (one >>> 11)).toString(36);
}
