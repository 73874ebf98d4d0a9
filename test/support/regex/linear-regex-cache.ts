import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../source/modules.ts';

/** Digests of the expressions that were found linear. If the file is missing or damaged, all are checked again. */
const FILE = join(ROOT, 'node_modules/.cache/linear-regexes.json');

const fileText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** Part of each digest, so that the cache is not used after a change of the checker or of the regex engine. */
const CHECKER = [
  fileText('test/support/regex/regex-growth.ts'),
  fileText('node_modules/recheck/package.json'),
  process.version,
].join('\n');

const digest = (text: string): string => createHash('sha256').update(`${CHECKER}\n${text}`).digest('hex');

function cachedDigests(): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(readFileSync(FILE, 'utf8')) as readonly string[]);
  } catch (error) {
    // There is no file in a fresh clone; a crash may have left an incomplete one.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

/** The expressions that an earlier run with the same checker found linear. */
export function knownLinear(texts: readonly string[]): ReadonlySet<string> {
  const known = cachedDigests();
  return new Set(texts.filter((text) => known.has(digest(text))));
}

/** Replaces the content of the cache with these expressions. */
export function storeLinear(linear: readonly string[]): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(linear.map(digest)));
}
