import { strToU8 } from 'fflate';
import { crc32 } from './crc32.ts';
import { deflated, joinedBytes } from './deflate.ts';

/** A file of an archive, compressed. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
  readonly crc: number;
  readonly packed: Uint8Array;
}

/** Compresses a file for an archive. */
export async function packedFile(path: string, content: Uint8Array): Promise<PackedFile> {
  return { path, size: content.length, crc: crc32(content), packed: await deflated(content) };
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The version of the format that can be unpacked with: 2.0, for deflate. */
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the earliest day. */
const NO_DAY = 0x0021;

/** An archive of files (APPNOTE 6.3, without ZIP64): equal files give equal bytes, they have no time. */
export function archiveOf(files: readonly PackedFile[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = strToU8(file.path);
    const local = record(30, common(LOCAL, file, name, []));
    directory.push(
      record(46, [
        ...common(CENTRAL, file, name, [[2, VERSION]]),
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ]),
      name,
    );
    blocks.push(local, name, file.packed);
    offset += local.length + name.length + file.packed.length;
  }
  const size = directory.reduce((length, block) => length + block.length, 0);
  const end = record(22, [
    [4, END],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return joinedBytes([...blocks, ...directory, end]);
}

/** Bytes of a number, and the number. */
type Field = readonly [bytes: 2 | 4, value: number];

/** The fields that a file has at its place and in the directory, up to the length of its extra field. */
const common = (
  signature: number,
  { size, crc, packed }: PackedFile,
  name: Uint8Array,
  madeBy: readonly Field[],
): readonly Field[] => [
  [4, signature],
  ...madeBy,
  [2, VERSION],
  [2, UTF8],
  [2, DEFLATE],
  [2, 0],
  [2, NO_DAY],
  [4, crc],
  [4, packed.length],
  [4, size],
  [2, name.length],
  [2, 0],
];

/** Numbers one after the other, the lowest byte first. */
function record(length: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [count, value] of fields) {
    if (count === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += count;
  }
  return bytes;
}
