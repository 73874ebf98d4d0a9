import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The folder of the sample notices. */
export const SAMPLES = inProject('assets/samples');

/** The folder that `npm run build` and `npm start` put the pages into. */
export const PAGES = inProject('dist/intranet');

/** Whether the pages have been built into a folder. */
export const holdsPages = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/** The version in package.json, as a line of text. */
export function versionText(): string {
  const manifest = readFileSync(inProject('package.json'), 'utf8');
  return `${(JSON.parse(manifest) as { version: string }).version}\n`;
}
