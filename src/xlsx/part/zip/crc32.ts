/** CRC of every single byte, for the polynomial of ZIP (0xEDB88320, reflected). */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** The CRC-32 checksum of a ZIP entry's content. */
export function crc32(bytes: Uint8Array): number {
  // By index and signed: four times as fast as an iterator over unsigned numbers. All indexes are in range.
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1)
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
