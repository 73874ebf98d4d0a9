import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';

export interface NoticeFile {
  readonly name: string;
  readonly text: string;
}

/** The texts of the sample notices (`assets/samples`). */
export const SAMPLES: readonly NoticeFile[] = textsIn(join(ROOT, 'assets', 'samples'));

/** Published notices in `../shared/notices`, a folder next to the project; empty if it is missing. */
export const REFERENCE: readonly NoticeFile[] = textsIn(join(ROOT, '..', 'shared', 'notices'));

function textsIn(folder: string): readonly NoticeFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
