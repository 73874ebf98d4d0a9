import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';
import type { RegexSource } from './regex-growth.ts';
import { regexLock } from './regex-lock.ts';

const PROGRAM = join(ROOT, 'test/support/regex/regex-growth-program.ts');
const LONGEST_MS = 230_000;

export const shown = ({ source, flags }: RegexSource): string => `/${source}/${flags}`;

/**
 * The growth of each expression, by the expression as `shown`. A separate program determines
 * it: inside the sandbox of the test runner the checker is half as fast and decides fewer
 * expressions within its time limit.
 */
export function growths(regexes: readonly RegexSource[]): ReadonlyMap<string, string | null> {
  const distinct = new Map(regexes.map((regex) => [shown(regex), regex]));
  const expressions = [...distinct.values()].map(({ source, flags }) => ({ source, flags }));
  const { stdout, stderr, status, error } = spawnSync(process.execPath, ['--import', 'tsx', PROGRAM], {
    cwd: ROOT,
    // The JavaScript version of the checker, without Java or a native program.
    env: { ...process.env, RECHECK_SYNC_BACKEND: 'pure' },
    input: JSON.stringify(expressions),
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  if (status !== 0) throw error ?? new Error(stderr);
  const found = JSON.parse(stdout) as readonly (string | null)[];
  if (found.length !== distinct.size) throw new Error('the growth of an expression is missing');
  return new Map([...distinct.keys()].map((key, at) => [key, found[at] ?? null]));
}

/**
 * The growth of the expressions of the program and of the `others`. The expressions of the
 * program that the lock file names as linear are not checked again; the others always are.
 */
export function growthsOfProgram(
  program: readonly RegexSource[],
  others: readonly RegexSource[],
): ReadonlyMap<string, string | null> {
  const { isLinear } = regexLock();
  const checked = growths([...others, ...program.filter((regex) => !isLinear(shown(regex)))]);
  const known = program.map(shown).filter(isLinear);
  return new Map([...known.map((text) => [text, null] as const), ...checked]);
}
