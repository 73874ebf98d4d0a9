import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFailure } from '#core/failure/input-failure';
import { errorCode } from './system-error.ts';

/** Folders in folders that are looked into. */
const DEEPEST = 20;

/**
 * Paths of all files in a folder and its folders, in the order of their names; links to folders are not
 * followed. Null where the path is no folder.
 *
 * @throws InputFailure `file.unreadable`
 */
export async function folderFiles(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return null;
  } catch {
    // That there is no such file is said where it is read.
    return null;
  }
  return filesUnder(path, 0);
}

async function filesUnder(folder: string, depth: number): Promise<readonly string[]> {
  const found: string[] = [];
  try {
    const members = await readdir(folder, { withFileTypes: true });
    for (const member of members.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, member.name);
      if (!member.isDirectory()) found.push(path);
      else if (depth < DEEPEST) found.push(...(await filesUnder(path, depth + 1)));
    }
  } catch (error) {
    throw new InputFailure('file.unreadable', { file: folder, reason: errorCode(error) });
  }
  return found;
}
