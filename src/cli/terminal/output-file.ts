import { link, mkdir, open, rename, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandFailure } from '../command-failure.ts';
import { withDraft } from './draft-file.ts';
import { checkPlace, contentOf, isSameFile, targetOf } from './output-place.ts';
import { errorCode, ifThere, writeFailure } from './system-error.ts';
import type { OutputFile } from './terminal.ts';

/**
 * The place of a file on the disk. A link is followed: what it points to is written.
 *
 * @throws CommandFailure `output.…` or `file.unwritable` where it could not be written
 */
export async function nodeOutput(path: string): Promise<OutputFile> {
  try {
    if (/[\\/]$/.test(path)) throw new CommandFailure('output.is-folder', { file: path });
    const target = await targetOf(path);
    await checkPlace(target, path);
    const present = await contentOf(target);
    return {
      present,
      isInput: (input) => isSameFile(target, input),
      write: async (bytes) => {
        try {
          await replace({ target, present, file: path }, bytes);
        } catch (error) {
          throw writeFailure(error, path);
        }
      },
    };
  } catch (error) {
    throw writeFailure(error, path);
  }
}

interface Place {
  readonly target: string;
  /** The file there when it was looked at; null: none, or an empty one. */
  readonly present: Uint8Array | null;
  /** The name for messages. */
  readonly file: string;
}

/** Writes the bytes beside the target and puts them in its place, which happens at once or not at all. */
async function replace({ target, present, file }: Place, bytes: Uint8Array): Promise<void> {
  const checkUnchanged = async (): Promise<void> => {
    await checkPlace(target, file);
    if (!isEqual(await contentOf(target), present)) throw new CommandFailure('output.changed', { file });
  };
  const made = await mkdir(dirname(target), { recursive: true });
  try {
    const nature = await ifThere(stat(target));
    await withDraft(target, bytes, nature, async (draft) => {
      await checkUnchanged();
      if (nature === null) await putNew(draft, target, file);
      else await renamed(draft, target);
    });
    await syncFolder(dirname(target));
  } catch (error) {
    if (made !== undefined) await removeFolders(dirname(target), made);
    throw error;
  }
}

const isEqual = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;

/** Where a draft cannot be linked, since the file system has no links. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL', 'EISDIR', 'UNKNOWN'];

/** Puts a draft where there is no file; one that appears at the last moment is not replaced. */
async function putNew(draft: string, target: string, file: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') throw new CommandFailure('output.changed', { file });
    if (!NO_LINKS.includes(code)) throw error;
    await renamed(draft, target);
  }
}

/** Windows refuses for moments while a virus scanner looks at a new file. */
const RENAME_TRIES = 10;
const RENAME_PAUSE_MS = 100;

async function renamed(draft: string, target: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(draft, target);
      return;
    } catch (error) {
      const mayPass = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
      if (!mayPass || tries >= RENAME_TRIES) throw error;
      await new Promise((resume) => setTimeout(resume, RENAME_PAUSE_MS));
    }
  }
}

/** So that the new name is on the disk too; Windows opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Removes the empty folders from `deepest` up to `first`, which were made for a file that was not written. */
async function removeFolders(deepest: string, first: string): Promise<void> {
  for (let folder = deepest; folder.length >= first.length; folder = dirname(folder)) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isGone || folder === dirname(folder)) return;
  }
}
