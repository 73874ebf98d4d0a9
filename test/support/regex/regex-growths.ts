import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';
import type { Written } from './regex-growth.ts';
import { knownLinear, remember } from './regex-memory.ts';

const PROGRAM = join(ROOT, 'test/support/regex/regex-growth-program.ts');
const LONGEST_MS = 230_000;

export const shown = ({ source, flags }: Written): string => `/${source}/${flags}`;

/**
 * How each expression grows, under the expression as `shown`. Worked out by a
 * program of its own: inside the sandbox of the test runner the checker is half as
 * fast, and leaves more expressions undecided in the time it is given.
 */
export function growths(regexes: readonly Written[]): ReadonlyMap<string, string | null> {
  const distinct = new Map(regexes.map((regex) => [shown(regex), regex]));
  const asked = [...distinct.values()].map(({ source, flags }) => ({ source, flags }));
  const { stdout, stderr, status, error } = spawnSync(process.execPath, ['--import', 'tsx', PROGRAM], {
    cwd: ROOT,
    // The checker in plain JavaScript: no Java and no native program.
    env: { ...process.env, RECHECK_SYNC_BACKEND: 'pure' },
    input: JSON.stringify(asked),
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  if (status !== 0) throw error ?? new Error(stderr);
  const found = JSON.parse(stdout) as readonly (string | null)[];
  if (found.length !== distinct.size) throw new Error('an expression was not judged');
  return new Map([...distinct.keys()].map((key, at) => [key, found[at] ?? null]));
}

/**
 * How the expressions of the program grow, and the `others` beside them. Of the program's
 * those are not judged again that were linear at the last run; the others always are.
 */
export function growthsOfProgram(
  program: readonly Written[],
  others: readonly Written[],
): ReadonlyMap<string, string | null> {
  const known = knownLinear(program.map(shown));
  const judged = growths([...others, ...program.filter((regex) => !known.has(shown(regex)))]);
  const all = new Map([...[...known].map((key) => [key, null] as const), ...judged]);
  remember([...new Set(program.map(shown))].filter((key) => all.get(key) === null));
  return all;
}
