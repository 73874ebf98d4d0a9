// Puts the workbook the preview opens with into a build: `demo/workbook.xlsx`, and
// `demo/day.json` with its 演示日期. Another process makes it while webpack works.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

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

function writtenDemo(root) {
  const program = join(root, 'src/tooling/demo/write-demo.ts');
  return new Promise((resolve, reject) => {
    let output = '';
    let errors = '';
    const child = spawn(process.execPath, ['--import', 'tsx', program], { cwd: root });
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(JSON.parse(output)) : reject(new Error(errors))));
  });
}
