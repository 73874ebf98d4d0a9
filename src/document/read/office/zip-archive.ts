import { InputFailure } from '#core/failure/input-failure';
import { packedBytes, readZipDirectory, TooManyEntries } from '#xlsx/part/zip/directory';
import type { ZipEntry } from '#xlsx/part/zip/directory';
import { partKey } from '#xlsx/part/zip/part-names';
import { MEGABYTE, UNPACKED_BYTES, ZIP_ENTRIES } from '../limits.ts';
import { crc32 } from '#xlsx/part/zip/crc32';

/** Bytes passed to the inflater at a time, so that the limit is checked in between. */
const SLICE = 16 * 1024;

/**
 * The parts of a docx or xlsx, each unpacked when it is requested (methods 0 and 8). Declared sizes are checked
 * before anything is unpacked, and the unpacked bytes are counted over all parts, so that
 * unpacking a ZIP bomb stops at `UNPACKED_BYTES`. A part is found under its name as references spell it.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #byKey: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  /**
   * @throws {InputFailure} `input.damaged`, `input.encrypted`, `input.too-many-parts` or
   * `input.expands-too-much`
   */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const entries = entriesOf(bytes);
    for (const { isEncrypted, size } of entries) {
      if (isEncrypted) throw new InputFailure('input.encrypted');
      if (size > UNPACKED_BYTES) throw expandsTooMuch();
    }
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.#byKey = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  }

  /**
   * Refuses an archive whose parts together are too large for readers that unpack all of them.
   * @throws {InputFailure} `input.expands-too-much`
   */
  refuseTooLargeTogether(): void {
    let size = 0;
    for (const entry of this.#entries.values()) size += entry.size;
    if (size > UNPACKED_BYTES) throw expandsTooMuch();
  }

  has(name: string): boolean {
    return this.#entryOf(name) !== undefined;
  }

  /**
   * The unpacked bytes of a part; null if the archive has no part of that name.
   * @throws {InputFailure} `input.damaged`, `input.expands-too-much`
   */
  async part(name: string): Promise<Uint8Array | null> {
    const entry = this.#entryOf(name);
    if (entry === undefined) return null;
    const packed = packedOf(this.#bytes, entry);
    const content = entry.method === 0 ? this.#count(packed) : await this.#inflate(packed, entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc)
      throw new InputFailure('input.damaged');
    return content;
  }

  #entryOf(name: string): ZipEntry | undefined {
    return this.#entries.get(name) ?? this.#byKey.get(partKey(name));
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

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return readZipDirectory(bytes, ZIP_ENTRIES).entries;
  } catch (error) {
    if (error instanceof TooManyEntries)
      throw new InputFailure('input.too-many-parts', { count: error.count, limit: ZIP_ENTRIES });
    throw new InputFailure('input.damaged');
  }
}

function packedOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return packedBytes(bytes, entry);
  } catch {
    throw new InputFailure('input.damaged');
  }
}
