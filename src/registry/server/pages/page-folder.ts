import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf, isText } from './content-type.ts';

/** A file of a built page. */
export interface PageFile {
  readonly type: string;
  /** ETag of the uncompressed bytes, without quotes. */
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** With gzip; null for formats that are compressed already. */
  readonly compressed: () => Promise<Uint8Array> | null;
}

/** The built pages by the path of their address; null where there is none. */
export interface Pages {
  readonly at: (path: string) => Promise<PageFile | null>;
}

const compress = promisify(gzip);

/**
 * The files of a folder and its subfolders, listed once. A path is only looked up among
 * their names, so that no path leads out of the folder.
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
  let compressed: Promise<Uint8Array> | null = null;
  return {
    type,
    bytes,
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    compressed: () => (isText(type) ? (compressed ??= compress(bytes)) : null),
  };
}
