// `npm test`: lint, types and tests at the same time; a failure of one does not hide the
// others. Tests that wait for a browser leave the processor to lint and types. Each
// check's output is printed in one piece. The last line is `N passed, N failed`, where lint
// and types count as one failure each.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const COUNT = /^(\d+) passed, (\d+) failed/m;

const [tests, code, [format, types]] = await Promise.all([
  run('test:unit', { showsProgress: true }),
  run('lint:code').then(print),
  // One after the other they take about as long as the lint of the code.
  run('lint:format')
    .then(print)
    .then(async (format) => [format, print(await run('typecheck'))]),
]);
const failedChecks = (code.isClean && format.isClean ? 0 : 1) + (types.isClean ? 0 : 1);
const [, passed = '0', failedTests = '0'] = COUNT.exec(tests.output) ?? [];
// A run of the tests that ends before it counts is a failure too.
const failed = Math.max(Number(failedTests), tests.isClean ? 0 : 1) + failedChecks;
process.stdout.write(`\n${passed} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function print(result) {
  process.stdout.write(result.output);
  return result;
}

/** Runs a script of package.json and returns its output, except for the progress of the tests on standard error. */
function run(script, { showsProgress = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['inherit', 'pipe', showsProgress ? 'inherit' : 'pipe'],
      // The compiler of types, a Go program, collects garbage less often, which takes a fifth of its time.
      env: { ...process.env, GOGC: '400' },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ output: `${output}${error.message}\n`, isClean: false }));
    child.on('close', (status) => resolve({ output, isClean: status === 0 }));
  });
}
