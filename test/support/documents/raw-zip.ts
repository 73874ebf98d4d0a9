import { crc32, deflateRawSync } from 'node:zlib';

/** Writes ZIP archives whose directory may declare wrong sizes. */

/** A part of an archive; `declared` is the size in the directory, if it differs from the real one. */
interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  readonly declared?: number;
}

/** Writes an archive with all parts deflated. */
export function rawZip(parts: readonly ZipPart[]): Uint8Array {
  let offset = 0;
  const written = parts.map(({ name, content, declared = content.length }) => {
    const packed = deflateRawSync(content, { level: 1 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, place, Buffer.from(name)]);
    offset += local.length;
    return { local, entry };
  });
  const directory = Buffer.concat(written.map(({ entry }) => entry));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...written.map(({ local }) => local), directory, end]));
}
