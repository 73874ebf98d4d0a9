import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { serveFolder, type Serving } from '#registry/server/serve';
import { ROOT } from '../support/source/modules.ts';

const SAMPLES = join(ROOT, 'assets/samples');
/** A file the registry service cannot offer, as it reports below its list. */
const UNUSABLE = '扫描件.pdf';

/** Builds the page of the stories into a folder of its own, and serves it together with the sample registry. */
export async function serveStories(port: number, folder = join(ROOT, 'output/stories')): Promise<Serving> {
  rmSync(folder, { recursive: true, force: true });
  const pages = join(folder, 'pages');
  const registry = join(folder, 'registry');
  mkdirSync(pages, { recursive: true });
  cpSync(SAMPLES, registry, { recursive: true });
  writeFileSync(join(registry, UNUSABLE), 'not a PDF file');
  const names = readdirSync(SAMPLES).sort();
  const samples = names.map((name) => [name, readFileSync(join(SAMPLES, name), 'utf8')]);
  writeFileSync(join(pages, 'samples.json'), JSON.stringify(Object.fromEntries(samples)));
  cpSync(join(ROOT, 'test/stories/page/stories.html'), join(pages, 'stories.html'));
  cpSync(join(ROOT, 'src/taskpane/page.css'), join(pages, 'page.css'));
  cpSync(
    createRequire(join(ROOT, 'package.json')).resolve('@microsoft/office-js/dist/excel-win32-16.01.js'),
    join(pages, 'excel.js'),
  );
  await build({
    absWorkingDir: ROOT,
    entryPoints: [{ in: 'test/stories/page/page.ts', out: 'stories' }],
    outdir: pages,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    // React complains about less, and is faster.
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return serveFolder({
    folder: registry,
    pages,
    port,
    orNextPort: true,
    host: '127.0.0.1',
    origins: [],
    onFault: (fault) => {
      throw fault;
    },
  });
}
