import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';

export interface NoticeFile {
  readonly name: string;
  readonly text: string;
}

/** The sample notices of the project. */
export const SAMPLES: readonly NoticeFile[] = textsIn(join(ROOT, 'assets', 'samples'));

/** Real notices beside the project; empty where that folder is not there. */
export const REFERENCE: readonly NoticeFile[] = textsIn(join(ROOT, '..', 'shared', 'notices'));

function textsIn(folder: string): readonly NoticeFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
