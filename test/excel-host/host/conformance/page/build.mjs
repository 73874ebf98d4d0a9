// Builds the page that runs the facts in a real Excel: `npm run conformance`, or
// `npm run conformance -- --out FOLDER --base https://…` where the page will stand.
// The folder goes to any https server; Excel is given its manifest.xml.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const root = here('../../../../../');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'output/conformance') },
    base: { type: 'string', default: 'https://localhost:3000' },
    // Of the tests: other scripts to bundle into the same folder.
    entry: { type: 'string', multiple: true, default: [] },
  },
});

mkdirSync(values.out, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: [
    { in: here('page.ts'), out: 'conformance' },
    ...values.entry.map((pair) => {
      const [out, file] = pair.split('=');
      return { in: join(root, file), out };
    }),
  ],
  outdir: values.out,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
});
writeFileSync(join(values.out, 'index.html'), readFileSync(here('index.html')));
writeFileSync(
  join(values.out, 'manifest.xml'),
  readFileSync(here('manifest.xml'), 'utf8').replaceAll('BASE', values.base.replace(/\/$/, '')),
);
// One pixel: a manifest has to name an icon.
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
writeFileSync(join(values.out, 'icon.png'), Buffer.from(PIXEL, 'base64'));
process.stdout.write(
  `${values.out}\n` +
    `把这个文件夹放到 ${values.base}（https），在 Excel 中“上传我的加载项”选 manifest.xml，打开后点“运行全部”。\n` +
    `Serve this folder at ${values.base} (https), upload manifest.xml as an add-in in Excel, open it, press "Run all".\n`,
);
