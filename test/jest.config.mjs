import { dirname } from 'node:path';

/**
 * Each group of test folders has processes of its own: in shared processes, the memory that
 * pages and large notices leave behind slowed all later tests by a third.
 */
const GROUPS = {
  pages: '(browser|excel-host/preview|taskpane|manifest|excel-host/host/conformance/page)',
  sheets: '(actions|workbook|xlsx|excel-host/host/(?!conformance/page))',
  reading: '(?!(browser|taskpane|manifest|actions|workbook|xlsx|excel-host)/)',
};

const rootDir = dirname(import.meta.dirname);

export default {
  rootDir,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/runner/longest-first.cjs',
  reporters: ['default', '<rootDir>/test/support/runner/count-reporter.cjs'],
  projects: Object.entries(GROUPS).map(([displayName, folders]) => ({
    displayName,
    rootDir,
    roots: ['<rootDir>/test'],
    // The whole path: the project itself may be in a folder called test.
    testRegex: `^${rootDir.replaceAll(/[^\w/\\]/g, '\\$&')}/test/${folders}.*\\.test\\.ts$`,
    runner: '<rootDir>/test/support/runner/light-runner.mjs',
    setupFilesAfterEnv: ['<rootDir>/test/support/runner/time-limits.ts'],
    transform: {},
  })),
};
