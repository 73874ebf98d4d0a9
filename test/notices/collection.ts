import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Traits } from '../support/variants/variant.ts';
import type { Expected } from './expected.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ANSWERS = 'test/notices';
const FOLDERS = [ANSWERS, 'assets/samples'] as const;

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly expected: Expected;
  readonly traits: Traits;
}

const PROSE: Traits = { prose: true, numbered: true, broken: false };
const TABLE: Traits = { prose: false, numbered: true, broken: false };

/** For each sample, the variants that suit it. A sample that is not listed fails the tests. */
const TRAITS: Readonly<Record<string, Traits>> = {
  'labelled-lines': PROSE,
  'bracket-at-end': PROSE,
  'leader-sections': PROSE,
  'livelihood-unnumbered': { ...PROSE, numbered: false },
  'table-tabs': TABLE,
  'table-cell-per-line': TABLE,
  'table-pipes': TABLE,
  'table-shifted': TABLE,
  'completion-table': TABLE,
  'one-line': { ...PROSE, broken: true },
  'ordinal-headings': PROSE,
  'run-in-titles': PROSE,
  // Its item numbers are distinguished from figures only by line breaks.
  'number-traps': { ...PROSE, numbered: false },
  'broken-lines': { ...PROSE, broken: true },
  'county-ten-projects': PROSE,
  'several-lists': TABLE,
  'chapters-and-dashes': { ...PROSE, numbered: false },
  // Labels without a colon need a line of their own.
  'half-width-labels': { ...PROSE, numbered: false },
  'responsibility-by-leader': PROSE,
  livelihood: TABLE,
  'half-year': TABLE,
};

const textFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => `${folder}/${file}`);

function load(path: string): Sample {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.txt'.length);
  const traits = TRAITS[name];
  if (traits === undefined) throw new Error(`${path} is not listed in test/notices/collection.ts`);
  return {
    name,
    traits,
    text: readFileSync(join(ROOT, path), 'utf8'),
    expected: JSON.parse(readFileSync(join(ROOT, ANSWERS, `${name}.expected.json`), 'utf8')) as Expected,
  };
}

/** Our own notices with their hand-made answers, sorted by name. */
export const samples: readonly Sample[] = FOLDERS.flatMap(textFiles)
  .map(load)
  .sort((a, b) => a.name.localeCompare(b.name));

/** Samples listed whose text is not there. */
export const missingSamples: readonly string[] = Object.keys(TRAITS).filter(
  (name) => !samples.some((sample) => sample.name === name),
);
