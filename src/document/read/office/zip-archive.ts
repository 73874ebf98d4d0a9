import { InputFailure } from '#core/failure/input-failure';
import { MEGABYTE, UNPACKED_BYTES, ZIP_ENTRIES } from '../limits.ts';
import { crc32 } from './crc32.ts';

/** Reads ZIP archives within limits (APPNOTE.TXT of PKWARE; methods 0 and 8, no ZIP64). */

/** An entry of the central directory. */
interface ZipEntry {
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/** Bytes passed to the inflater at a time, so that the limit is checked in between. */
const SLICE = 16 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/**
 * The parts of a docx or xlsx, each unpacked when it is requested. Declared sizes are checked
 * before anything is unpacked, and the unpacked bytes are counted over all parts, so that
 * unpacking a ZIP bomb stops at `UNPACKED_BYTES`.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  /**
   * @throws {InputFailure} `input.damaged`, `input.encrypted`, `input.too-many-parts` or
   * `input.expands-too-much`
   */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readZipDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The unpacked bytes of a part; null if the archive has no part of that name.
   * @throws {InputFailure} `input.damaged`, `input.expands-too-much`
   */
  async part(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const start = dataStart(this.#bytes, entry);
    const packed = this.#bytes.subarray(start, start + entry.packedSize);
    if (packed.length < entry.packedSize) throw new InputFailure('input.damaged');
    const content = entry.method === 0 ? this.#count(packed) : await this.#inflate(packed, entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc)
      throw new InputFailure('input.damaged');
    return content;
  }

  async #inflate(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
    if (entry.method !== 8) throw new InputFailure('input.damaged');
    const { Inflate } = await import('fflate');
    const content = new Uint8Array(entry.size);
    let filled = 0;
    const inflater = new Inflate((chunk) => {
      this.#count(chunk);
      if (filled + chunk.length > content.length) throw new InputFailure('input.damaged');
      content.set(chunk, filled);
      filled += chunk.length;
    });
    try {
      for (let at = 0; at < packed.length; at += SLICE) {
        inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      }
    } catch (error) {
      throw error instanceof InputFailure ? error : new InputFailure('input.damaged');
    }
    return content.subarray(0, filled);
  }

  #count(chunk: Uint8Array): Uint8Array {
    this.#unpacked += chunk.length;
    if (this.#unpacked > UNPACKED_BYTES) throw expandsTooMuch();
    return chunk;
  }
}

const expandsTooMuch = (): InputFailure =>
  new InputFailure('input.expands-too-much', { limit: UNPACKED_BYTES / MEGABYTE });

function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_ENTRIES) throw new InputFailure('input.too-many-parts', { count, limit: ZIP_ENTRIES });
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new InputFailure('input.damaged');
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new InputFailure('input.encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const size = view.getUint32(at + 24, true);
    if (size > UNPACKED_BYTES) throw expandsTooMuch();
    entries.set(name.replace(/\\/g, '/'), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size,
      headerOffset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Offset of the end record, the last record of a file; only a comment of at most 64 KB follows it. */
function findEndRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new InputFailure('input.damaged');
}

/** Offset of the packed bytes: after the local header, whose lengths may differ from the directory's. */
function dataStart(bytes: Uint8Array, { headerOffset: headerAt }: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL_HEADER) {
    throw new InputFailure('input.damaged');
  }
  return headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
}
