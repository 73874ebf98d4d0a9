// Lint, types and tests, one after the other; a failure of one does not hide the
// others. The last line is `N passed, N failed`, where lint and types count as one
// failure each.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const COUNT = /^(\d+) passed, (\d+) failed/m;

const lint = run('lint').status === 0 ? 0 : 1;
const types = run('typecheck').status === 0 ? 0 : 1;
const tests = run('test:unit', { stdio: ['inherit', 'pipe', 'inherit'], encoding: 'utf8' });

const [, passed = '0', failedTests = '0'] = COUNT.exec(tests.stdout) ?? [];
// Jest that stops before it counts is a failure too.
const failed = Math.max(Number(failedTests), tests.status === 0 ? 0 : 1) + lint + types;
process.stdout.write(`\n${passed} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function run(script, options = { stdio: 'inherit' }) {
  return spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    shell: process.platform === 'win32',
    ...options,
  });
}
