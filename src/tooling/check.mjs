// Lint, types and tests; a failure of one does not hide the others. Lint and types
// share the processor, what they print does not mix; the tests have it for
// themselves. The last line is `N passed, N failed`, where lint and types count as
// one failure each.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const COUNT = /^(\d+) passed, (\d+) failed/m;

const code = run('lint:code');
// One after the other they take about as long as the lint of the code.
const format = run('lint:format');
const types = format.then(() => run('typecheck'));
const checks = [];
for (const check of [code, format, types]) {
  const { output, status } = await check;
  process.stdout.write(output);
  checks.push(status === 0);
}
const [codeIsClean, formatIsClean, typesHold] = checks;
const failedChecks = (codeIsClean && formatIsClean ? 0 : 1) + (typesHold ? 0 : 1);

const tests = await run('test:unit', { showsProgress: true });
const [, passed = '0', failedTests = '0'] = COUNT.exec(tests.output) ?? [];
// Jest that stops before it counts is a failure too.
const failed = Math.max(Number(failedTests), tests.status === 0 ? 0 : 1) + failedChecks;
process.stdout.write(`\n${passed} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a script of package.json; what it writes is kept, but for the progress of the tests on standard error. */
function run(script, { showsProgress = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['inherit', 'pipe', showsProgress ? 'inherit' : 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ output: `${output}${error.message}\n`, status: 1 }));
    child.on('close', (status) => resolve({ output, status }));
  });
}
