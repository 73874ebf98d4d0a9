import { modulesUnder } from './support/modules.ts';
import { buildsRegexes, type FoundRegex, loadAll, regexesBuiltBy, regexLiterals } from './support/regexes.ts';

// The checker in plain JavaScript: no Java and no native program.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const { checkSync } = jest.requireActual<typeof import('recheck')>('recheck');

const MODULES = modulesUnder('src');
const LITERALS = MODULES.flatMap(regexLiterals);

/** What the checker says, in one line; null where time grows linearly. */
function complaint({ file, source, flags }: FoundRegex): string | null {
  const verdict = checkSync(source, flags, { timeout: 60_000, attackTimeout: 500 });
  if (verdict.status === 'safe') return null;
  const growth = verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind;
  return `${growth}: ${file} /${source.slice(0, 120)}/${flags}`;
}

const distinct = (regexes: readonly FoundRegex[]): readonly FoundRegex[] => [
  ...new Map(regexes.map((regex) => [`${regex.source}/${regex.flags}`, regex])).values(),
];

test('the checker knows a bad one from a good one', () => {
  const planted = (source: string): string | null => complaint({ file: 'planted', source, flags: 'g' });
  expect(planted('(\\d+)+万')).toContain('exponential');
  expect(planted('\\d+万')).toContain('polynomial');
  expect(planted('\\d{1,12}万')).toBeNull();
});

test('every literal takes linear time', () => {
  expect(LITERALS.length).toBeGreaterThan(20);
  expect(
    distinct(LITERALS)
      .map(complaint)
      .filter((found) => found !== null),
  ).toEqual([]);
}, 300_000);

test('every expression built from tables takes linear time', async () => {
  const built = await regexesBuiltBy(loadAll);
  const seen = new Set(built.map(({ file }) => file));
  expect(
    MODULES.filter(buildsRegexes)
      .map(({ file }) => file)
      .filter((file) => !seen.has(file)),
  ).toEqual([]);
  expect(
    distinct(built)
      .map(complaint)
      .filter((found) => found !== null),
  ).toEqual([]);
}, 300_000);
