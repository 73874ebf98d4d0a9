import { modulesUnder } from './support/modules.ts';
import { growth } from './support/regex-growth.ts';
import { buildsRegexes, type FoundRegex, loadAll, regexesBuiltBy, regexLiterals } from './support/regexes.ts';

const MODULES = modulesUnder('src');
const LITERALS = MODULES.flatMap(regexLiterals);

/** Each expression whose time grows faster than the text, with the file it stands in. */
function complaints(regexes: readonly FoundRegex[]): readonly string[] {
  const distinct = new Map(regexes.map((regex) => [`/${regex.source}/${regex.flags}`, regex]));
  return [...distinct].flatMap(([shown, regex]) => {
    const found = growth(regex);
    return found === null ? [] : [`${found}: ${regex.file} ${shown.slice(0, 160)}`];
  });
}

test.each([
  ['exponential', '^(\\d+)+万$', /exponential/],
  ['quadratic from every start', '\\d+万', /2nd degree/],
  ['quadratic at the end', '[、，]+$', /2nd degree/],
  ['cubic with lookaround', '(?<!第).*年.*月$', /ms for/],
])('%s growth is seen', (_, source, verdict) => {
  expect(growth({ file: 'planted', source, flags: 'g' })).toMatch(verdict);
});

test.each(['\\d{1,12}万', '(?<![、，])[、，]+$', '^\\s*\\d+[.、]', '（[^（）]*）'])(
  '%s is linear',
  (source) => {
    expect(growth({ file: 'planted', source, flags: 'g' })).toBeNull();
  },
);

test('every literal takes linear time', () => {
  expect(LITERALS.length).toBeGreaterThan(100);
  expect(complaints(LITERALS)).toEqual([]);
}, 240_000);

test('every expression built from tables takes linear time', async () => {
  const built = await regexesBuiltBy(loadAll);
  const seen = new Set(built.map(({ file }) => file));
  const unseen = MODULES.filter(buildsRegexes).filter(({ file }) => !seen.has(file));
  expect(unseen.map(({ file }) => file)).toEqual([]);
  expect(complaints(built)).toEqual([]);
}, 240_000);
