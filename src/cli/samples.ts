import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLES = join(ROOT, 'assets', 'samples');

/** Where `npm start` writes; the folder is not part of the project. */
export const SAMPLE_OUTPUT = join(ROOT, 'output', '督办台账.xlsx');

/** The sample notices that come with the project, in the order of their names. */
export async function sampleFiles(): Promise<readonly string[]> {
  const names = await readdir(SAMPLES);
  return names
    .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
    .sort()
    .map((name) => join(SAMPLES, name));
}
