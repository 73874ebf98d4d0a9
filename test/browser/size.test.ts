import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { INDICATOR_MARKS } from '#core/check/index/indicator-lexicon';
import { CHECKS_TEXT } from '#taskpane/text/checks';
import { FILLING_TEXT } from '#taskpane/text/filling';
import { IMPORT_TEXT } from '#taskpane/text/import';
import { PULL_TEXT } from '#taskpane/text/pull';
import { SHELL_TEXT } from '#taskpane/text/shell';
import { SUMMARY_TEXT } from '#taskpane/text/summary';
import { UNITS_TEXT } from '#taskpane/text/units';
import { BUILD_TIMEOUT, builtFolder } from '../support/browser/built-pages.ts';

/** Bytes, compressed, of the scripts a page loads before it shows anything, without the library of Office. */
const LIMIT = 120_000;
const LIBRARY = 'office/office.js';

/** Words by which a part of the pane is recognized in whatever script it is. */
const LATER: readonly (readonly [string, string])[] = [
  ['import', IMPORT_TEXT.zh.intro],
  ['pull', PULL_TEXT.zh.loading],
  ['units', UNITS_TEXT.zh.empty],
  ['rows', FILLING_TEXT.zh.noTask],
  ['checks', CHECKS_TEXT.zh.none],
  ['tables', SUMMARY_TEXT.zh.purposes.推进方案表],
  ['the rules of the checks', (INDICATOR_MARKS[0] ?? []).join(' ')],
  ['the reader of docx', 'word/document.xml'],
  ['the reader of pdf', 'GlobalWorkerOptions'],
];

let scripts: ReadonlyMap<string, Buffer>;
let initial: readonly string[];
beforeAll(() => {
  const folder = builtFolder('intranet');
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  scripts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
  initial = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== LIBRARY);
}, BUILD_TIMEOUT);

/** Names of the scripts that contain some words. */
const containing = (words: string): readonly string[] =>
  [...scripts].filter(([, bytes]) => bytes.includes(words)).map(([name]) => name);

test('what the pane needs at first is small', () => {
  expect(initial).toContain('taskpane.js');
  const sizes = initial.map((name) => gzipSync(scripts.get(name) ?? fail(name)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT);
});

test('the shell is in it', () => {
  expect(containing(SHELL_TEXT.zh.outside).some(isInitial)).toBe(true);
});

test.each(LATER)('%s comes later', (_, words) => {
  const found = containing(words);
  expect(found).not.toEqual([]);
  expect(found.filter(isInitial)).toEqual([]);
});

const isInitial = (name: string): boolean => initial.includes(name);

function fail(name: string): never {
  throw new Error(`the page names ${name}, which is not in the build`);
}
