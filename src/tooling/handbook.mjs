// Takes the pictures of the handbook again, after what they show has changed: `npm run handbook`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync('npm', ['run', '--silent', 'test:unit', 'test/browser/handbook'], {
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  env: { ...process.env, DUBAN_HANDBOOK: 'update' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
