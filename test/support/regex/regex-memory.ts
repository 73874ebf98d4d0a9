import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../source/modules.ts';

/** Expressions found linear, by a digest of each with the judge; made again where it is missing or unreadable. */
const FILE = join(ROOT, 'node_modules/.cache/linear-regexes.json');

const fileText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** Whoever changes what judges, or runs another engine, asks anew. */
const JUDGE = [
  fileText('test/support/regex/regex-growth.ts'),
  fileText('node_modules/recheck/package.json'),
  process.version,
].join('\n');

const digest = (text: string): string => createHash('sha256').update(`${JUDGE}\n${text}`).digest('hex');

function kept(): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(readFileSync(FILE, 'utf8')) as readonly string[]);
  } catch (error) {
    // A fresh clone has none; one cut off by a crash is no help either.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

/** Those of the expressions that an earlier run of the same judge found linear. */
export function knownLinear(texts: readonly string[]): ReadonlySet<string> {
  const known = kept();
  return new Set(texts.filter((text) => known.has(digest(text))));
}

/** Keeps these as linear, and nothing else. */
export function remember(linear: readonly string[]): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(linear.map(digest)));
}
