const { ChildProcess } = require('node:child_process');
const { mkdirSync, readFileSync, renameSync, writeFileSync, writeSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const ROOT = join(__dirname, '../../..');
/** Milliseconds each test file took in its last run; read by `npm run test:changed` and by the order of the tests. */
const TIMES = join(ROOT, 'node_modules/.cache/test-times.json');

/** A run in which no test file ends for so long hangs: each test has a shorter limit of its own. */
const HANGING_MS = 15 * 60_000;

/**
 * Prints `N passed, N failed` as the last line of a run, and stores how long each test file
 * took. A run that hangs, as when a worker process is lost, ends with the files it waited for.
 */
module.exports = class CountReporter {
  running = new Set();
  passed = 0;

  onRunStart() {
    this.watch();
  }

  onTestFileStart({ path }) {
    this.running.add(path);
  }

  onTestFileResult({ path }, { numPassingTests }) {
    this.running.delete(path);
    this.passed += numPassingTests;
    this.watch();
  }

  watch() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const files = [...this.running].map((path) => relative(ROOT, path)).sort();
      const count = `${this.passed} passed, ${Math.max(files.length, 1)} failed`;
      // Written at once: the default reporter buffers what goes through process.stdout.
      writeSync(
        1,
        `\nNo test file ended for ${HANGING_MS / 60_000} minutes: ${files.join(', ')}\n${count}\n`,
      );
      // A worker in an endless loop would go on without the run, and keep its output open.
      for (const handle of process._getActiveHandles())
        if (handle instanceof ChildProcess) handle.kill('SIGKILL');
      process.exit(1);
    }, HANGING_MS);
  }

  onRunComplete(_contexts, results) {
    clearTimeout(this.timer);
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    storeTimes(results.testResults);
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
  }
};

function storeTimes(testResults) {
  const times = Object.fromEntries(
    testResults
      .filter(({ perfStats, numFailingTests }) => numFailingTests === 0 && perfStats?.runtime > 0)
      .map(({ testFilePath, perfStats }) => [
        relative(ROOT, testFilePath).replaceAll('\\', '/'),
        Math.round(perfStats.runtime),
      ]),
  );
  mkdirSync(dirname(TIMES), { recursive: true });
  // Renamed into its place: another run may be reading it.
  writeFileSync(`${TIMES}.${process.pid}`, JSON.stringify({ ...storedTimes(), ...times }));
  renameSync(`${TIMES}.${process.pid}`, TIMES);
}

function storedTimes() {
  try {
    return JSON.parse(readFileSync(TIMES, 'utf8'));
  } catch {
    return {};
  }
}
