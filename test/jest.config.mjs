import { dirname } from 'node:path';

/**
 * Each group has processes of its own: with everything in the same ones, what pages and
 * large notices leave in memory slowed down all that came after them.
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
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  reporters: ['default', '<rootDir>/test/support/count-reporter.cjs'],
  projects: Object.entries(GROUPS).map(([displayName, folders]) => ({
    displayName,
    rootDir,
    roots: ['<rootDir>/test'],
    // From the root on: the project may stand in a folder called test.
    testRegex: `^${rootDir.replaceAll(/[^\w/\\]/g, '\\$&')}/test/${folders}.*\\.test\\.ts$`,
    runner: 'jest-light-runner/child-process',
    setupFilesAfterEnv: ['<rootDir>/test/support/time-limits.ts'],
    transform: {},
  })),
};
