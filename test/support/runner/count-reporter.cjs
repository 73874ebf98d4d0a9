const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const ROOT = join(__dirname, '../../..');
/** Milliseconds each test file took in its last run; read by `npm run test:changed` and by the order of the tests. */
const TIMES = join(ROOT, 'node_modules/.cache/test-times.json');

/** Prints `N passed, N failed` as the last line of a run, and stores how long each test file took. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
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
