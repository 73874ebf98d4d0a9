import { crc32, deflateRawSync } from 'node:zlib';

/** Writes ZIP archives as other programs write them, also with wrong sizes in the directory. */

/** A part of an archive; `declared` is the size in the directory, if it differs from the real one. */
interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  readonly declared?: number;
}

interface ZipForm {
  /** The sizes and places stand in the extra fields of ZIP64, as streaming programs write them. */
  readonly zip64?: boolean;
  /** Bytes before the archive, from which no offset counts. */
  readonly before?: Uint8Array;
}

const NOT_HERE = 0xffffffff;

/** Writes an archive with all parts deflated. */
export function rawZip(
  parts: readonly ZipPart[],
  { zip64 = false, before = new Uint8Array() }: ZipForm = {},
): Uint8Array {
  let offset = 0;
  const written = parts.map(({ name, content, declared = content.length }) => {
    const packed = deflateRawSync(content, { level: 1 });
    const label = Buffer.from(name);
    const sizes = [declared, packed.length] as const;
    const extra = zip64 ? extraField([...sizes, offset]) : Buffer.alloc(0);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(zip64 ? NOT_HERE : packed.length, 14);
    fields.writeUInt32LE(zip64 ? NOT_HERE : declared, 18);
    fields.writeUInt16LE(label.length, 22);
    const localExtra = zip64 ? extraField(sizes) : extra;
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      withExtra(fields, localExtra),
      label,
      localExtra,
      packed,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(zip64 ? NOT_HERE : offset, 10);
    const entry = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\0'),
      withExtra(fields, extra),
      place,
      label,
      extra,
    ]);
    offset += local.length;
    return { local, entry };
  });
  const directory = Buffer.concat(written.map(({ entry }) => entry));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(zip64 ? NOT_HERE : offset, 16);
  const end64 = zip64 ? endOf64(parts.length, directory.length, offset) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([before, ...written.map(({ local }) => local), directory, end64, end]));
}

function withExtra(fields: Buffer, extra: Buffer): Buffer {
  const copy = Buffer.from(fields);
  copy.writeUInt16LE(extra.length, 24);
  return copy;
}

function extraField(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  numbers.forEach((number, i) => field.writeBigUInt64LE(BigInt(number), 4 + i * 8));
  return field;
}

/** The end record of ZIP64 and its locator, which follow the directory. */
function endOf64(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  [count, count, size, offset].forEach((number, i) => record.writeBigUInt64LE(BigInt(number), 24 + i * 8));
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
