// Installs packages that only some tools need, apart from those of the project.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

/**
 * Installs the packages of a folder from its lock file, unless that has been done; their
 * scripts are not run. `onInstall` is called before anything is fetched.
 * @throws {Error} with the output of npm where it fails.
 */
export const installOnDemand = (folder, onInstall) =>
  withLock(join(folder, '.install.lock'), () => {
    const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    const stamp = join(folder, 'node_modules/.installed');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    onInstall();
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
