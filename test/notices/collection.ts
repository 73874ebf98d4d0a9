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

/** What the variants take a notice for unless its answers say otherwise. */
const USUAL_FORM: Traits = { prose: true, numbered: true, broken: false };

const textFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => `${folder}/${file}`);

function load(path: string): Sample {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.txt'.length);
  const expected = JSON.parse(readFileSync(join(ROOT, ANSWERS, `${name}.expected.json`), 'utf8')) as Expected;
  return {
    name,
    traits: { ...USUAL_FORM, ...expected.form },
    text: readFileSync(join(ROOT, path), 'utf8'),
    expected,
  };
}

/** Our own notices with their hand-made answers, sorted by name. */
export const samples: readonly Sample[] = FOLDERS.flatMap(textFiles)
  .map(load)
  .sort((a, b) => a.name.localeCompare(b.name));

/** Answers whose notice is missing. */
export const missingSamples: readonly string[] = readdirSync(join(ROOT, ANSWERS))
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.slice(0, -'.expected.json'.length))
  .filter((name) => !samples.some((sample) => sample.name === name));
