import { strFromU8 } from 'fflate';

/** Reads the directory of a ZIP archive (APPNOTE.TXT of PKWARE, 4.3 and 4.5.3), with the sizes of ZIP64. */

/** A file in an archive. */
export interface ZipEntry {
  /** As stored, with slashes. */
  readonly name: string;
  /** The bytes of its name: old programs do not write them in UTF-8. */
  readonly nameBytes: Uint8Array;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  /** Unpacked size, as the directory declares it. */
  readonly size: number;
  /** Offset of its local header. */
  readonly header: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Whether a reader that knows only the plain form of archives misreads this one: ZIP64, backslashes, bytes before it. */
  readonly isUnusual: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_COMMENT = 0xffff;
/** Values that say that the real one stands in a record of ZIP64. */
const IN_ZIP64_16 = 0xffff;
const IN_ZIP64_32 = 0xffffffff;
/** Id of the extra field of ZIP64. */
const EXTRA_64 = 1;

/** Thrown where an archive has more entries than the reader accepts. */
export class TooManyEntries extends RangeError {
  constructor(readonly count: number) {
    super(`${String(count)} entries`);
  }
}

/**
 * The entries of an archive in the order of its directory.
 * @throws RangeError if the bytes are no complete archive; TooManyEntries if there are more than `maxEntries`.
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries = Infinity): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end.count > maxEntries) throw new TooManyEntries(end.count);
  // Offsets count from the start of the archive, before which a program may have written something else.
  const shift = end.at - end.size - end.offset;
  const base = shift > 0 && isRecord(view, end.offset + shift, DIRECTORY_ENTRY) ? shift : 0;
  const entries: ZipEntry[] = [];
  let isUnusual = base > 0 || end.is64;
  let at = end.offset + base;
  for (let i = 0; i < end.count; i += 1) {
    if (!isRecord(view, at, DIRECTORY_ENTRY) || at + 46 > bytes.length)
      throw new RangeError('not a directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new RangeError('a directory that ends early');
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const stored = strFromU8(nameBytes);
    const name = stored.replace(/\\/g, '/').replace(/^\/+/, '');
    const [size, packedSize, header, is64] = sizesOf(view, at, at + 46 + nameLength, extraLength);
    isUnusual ||= is64 || name !== stored;
    entries.push({
      name,
      nameBytes,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      header: header + base,
    });
    at = next;
  }
  return { entries, isUnusual };
}

/**
 * The packed bytes of an entry.
 * @throws RangeError if they are not all there.
 */
export function packedBytes(bytes: Uint8Array, { header, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isRecord(view, header, LOCAL_HEADER) || header + 30 > bytes.length)
    throw new RangeError('no local header');
  // Its lengths may differ from those of the directory.
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) throw new RangeError('an entry that ends early');
  return bytes.subarray(start, start + packedSize);
}

interface EndRecord {
  /** Where the directory ends. */
  readonly at: number;
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  readonly is64: boolean;
}

/** The end record, the last record of a file; only a comment of at most 64 KB follows it. */
function endRecord(view: DataView): EndRecord {
  let at = view.byteLength - 22;
  const last = Math.max(0, at - MAX_COMMENT);
  while (at >= last && view.getUint32(at, true) !== END_OF_DIRECTORY) at -= 1;
  if (at < last) throw new RangeError('no end of a directory');
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  const is64 = count === IN_ZIP64_16 || size === IN_ZIP64_32 || offset === IN_ZIP64_32;
  if (!is64 || !isRecord(view, at - 20, LOCATOR_64)) return { at, count, size, offset, is64: false };
  const record = numberAt(view, at - 12);
  if (!isRecord(view, record, END_OF_DIRECTORY_64) || record + 56 > view.byteLength)
    throw new RangeError('no end of a ZIP64 directory');
  return {
    at: record,
    count: numberAt(view, record + 32),
    size: numberAt(view, record + 40),
    offset: numberAt(view, record + 48),
    is64,
  };
}

/** Unpacked size, packed size and place of an entry; those that do not fit stand in an extra field, in this order. */
function sizesOf(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): readonly [size: number, packedSize: number, header: number, is64: boolean] {
  const size = view.getUint32(entry + 24, true);
  const packedSize = view.getUint32(entry + 20, true);
  const header = view.getUint32(entry + 42, true);
  if (size !== IN_ZIP64_32 && packedSize !== IN_ZIP64_32 && header !== IN_ZIP64_32)
    return [size, packedSize, header, false];
  const end = extra + extraLength;
  let at = extra;
  while (at + 4 <= end && view.getUint16(at, true) !== EXTRA_64) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const real = (value: number): number => {
    if (value !== IN_ZIP64_32) return value;
    if (at + 8 > end) throw new RangeError('no size of ZIP64');
    at += 8;
    return numberAt(view, at - 8);
  };
  return [real(size), real(packedSize), real(header), true];
}

/** A number of eight bytes; beyond 2^53 it is not exact, and larger than any file. */
const numberAt = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

const isRecord = (view: DataView, at: number, signature: number): boolean =>
  at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === signature;
