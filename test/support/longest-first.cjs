const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The files that take longest, longest first. On a fresh clone the runner knows no
 * times and goes by the size of a file; one of these at the end would keep one
 * worker busy long after the others are done.
 */
const LONGEST = [
  'test/browser/axe.test.ts',
  'test/redos.test.ts',
  'test/manifest/builds.test.ts',
  'test/browser/keyboard.test.ts',
  'test/browser/widths.test.ts',
  'test/workbook/excel/faults.test.ts',
  'test/document/same-notice.test.ts',
  'test/journey/same-registry.test.ts',
  'test/actions/live/disturbed.test.ts',
  'test/workbook/excel/same-sheet.test.ts',
  'test/fuzz/growth.test.ts',
];

const place = ({ path }) => {
  const file = path.replaceAll('\\', '/');
  const at = LONGEST.findIndex((name) => file.endsWith(`/${name}`));
  return at < 0 ? LONGEST.length : at;
};

/** Where no times are known yet, begins with the files that take long; else the order of the runner. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isFirstRun = sorted.every(({ duration }) => duration === undefined);
    return isFirstRun ? sorted.sort((a, b) => place(a) - place(b)) : sorted;
  }
};
