import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandFailure } from '../command-failure.ts';
import { ifThere } from './system-error.ts';

/** The files that Excel, WPS and LibreOffice put beside a workbook for as long as it is open. */
const OWNER_FILES: readonly ((name: string) => string)[] = [
  (name) => `~$${name}`,
  (name) => `.~${name}`,
  (name) => `.~lock.${name}#`,
];

/**
 * Checks that no other program has a file open or locked, as far as it can be seen from
 * outside: replacing the file would not fail, but what is typed there would be saved over
 * it, or the other way round. `file`: the name for the message.
 *
 * @throws CommandFailure `output.open` or `output.locked`
 */
export async function checkNotHeld(path: string, file: string): Promise<void> {
  for (const ownerFileOf of OWNER_FILES) {
    const owner = ownerFileOf(basename(path));
    if ((await ifThere(stat(join(dirname(path), owner)))) !== null)
      throw new CommandFailure('output.open', { file, owner });
  }
  if (await isLocked(path)) throw new CommandFailure('output.locked', { file });
}

/** Where Linux lists the locks of all processes; other systems have no such list. */
const LOCKS = '/proc/locks';

/** `1: FLOCK  ADVISORY  WRITE 1234 fe:00:4417564 0 EOF`: kind, process, and the device and number of the file. */
const LOCK = /^\d+:(?: ->)? (?:POSIX|FLOCK|OFDLCK)\b.* ([0-9a-f]+):([0-9a-f]+):(\d+) /;

/** Whether a process holds a lock on a file. Windows refuses to replace such a file by itself. */
async function isLocked(path: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const file = await ifThere(stat(path, { bigint: true }));
  if (file === null) return false;
  const { major, minor } = deviceParts(file.dev);
  const locks = await readFile(LOCKS, 'utf8').catch(() => '');
  return locks.split('\n').some((line) => {
    const [, lockMajor, lockMinor, inode] = LOCK.exec(line) ?? [];
    return (
      inode === String(file.ino) &&
      Number.parseInt(lockMajor ?? '', 16) === major &&
      Number.parseInt(lockMinor ?? '', 16) === minor
    );
  });
}

/** The two numbers of a device that Linux packs into one. */
const deviceParts = (device: bigint) => ({
  major: Number(((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn)),
  minor: Number((device & 0xffn) | ((device >> 12n) & ~0xffn)),
});
