import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '#actions/import/input-file';
import { InputFailure } from '#core/failure/input-failure';
import { ServiceFailure } from '#registry/protocol/service-failure';
import { FILE_BYTES, MEGABYTE } from '#document/read/limits';

/** Formats that are read, and old Office formats, which are listed as unusable. */
const NAMES = /\.(?:json|txt|html?|docx|pdf|xlsx|doc|xls|wps|et)$/i;

/** Names of the temporary files of editors (`~$a.docx`, `.~lock`, `$a`). */
const TEMPORARY = /^(?:[.~]|\$)/;

/** What the file system says about a file. */
export interface FileState {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changedMs: number;
  /** Differs when the file was written or replaced, except within the precision of its dates. */
  readonly fingerprint: string;
}

/**
 * The files of a folder that may hold notices, sorted by name. Subfolders, links and
 * files of other kinds are ignored.
 *
 * @throws ServiceFailure `service.no-folder`
 */
export async function filesIn(folder: string): Promise<readonly FileState[]> {
  const names = await namesIn(folder);
  const files = await Promise.all(names.map((name) => stateOf(folder, name)));
  return files.flatMap((file) => file ?? []);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && NAMES.test(entry.name) && !TEMPORARY.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    errorCode(error);
    throw new ServiceFailure('service.no-folder');
  }
}

/** Null for a file that was deleted in the meantime. */
async function stateOf(folder: string, name: string): Promise<FileState | null> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await lstat(join(folder, name));
    return {
      name,
      size,
      changedMs: Math.max(mtimeMs, ctimeMs),
      fingerprint: [size, mtimeMs, ctimeMs, ino].join(' '),
    };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    return { name, size: 0, changedMs: Infinity, fingerprint: '' };
  }
}

/** @throws InputFailure `input.too-large` (before anything is read), `file.missing`, `file.unreadable` */
export async function readFrom(folder: string, { name, size }: FileState): Promise<InputFile> {
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

/** The error code of the operating system; any other error is thrown on. */
function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}
