import { createHash, randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ifThere } from './system-error.ts';

/** A draft that is older was left by a program that is gone, even if another one has its process number now. */
const STALE_MS = 3_600_000;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** `.duban-FILE-HOST-PROCESS-RANDOM.tmp`; short, however long the name of the file is. */
const draftPrefix = (path: string): string => `.duban-${digest(basename(path))}-`;
const draftName = (path: string): string =>
  `${draftPrefix(path)}${digest(hostname())}-${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`;

/** What is kept of the file that a draft is to replace. */
export type FileNature = Readonly<Record<'mode' | 'uid' | 'gid', number>>;

/**
 * Writes the bytes to a new hidden file in the folder of `path`, until they are on the
 * disk, and passes its path on; the draft is gone afterwards, also where this fails or
 * the process is asked to end. Drafts for `path` that killed processes left are removed.
 */
export async function withDraft(
  path: string,
  bytes: Uint8Array,
  nature: FileNature | null,
  use: (draft: string) => Promise<void>,
): Promise<void> {
  await removeStaleDrafts(path);
  const draft = join(dirname(path), draftName(path));
  const restore = whenEnded(() => unlinkSync(draft));
  try {
    // Not readable for others before it has the mode of the old file.
    const handle = await open(draft, 'wx', nature === null ? 0o666 : 0o600);
    try {
      await handle.writeFile(bytes);
      if (nature !== null) await takeNature(handle, nature);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await use(draft);
  } finally {
    await ifThere(unlink(draft));
    restore();
  }
}

async function takeNature(handle: FileHandle, { mode, uid, gid }: FileNature): Promise<void> {
  // Only the owner's own rights may be lacking for this; the mode has to be right.
  await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode & 0o7777);
}

const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls `clean` when the process is asked to end, which it then does. A file that would
 * become larger than allowed ends the request instead of the process. Returns how to stop.
 */
function whenEnded(clean: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    restore();
    try {
      clean();
    } catch {
      // There is no draft yet, or none any more.
    }
    process.kill(process.pid, signal);
  };
  const stay = (): void => undefined;
  const isUnix = process.platform !== 'win32';
  for (const signal of ENDING) process.on(signal, end);
  if (isUnix) process.on('SIGXFSZ', stay);
  const restore = (): void => {
    for (const signal of ENDING) process.off(signal, end);
    if (isUnix) process.off('SIGXFSZ', stay);
  };
  return restore;
}

async function removeStaleDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const ours = `${draftPrefix(path)}${digest(hostname())}-`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(draftPrefix(path))) continue;
    const draft = join(folder, name);
    const process = name.startsWith(ours) ? Number.parseInt(name.slice(ours.length), 10) : null;
    const age = Date.now() - ((await ifThere(stat(draft)))?.mtimeMs ?? 0);
    // It may be gone already, or belong to another user: then it stays.
    if (age > STALE_MS || (process !== null && !isRunning(process)))
      await unlink(draft).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
