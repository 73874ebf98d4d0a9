// Puts the workbook the preview opens with into a build: `demo/workbook.xlsx`, and
// `demo/day.json` with its 演示日期. Another process makes it while webpack works.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PROGRAM = 'src/tooling/demo/write-demo.ts';

/** A webpack plugin that does so. */
export const demoWorkbook = (root) => ({
  apply(compiler) {
    let demo = null;
    compiler.hooks.beforeRun.tap('demo-workbook', () => {
      demo = writtenDemo(root);
      // Where webpack fails first, nobody waits for it.
      demo.catch(() => {});
    });
    compiler.hooks.thisCompilation.tap('demo-workbook', (compilation) => {
      compilation.hooks.processAssets.tapPromise('demo-workbook', async () => {
        const { RawSource } = compiler.webpack.sources;
        const { workbook, day } = await (demo ??= writtenDemo(root));
        compilation.emitAsset('demo/workbook.xlsx', new RawSource(Buffer.from(workbook, 'base64')));
        compilation.emitAsset('demo/day.json', new RawSource(`${JSON.stringify({ day })}\n`));
      });
    });
  },
});

/** Runs the program as one script: loading its 400 modules one by one takes twice the processor time. */
async function writtenDemo(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [PROGRAM],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, PROGRAM)).href) },
    logLevel: 'silent',
  });
  return new Promise((resolve, reject) => {
    let output = '';
    let errors = '';
    const child = spawn(process.execPath, ['--input-type=module'], { cwd: root });
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(JSON.parse(output)) : reject(new Error(errors))));
    // Where the process ends before it has read all of it, its errors say why.
    child.stdin.on('error', () => {}).end(outputFiles[0].contents);
  });
}
