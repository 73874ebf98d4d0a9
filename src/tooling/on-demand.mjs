// Packages that are not part of the project's own installation: few need them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

/**
 * Installs the packages of a folder as its lock file pins them, once for each lock
 * file; their scripts are not run. `says` is told when there is something to fetch.
 * Throws what npm said.
 */
export const installOnDemand = (folder, says) =>
  withLock(join(folder, '.install.lock'), () => {
    const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    const stamp = join(folder, 'node_modules/.installed');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    says();
    try {
      execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
        cwd: folder,
        stdio: 'pipe',
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
    } catch (error) {
      throw new Error(String(error.stderr ?? error.message).trim());
    }
    writeFileSync(stamp, wanted);
  });
