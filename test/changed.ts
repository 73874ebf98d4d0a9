// `npm run test:changed`: the tests closest to what has changed since the last commit.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Module, modulesUnder, ROOT } from './support/source/modules.ts';

const HELP = `npm run test:changed [-- --list] [-- FILE…]

Runs the tests closest to the files that differ from the last commit (git HEAD), new
ones included, or to the FILEs named. Closest are, in this order: changed tests; tests
in the folder of test/ that mirrors the folder of a changed file; then all tests that
import a changed file, the fewest imports between them first. Tests are added until
they take about half a minute by the times of their last runs.

Left out: tests farther away than that (their number is printed), types, lint, and what
imports do not show: files that tests read by name, such as samples and notices, and
pages that a browser loads. "npm test" runs everything.

  --list   prints the tests instead of running them
`;

/** The times of the tests that are run, added up; the workers share them. */
const BUDGET_MS = 40_000;
/** Assumed for tests that have not been run on this machine yet: those known to be long, and the others. */
const UNKNOWN_LONG_MS = 20_000;
const UNKNOWN_MS = 1_500;
const { LONGEST } = createRequire(import.meta.url)('./support/runner/longest-first.cjs') as {
  readonly LONGEST: readonly string[];
};
/** The rules of the tree concern every file. */
const ALWAYS = ['test/architecture.test.ts'];

interface Candidate {
  readonly file: string;
  /** Imports between the test and a changed file; below 1 for changed and mirroring tests. */
  readonly distance: number;
}

const isTest = (file: string): boolean => file.endsWith('.test.ts');

/** Files that differ from HEAD, relative to the project; deleted ones are left out. */
function changedFiles(): readonly string[] {
  const git = (...args: readonly string[]): readonly string[] =>
    execFileSync('git', [...args, '-z'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).split('\0');
  return [
    ...git('diff', '--name-only', '--relative', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ].filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

/** File → files that import it. */
function importersOf(modules: readonly Module[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const { file, imports } of modules)
    for (const { file: target } of imports)
      for (const path of target === null ? [] : [target, `${target}x`])
        importers.set(path, [...(importers.get(path) ?? []), file]);
  return importers;
}

/** Every test that reaches one of some files by its imports, with the least number of imports between them. */
function testsByDistance(
  files: readonly string[],
  importers: ReadonlyMap<string, readonly string[]>,
): readonly Candidate[] {
  const distances = new Map(files.map((file) => [file, 0]));
  // A map is visited in the order of insertion, what is added meanwhile included: breadth first.
  for (const [file, distance] of distances)
    for (const importer of importers.get(file) ?? [])
      if (!distances.has(importer)) distances.set(importer, distance + 1);
  return [...distances].filter(([file]) => isTest(file)).map(([file, distance]) => ({ file, distance }));
}

/** `test/core/check/match` and the like: folders of tests that mirror the folders of files of `src`. */
const mirrorsOf = (files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files.filter((file) => file.startsWith('src/')).map((file) => dirname(file).replace('src', 'test')),
  );

/** Milliseconds each test took in its last run on this machine. */
function lastTimes(): Readonly<Record<string, number>> {
  const file = join(ROOT, 'node_modules/.cache/test-times.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : {};
}

/** The tests to run, closest first, and how many are farther away. */
function selectTests(files: readonly string[]): { readonly tests: readonly string[]; readonly left: number } {
  const mirrors = mirrorsOf(files);
  const isMirror = (file: string): boolean =>
    mirrors.has(dirname(file)) || mirrors.has(file.replace('.test.ts', ''));
  const candidates = testsByDistance(files, importersOf([...modulesUnder('src'), ...modulesUnder('test')]))
    .map(({ file, distance }) => ({ file, distance: isMirror(file) ? Math.min(distance, 0.5) : distance }))
    .sort((a, b) => a.distance - b.distance);
  const times = lastTimes();
  const tests = [...ALWAYS];
  let total = 0;
  for (const { file } of candidates) {
    const time = times[file] ?? (LONGEST.includes(file) ? UNKNOWN_LONG_MS : UNKNOWN_MS);
    if (tests.includes(file) || total + time > BUDGET_MS) continue;
    total += time;
    tests.push(file);
  }
  const left = candidates.filter(({ file }) => !tests.includes(file)).length;
  return { tests, left };
}

function main(words: readonly string[]): void {
  if (words.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const named = words.filter((word) => !word.startsWith('-'));
  const files = named.length > 0 ? named : changedFiles();
  const missing = named.filter((file) => !existsSync(join(ROOT, file)));
  if (missing.length > 0) {
    process.stderr.write(`There is no file ${missing.join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  const { tests, left } = selectTests(files);
  process.stdout.write(
    `${String(tests.length)} test files for ${String(files.length)} changed files` +
      (left === 0 ? '.\n' : `; ${String(left)} farther away are left out: npm test runs them.\n`),
  );
  if (words.includes('--list')) {
    process.stdout.write(`${tests.join('\n')}\n`);
    return;
  }
  const jest = ['--import', 'tsx', 'node_modules/jest/bin/jest.js', '--config', 'test/jest.config.mjs'];
  spawn(process.execPath, [...jest, '--runTestsByPath', ...tests], { cwd: ROOT, stdio: 'inherit' }).on(
    'close',
    (status) => (process.exitCode = status ?? 1),
  );
}

main(process.argv.slice(2));
