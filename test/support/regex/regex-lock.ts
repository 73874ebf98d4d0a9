import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';

/**
 * The expressions of the program that were found linear: a line with the digest of the checker,
 * then a digest of each expression. Written by `npm run regexes`.
 */
const FILE = join(ROOT, 'test/support/regex/linear-regexes.txt');

const fileText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What verdicts depend on: after a change of the checker all expressions are checked again. */
const checker = (): string =>
  digest(
    [
      fileText('test/support/regex/regex-growth.ts'),
      (JSON.parse(fileText('node_modules/recheck/package.json')) as { readonly version: string }).version,
    ].join('\n'),
  );

/** What the lock file says of the expressions of the program. */
export interface RegexLock {
  /** Whether it was written with the present checker; else it says nothing of any expression. */
  readonly isCurrent: boolean;
  /** Whether an expression was found linear. */
  readonly isLinear: (text: string) => boolean;
  /** Digests of expressions that are none of these. */
  readonly staleBeside: (texts: readonly string[]) => readonly string[];
}

export function regexLock(): RegexLock {
  const [head, ...digests] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  const isCurrent = head === checker();
  const linear = new Set(isCurrent ? digests : []);
  return {
    isCurrent,
    isLinear: (text) => linear.has(digest(text)),
    staleBeside: (texts) => {
      const present = new Set(texts.map(digest));
      return digests.filter((one) => !present.has(one));
    },
  };
}

/** Writes the lock file: these expressions are linear. */
export function writeRegexLock(linear: readonly string[]): void {
  writeFileSync(FILE, `${[checker(), ...new Set(linear.map(digest).sort())].join('\n')}\n`);
}
