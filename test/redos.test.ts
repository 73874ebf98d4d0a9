import { modulesUnder } from './support/source/modules.ts';
import type { RegexSource } from './support/regex/regex-growth.ts';
import { growthsOfProgram, shown } from './support/regex/regex-growths.ts';
import { regexLock } from './support/regex/regex-lock.ts';
import { buildsRegexes, builtRegexes, type FoundRegex, regexLiterals } from './support/regex/regexes.ts';

const MODULES = modulesUnder('src');
const LITERALS = MODULES.flatMap(regexLiterals);

const planted = (source: string): RegexSource => ({ source, flags: 'g' });

const STEEP: readonly (readonly [name: string, regex: RegexSource, verdict: RegExp])[] = [
  ['exponential', planted('^(\\d+)+万$'), /exponential/],
  ['quadratic from every start', planted('\\d+万'), /2nd degree/],
  ['quadratic at the end', planted('[、，]+$'), /2nd degree/],
  ['cubic with lookaround', planted('(?<!第).*年.*月$'), /ms for/],
];
const LINEAR = ['\\d{1,12}万', '(?<![、，])[、，]+$', '^\\s*\\d+[.、]', '（[^（）]*）'].map(planted);

let built: readonly FoundRegex[] = [];
let verdicts: ReadonlyMap<string, string | null> = new Map();

/** All expressions are checked in one process, since the checker is slow to start. */
beforeAll(() => {
  built = builtRegexes();
  verdicts = growthsOfProgram([...LITERALS, ...built], [...STEEP.map(([, regex]) => regex), ...LINEAR]);
}, 240_000);

/** Describes the growth of an expression, if it is more than linear; else null. An unchecked expression is not linear. */
function growth(regex: RegexSource): string | null {
  const verdict = verdicts.get(shown(regex));
  return verdict === undefined ? 'not checked' : verdict;
}

/** The expressions whose time grows faster than the text, with their files. */
function complaints(regexes: readonly FoundRegex[]): readonly string[] {
  const distinct = new Map(regexes.map((regex) => [shown(regex), regex]));
  return [...distinct].flatMap(([text, regex]) => {
    const found = growth(regex);
    return found === null ? [] : [`${found}: ${regex.file} ${text.slice(0, 160)}`];
  });
}

test.each(STEEP)('%s growth is reported', (_, regex, verdict) => {
  expect(growth(regex)).toMatch(verdict);
});

test.each(LINEAR.map((regex) => [regex.source, regex] as const))('%s is linear', (_, regex) => {
  expect(growth(regex)).toBeNull();
});

test('every literal takes linear time', () => {
  expect(LITERALS.length).toBeGreaterThan(100);
  expect(complaints(LITERALS)).toEqual([]);
});

test('every expression built from tables takes linear time', () => {
  const seen = new Set(built.map(({ file }) => file));
  const unseen = MODULES.filter(buildsRegexes).filter(({ file }) => !seen.has(file));
  expect(unseen.map(({ file }) => file)).toEqual([]);
  expect(complaints(built)).toEqual([]);
});

test('the lock file names expressions of the program alone, as the present checker found them', () => {
  const lock = regexLock();
  const stale = lock.staleBeside([...LITERALS, ...built].map(shown));
  // Otherwise: npm run regexes
  expect([lock.isCurrent, stale]).toEqual([true, []]);
});
