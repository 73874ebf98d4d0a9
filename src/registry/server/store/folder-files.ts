import { type Dirent, type Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import type { InputFile } from '#actions/import/input-file';
import { InputFailure } from '#core/failure/input-failure';
import { ServiceFailure } from '#registry/protocol/service-failure';
import { FILE_BYTES, MEGABYTE } from '#document/read/limits';
import { readableName } from './readable-name.ts';

/** Formats that are read, and others of documents, which the reader names. */
const NAMES =
  /\.(?:json|txt|html?|xhtml|mht(?:ml)?|xml|docx|docm|pdf|xlsx|xlsm|xlsb|doc|xls|wps|et|ofd|rtf|odt|ods)$/i;

/** Names of the temporary files of editors (`~$a.docx`, `.~lock`, `$a`), and hidden files. */
const TEMPORARY = /^(?:[.~]|\$)/;

/** What the file system says about a file. */
export interface FileState {
  /** For people; a name that is not UTF-8 is read as GBK. */
  readonly name: string;
  /** Tells files of one folder apart, whatever their names look like. */
  readonly key: string;
  /** The bytes of its path: no text holds every name. */
  readonly path: Uint8Array;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changedMs: number;
  /** Differs when the file was written or replaced, except within the precision of its dates. */
  readonly fingerprint: string;
}

/** Something in the folder that is not read, and why: the code of a failure. */
export interface UnservedFile {
  readonly name: string;
  readonly reason: 'registry.other-kind' | 'registry.subfolder' | 'registry.no-ordinary-file';
}

/**
 * The files of a folder that may hold notices, sorted by name, and what else is in it. Hidden and temporary files
 * are left out.
 *
 * @throws ServiceFailure `service.no-folder`
 */
export async function filesIn(
  folder: string,
): Promise<{ readonly files: readonly FileState[]; readonly unserved: readonly UnservedFile[] }> {
  const files: FileState[] = [];
  const unserved: UnservedFile[] = [];
  for (const { bytes, name, entry } of await namesIn(folder)) {
    if (entry.isDirectory()) unserved.push({ name, reason: 'registry.subfolder' });
    else if (!entry.isFile()) unserved.push({ name, reason: 'registry.no-ordinary-file' });
    else if (!NAMES.test(name)) unserved.push({ name, reason: 'registry.other-kind' });
    else files.push(...(await stateOf(folder, bytes, name)));
  }
  return { files, unserved };
}

interface Named {
  readonly bytes: Buffer;
  readonly name: string;
  readonly entry: Dirent<Buffer>;
}

async function namesIn(folder: string): Promise<readonly Named[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    return entries
      .map((entry) => ({ bytes: entry.name, name: readableName(entry.name), entry }))
      .filter(({ name }) => !TEMPORARY.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : Buffer.compare(a.bytes, b.bytes)));
  } catch (error) {
    errorCode(error);
    throw new ServiceFailure('service.no-folder');
  }
}

/** Empty for a file that was deleted in the meantime. */
async function stateOf(folder: string, bytes: Buffer, name: string): Promise<readonly FileState[]> {
  const path = Buffer.concat([Buffer.from(folder + sep), bytes]);
  const key = bytes.toString('latin1');
  try {
    const found = await lstat(path);
    return [{ name, key, path, size: found.size, ...datesOf(found) }];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    return [{ name, key, path, size: 0, changedMs: Infinity, fingerprint: '' }];
  }
}

const datesOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): Pick<FileState, 'changedMs' | 'fingerprint'> => ({
  changedMs: Math.max(mtimeMs, ctimeMs),
  fingerprint: [size, mtimeMs, ctimeMs, ino].join(' '),
});

/** @throws InputFailure `input.too-large` (before anything is read), `file.missing`, `file.unreadable` */
export async function readFrom({ name, path, size }: FileState): Promise<InputFile> {
  if (size > FILE_BYTES) {
    const params = { file: name, size: Math.ceil(size / MEGABYTE), limit: FILE_BYTES / MEGABYTE };
    throw new InputFailure('input.too-large', params);
  }
  try {
    return { name, bytes: await readFile(Buffer.from(path)) };
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
