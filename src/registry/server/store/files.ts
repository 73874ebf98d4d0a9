import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '#actions/import/input-file';
import { InputFailure } from '#core/failure/input-failure';
import { FILE_BYTES, MEGABYTE } from '#document/read/limits';

/** Formats that are read, and old ones for which the reader has a sentence. */
const NAMES = /\.(?:json|txt|html?|docx|pdf|xlsx|doc|xls|wps|et)$/i;

/** Begin of names of files that programs put down beside the one being edited. */
const PASSING = /^(?:[.~]|\$)/;

/** How a file looks from outside; one that looks the same is the same, unless it was changed just now. */
export interface FileLook {
  readonly name: string;
  readonly size: number;
  readonly changedMs: number;
  /** All that moves when a file is written or replaced. */
  readonly look: string;
}

/**
 * The files of a folder that may hold notices, by name. Subfolders, links and
 * files of other kinds are left alone. Throws `service.no-folder`.
 */
export async function looksIn(folder: string): Promise<readonly FileLook[]> {
  const names = await namesIn(folder);
  const looks = await Promise.all(names.map((name) => lookOf(folder, name)));
  return looks.flatMap((look) => look ?? []);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && NAMES.test(entry.name) && !PASSING.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    errorCode(error);
    throw new InputFailure('service.no-folder');
  }
}

/** Null for a file that went away in the meantime. */
async function lookOf(folder: string, name: string): Promise<FileLook | null> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await lstat(join(folder, name));
    return {
      name,
      size,
      changedMs: Math.max(mtimeMs, ctimeMs),
      look: [size, mtimeMs, ctimeMs, ino].join(' '),
    };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    return { name, size: 0, changedMs: Infinity, look: '' };
  }
}

/** Throws `input.too-large` before anything is read, `file.missing` and `file.unreadable`. */
export async function readIn(folder: string, { name, size }: FileLook): Promise<InputFile> {
  if (size > FILE_BYTES) {
    const params = { file: name, size: Math.ceil(size / MEGABYTE), limit: FILE_BYTES / MEGABYTE };
    throw new InputFailure('input.too-large', params);
  }
  try {
    return { name, bytes: await readFile(join(folder, name)) };
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOENT') throw new InputFailure('file.missing', { file: name });
    throw new InputFailure('file.unreadable', { file: name, reason });
  }
}

/** What the operating system calls it; anything else is a fault of ours and goes on. */
function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}
