import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf, isText } from './content-type.ts';

/** A file of a built page. */
export interface PageFile {
  readonly type: string;
  /** Tag of its bytes as they are, without quotes. */
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** Null where packing gains nothing. */
  readonly packed: () => Promise<Uint8Array> | null;
}

/** The pages of a folder: what stands at an address, null where nothing does. */
export interface Pages {
  readonly at: (path: string) => Promise<PageFile | null>;
}

const pack = promisify(gzip);

/**
 * The files of a folder and of those in it, as they are when this is called. An
 * address is only ever looked up among their names, so that none leads out of the folder.
 */
export async function pageFolder(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length).replaceAll('\\', '/').replace(/^\/?/, '/'), path];
      }),
  );
  const read = new Map<string, Promise<PageFile>>();
  return {
    at: async (path) => {
      const name = path === '/' ? '/index.html' : path;
      const file = names.get(name);
      if (file === undefined) return null;
      const known = read.get(name) ?? fileAt(file);
      read.set(name, known);
      return known;
    },
  };
}

async function fileAt(path: string): Promise<PageFile> {
  const bytes = await readFile(path);
  const type = contentTypeOf(path);
  let packed: Promise<Uint8Array> | null = null;
  return {
    type,
    bytes,
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    packed: () => (isText(type) ? (packed ??= pack(bytes)) : null),
  };
}
