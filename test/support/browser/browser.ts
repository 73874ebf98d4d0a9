import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from '../source/modules.ts';

/** How long a test may wait for a browser: where none is installed one is fetched first. */
export const BROWSER_TIMEOUT = 300_000;

/** How long a page may take to show what a test waits for, however busy the machine is. */
export const WAIT_MS = 120_000;

interface Found {
  readonly executablePath: string;
  readonly args: string[];
  /** What its environment needs besides that of the tests. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts the Chromium of this machine, or the one the project fetches. Tests of pages are
 * never skipped.
 * @throws {Error} that says what to do where there is no browser.
 */
export function launchBrowser(): Promise<Browser> {
  const program = join(ROOT, 'src/tooling/browser.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim());
  const { env, ...found } = JSON.parse(stdout) as Found;
  return chromium.launch({ ...found, env: { ...definedOnly(process.env), ...env } });
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
