import { CommandFailure } from '../command-failure.ts';

/** The error code of the operating system; any other error is thrown on. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}

/** The result of a request, or null where the file or a folder above it does not exist. */
export async function ifThere<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const HELD = ['EBUSY', 'ETXTBSY'];
const FORBIDDEN = ['EACCES', 'EPERM'];
const NO_FOLDER = ['ENOENT', 'ENOTDIR', 'EEXIST'];

/** Why a file could not be written, as one sentence. `file`: as the user gave it. */
export function writeFailure(error: unknown, file: string): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const reason = errorCode(error);
  if (FULL.includes(reason)) return new CommandFailure('output.disk-full', { file });
  if (reason === 'EROFS') return new CommandFailure('output.disk-read-only', { file });
  if (reason === 'EISDIR') return new CommandFailure('output.is-folder', { file });
  if (NO_FOLDER.includes(reason)) return new CommandFailure('output.no-folder', { file });
  // Windows says of a file that another program has open that access is denied.
  if (HELD.includes(reason) || (process.platform === 'win32' && FORBIDDEN.includes(reason)))
    return new CommandFailure('output.locked', { file });
  if (FORBIDDEN.includes(reason)) return new CommandFailure('output.forbidden', { file });
  return new CommandFailure('file.unwritable', { file, reason });
}
