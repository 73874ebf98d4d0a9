/** Records of a ZIP archive that hold the name of a part (APPNOTE.TXT of PKWARE, 4.3.7 and 4.3.12). */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_COMMENT = 0xffff;
const BACKSLASH = 0x5c;
const SLASH = 0x2f;

/**
 * The archive with slashes in the names of its parts, where a program wrote backslashes
 * (xl\workbook.xml); the same bytes where there are none, or where it is no ZIP archive.
 */
export function withSlashes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return bytes;
  let copy: Uint8Array | null = null;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return bytes;
    const length = view.getUint16(at + 28, true);
    if (bytes.subarray(at + 46, at + 46 + length).includes(BACKSLASH)) {
      copy ??= new Uint8Array(bytes);
      replaceSlashes(copy, at + 46, length);
      const local = view.getUint32(at + 42, true);
      if (local + 30 <= bytes.length && view.getUint32(local, true) === LOCAL_HEADER)
        replaceSlashes(copy, local + 30, view.getUint16(local + 26, true));
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy ?? bytes;
}

function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - MAX_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

function replaceSlashes(bytes: Uint8Array, start: number, length: number): void {
  for (let at = start; at < start + length; at += 1) if (bytes[at] === BACKSLASH) bytes[at] = SLASH;
}
