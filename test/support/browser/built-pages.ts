/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../source/modules.ts';

export type BuildName = 'intranet' | 'cdn';

/** Where the pages stand in tests: nobody but the test answers there. */
export const SITE = 'https://duban.test/';
const LIBRARY_SITE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = dirname(
  createRequire(join(ROOT, 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
);

/** How long a build may take where its sources have changed. */
export const BUILD_TIMEOUT = 300_000;

/** Folder of a build as its sources are now; built first where they changed. Throws what the build said. */
export function builtFolder(name: BuildName): string {
  const program = join(ROOT, 'src/tooling/fresh-build.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim());
  return join(ROOT, stdout.trim());
}

/** A page of a build beside a workbook of the host, and everything that went on around it. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses asked for, in their order, without what follows "?" or "#". */
  readonly asked: readonly string[];
  /** Errors of scripts, of the console and of the security policy. */
  readonly faults: readonly string[];
}

/**
 * Opens a page of a build in a context of its own, as Excel for Windows would: with a
 * workbook of the host in the place of Excel's. The library of the CDN is answered out
 * of its package, unmodified; whatever else is asked elsewhere gets no answer.
 */
export async function openPage(
  browser: Browser,
  folder: string,
  path: string,
  viewport = { width: 350, height: 800 },
): Promise<OpenPage> {
  const asked: string[] = [];
  const faults: string[] = [];
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  await context.addInitScript({ content: await hostScript() });
  await context.exposeFunction('tellViolation', (text: string) => faults.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber } = event;
      const tell = window as unknown as { readonly tellViolation: (text: string) => void };
      tell.tellViolation(`${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber}:${columnNumber})`);
    });
  });
  await context.route('**/*', (route) => {
    const url = route
      .request()
      .url()
      .replace(/[?#].*$/, '');
    asked.push(url);
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
  return { page, asked, faults };
}

let script: Promise<string> | null = null;

/** What puts the host into a page before the library is loaded. */
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
