import { Inflate } from 'fflate';
import { reasonOf } from '#core/collect/reasons';
import { crc32 } from '#xlsx/part/zip/crc32';
import { decodeText } from '#document/read/txt/charset';
import { FILE_BYTES, ZIP_ENTRIES } from '#document/read/limits';
import { packedBytes, readZipDirectory, type ZipEntry } from '#xlsx/part/zip/directory';
import type { InputFile } from '../import/input-file.ts';
import type { ReturnedFile } from './returned-file.ts';

/** Whether bytes are a zip of files, not an Office document. */
export function isZipOfFiles(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    const { entries } = readZipDirectory(bytes, ZIP_ENTRIES);
    return entries.length > 0 && !entries.some(({ name }) => OFFICE_PART.test(name));
  } catch {
    return false;
  }
}

/** A part that every Office document has. */
const OFFICE_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|mimetype)$/i;

/**
 * The files of a zip, one after the other, each unpacked when it is asked for. Names in GBK, as Windows
 * writes them, are read. A file that cannot be unpacked gives a result with the
 * reason and never throws.
 *
 * @param name Name of the zip, before those of its files.
 */
export function* zipFiles(name: string, bytes: Uint8Array): Generator<InputFile | ReturnedFile> {
  const taken = new Set<string>();
  for (const entry of readZipDirectory(bytes, ZIP_ENTRIES).entries) {
    const own = nameOf(entry);
    if (own.endsWith('/') || isAside(own)) continue;
    let file = `${name}/${own}`;
    for (let times = 2; taken.has(file); times += 1) file = `${name}/${own}(${String(times)})`;
    taken.add(file);
    const content = unpacked(bytes, entry);
    if (content === null) yield { file, content: { refusal: reasonOf('collect.bad-entry') } };
    else if (isZipOfFiles(content)) yield { file, content: { refusal: reasonOf('collect.nested-zip') } };
    else yield { name: file, bytes: content };
  }
}

/** Files that programs leave beside what people sent: locks of open files, lists of folders. */
export const isAside = (path: string): boolean =>
  path
    .split('/')
    .some((part) => /^(?:~\$.*|\.~.*|\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|\.git)$/i.test(part));

/** The name of an entry in UTF-8 or GBK. */
function nameOf({ name, nameBytes }: ZipEntry): string {
  try {
    return decodeText(nameBytes).text.replace(/\\/g, '/').replace(/^\/+/, '');
  } catch {
    return name;
  }
}

/** The bytes of an entry; null where it is damaged, has a password, or is larger than a file that is read. */
function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { isEncrypted, size, method, crc } = entry;
  if (isEncrypted || size > FILE_BYTES || (method !== 0 && method !== 8)) return null;
  try {
    const packed = packedBytes(bytes, entry);
    const content = method === 0 ? packed : inflated(packed, size);
    return content.length === size && crc32(content) === crc ? content : null;
  } catch {
    return null;
  }
}

/** Bytes that are passed to the inflater at a time, so that the declared size is checked in between. */
const SLICE = 64 * 1024;

/** @throws RangeError where there is more than declared */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError('more than declared');
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE)
    inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  return content.subarray(0, filled);
}
