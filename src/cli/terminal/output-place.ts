import { constants, type BigIntStats, fstat, type Stats } from 'node:fs';
import { access, lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CommandFailure } from '../command-failure.ts';
import { checkNotHeld } from './file-holder.ts';
import { errorCode, ifThere } from './system-error.ts';

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** The file that a path means, which need not exist: links are followed, also one that points nowhere. */
export async function targetOf(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const real = await ifThere(realpath(target));
    if (real !== null) return real;
    const isLink = (await ifThere(lstat(target)))?.isSymbolicLink() === true;
    if (!isLink) return target;
    target = resolve(dirname(target), await readlink(target));
  }
  return target;
}

/** The bytes of a file; null where there is none or it is empty. */
export async function contentOf(target: string): Promise<Uint8Array | null> {
  const bytes = await ifThere(readFile(target));
  return bytes === null || bytes.length === 0 ? null : bytes;
}

/** Checks what can be known before writing; `file`: the name for messages. */
export async function checkPlace(target: string, file: string): Promise<void> {
  const found = await ifThere(stat(target));
  if (found?.isDirectory() === true) throw new CommandFailure('output.is-folder', { file });
  if (found !== null && !found.isFile()) throw new CommandFailure('output.no-file', { file });
  if (found !== null && !(await isWritable(target, found)))
    throw new CommandFailure('output.read-only', { file });
  const folder = await folderAbove(target);
  if (!folder.found.isDirectory()) throw new CommandFailure('output.no-folder', { file });
  if (!(await isWritable(folder.path, folder.found)))
    throw new CommandFailure('output.folder-read-only', { file });
  if (found !== null) await checkNotHeld(target, file);
}

/** The deepest folder above a file that exists. */
async function folderAbove(target: string): Promise<{ readonly path: string; readonly found: Stats }> {
  let path = dirname(target);
  for (;;) {
    const found = await ifThere(stat(path));
    if (found !== null) return { path, found };
    const above = dirname(path);
    if (above === path) throw new CommandFailure('output.no-folder', { file: target });
    path = above;
  }
}

/**
 * Whether a file or folder may be written. What is marked as read-only is not, even where
 * the system would let an administrator.
 *
 * @throws the error of the system where the disk is read-only
 */
async function isWritable(path: string, { mode }: Stats): Promise<boolean> {
  if ((mode & 0o222) === 0) return false;
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EROFS') throw error;
    return false;
  }
}

const statOfHandle = promisify(fstat);

/** Whether an input is the file at `target`; "-" is whatever standard input is redirected from. */
export async function isSameFile(target: string, input: string): Promise<boolean> {
  const there = await ifThere(stat(target, { bigint: true }));
  if (there === null) return false;
  const given: BigIntStats | null =
    input === '-' ? await statOfHandle(0, { bigint: true }) : await ifThere(stat(input, { bigint: true }));
  if (given === null) return false;
  // Some file systems of Windows number no files: there the names decide.
  if (there.ino !== 0n || input === '-') return there.ino === given.ino && there.dev === given.dev;
  return (await realpath(target)).toLowerCase() === (await realpath(input)).toLowerCase();
}
