/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../source/modules.ts';

export type BuildName = 'intranet' | 'cdn';

/** The address of the pages in tests; `openPage` answers all requests to it from the build folder. */
export const SITE = 'https://duban.test/';
const LIBRARY_SITE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = dirname(
  createRequire(join(ROOT, 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
);

/** Time limit of a build after changed sources, in milliseconds. */
export const BUILD_TIMEOUT = 300_000;

/**
 * The folder of a build from the current sources; builds it first if they have changed.
 * @throws {Error} with the output of the build if it fails.
 */
export function builtFolder(name: BuildName): string {
  const known = folders.get(name) ?? freshBuild(name);
  folders.set(name, known);
  return known;
}

/** Built once in a process: the sources do not change while its tests run. */
const folders = new Map<BuildName, string>();

function freshBuild(name: BuildName): string {
  const program = join(ROOT, 'src/tooling/fresh-build.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim());
  return join(ROOT, stdout.trim());
}

/** A page of a build that is connected to a workbook of the Excel stand-in, with its requests and errors. */
export interface OpenPage {
  readonly page: Page;
  /** Requested addresses in order, without query and fragment. */
  readonly requests: readonly string[];
  /** Errors of scripts, of the console and of the security policy. */
  readonly faults: readonly string[];
}

/**
 * Opens a page of a build in a new browser context as Excel for Windows does, with a workbook
 * of the Excel stand-in. Requests for Office.js on the CDN are answered with the unmodified
 * files of its npm package; all other requests to other sites are aborted.
 */
export async function openPage(
  browser: Browser,
  folder: string,
  path: string,
  viewport = { width: 350, height: 800 },
): Promise<OpenPage> {
  const requests: string[] = [];
  const faults: string[] = [];
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  await context.addInitScript({ content: await hostScript() });
  await context.exposeFunction('reportViolation', (text: string) => faults.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber } = event;
      const { reportViolation } = window as unknown as { readonly reportViolation: (text: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber}:${columnNumber})`);
    });
  });
  await context.route('**/*', (route) => {
    const url = route
      .request()
      .url()
      .replace(/[?#].*$/, '');
    requests.push(url);
    const file = url.startsWith(SITE)
      ? join(folder, decodeURIComponent(url.slice(SITE.length)))
      : join(LIBRARY, url.startsWith(LIBRARY_SITE) ? url.slice(LIBRARY_SITE.length) : 'nowhere');
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(SITE + path);
  return { page, requests, faults };
}

let script: Promise<string> | null = null;

/** The script that opens the Excel stand-in in a page before Office.js is loaded. */
const hostScript = (): Promise<string> =>
  (script ??= build({
    absWorkingDir: ROOT,
    entryPoints: ['test/support/host/page/open-host.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''));
