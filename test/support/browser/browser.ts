import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from '../source/modules.ts';

/** Time limit for starting a browser, in milliseconds; if none is installed, it is downloaded first. */
export const BROWSER_TIMEOUT = 300_000;

/** Time limit for a page to show what a test waits for, in milliseconds; long, since the machine may be busy. */
export const WAIT_MS = 120_000;

/** The browser that `src/tooling/browser.mjs` found, as it prints it. */
interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
  /** Environment variables to add to those of the tests. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts the Chromium of this machine, or the one that the project downloads. Tests of pages
 * are never skipped.
 * @throws {Error} with instructions if there is no browser.
 */
export function launchBrowser(): Promise<Browser> {
  found ??= findBrowser();
  const { env, ...browser } = found;
  return chromium.launch({ ...browser, env: { ...definedOnly(process.env), ...env } });
}

/** Looked for once in a process, which runs many test files. */
let found: FoundBrowser | null = null;

function findBrowser(): FoundBrowser {
  const program = join(ROOT, 'src/tooling/browser.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim());
  return JSON.parse(stdout) as FoundBrowser;
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
