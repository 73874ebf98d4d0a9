import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (place: string, options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]).status === 0;

/** Whether this process may make a disk of its own: an administrator of Linux, where it is allowed. */
export const mayMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), 'duban-mount-'));
  const can = mount(place, 'size=64k');
  if (can) spawnSync('umount', [place]);
  rmdirSync(place);
  return can;
})();

/** Makes a folder that is a disk of a few kilobytes, for as long as `run` takes. */
export async function withSmallDisk(
  place: string,
  kilobytes: number,
  run: () => Promise<void>,
): Promise<void> {
  mkdirSync(place);
  if (!mount(place, `size=${String(kilobytes)}k`)) throw new Error(`no disk can be made at ${place}`);
  try {
    await run();
  } finally {
    spawnSync('umount', [place]);
  }
}

/** Makes a disk read-only. */
export const makeReadOnly = (place: string): void => {
  spawnSync('mount', ['-o', 'remount,ro', place]);
};
