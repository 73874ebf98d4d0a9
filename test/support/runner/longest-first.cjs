const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The files that take longest, longest first. On a fresh clone the runner knows no times
 * and sorts by the size of a file; a long one at the end would keep one worker busy after
 * the others are done.
 */
const LONGEST = [
  'test/browser/axe.test.ts',
  'test/actions/ledger/disturbed.test.ts',
  'test/redos.test.ts',
  'test/workbook/excel/same-sheet.test.ts',
  'test/workbook/excel/faults.test.ts',
  'test/browser/keyboard.test.ts',
  'test/journey/same-registry.test.ts',
  'test/fuzz/growth.test.ts',
  'test/document/read/bad-input.test.ts',
  'test/workbook/lamps.test.ts',
  'test/actions/ledger/prepared-changes.test.ts',
  'test/actions/ledger/unread.test.ts',
  'test/actions/pull/pull.test.ts',
  'test/actions/pull/overrides.test.ts',
  'test/browser/stories.test.ts',
  'test/manifest/builds.test.ts',
  'test/document/read/same-notice.test.ts',
];

const place = ({ path }) => {
  const file = path.replaceAll('\\', '/');
  const at = LONGEST.findIndex((name) => file.endsWith(`/${name}`));
  return at < 0 ? LONGEST.length : at;
};

/** The order of the runner (failed first, then by last time); without known times, the list above first. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isFirstRun = sorted.every(({ duration }) => duration === undefined);
    return isFirstRun ? sorted.sort((a, b) => place(a) - place(b)) : sorted;
  }
};
module.exports.LONGEST = LONGEST;
