import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './source/modules.ts';

/**
 * The command line with its guard, compiled: for tests that start it many times, since compiling takes two thirds of
 * the time of a start. As it is for users: test/cli/process.test.ts.
 */
export interface CompiledCli {
  /** Path of the program, for Node. */
  readonly bin: string;
  readonly remove: () => void;
}

export async function compiledCli(): Promise<CompiledCli> {
  mkdirSync(join(ROOT, 'output'), { recursive: true });
  // In the project, whose packages it imports.
  const folder = mkdtempSync(join(ROOT, 'output/cli-'));
  for (const file of ['cli/duban.mjs', 'guard/watch-process.mjs']) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    copyFileSync(join(ROOT, 'src', file), join(folder, file));
  }
  await build({
    absWorkingDir: ROOT,
    stdin: {
      contents: "import { main } from './main.ts'; process.exitCode = await main(process.argv.slice(2));",
      resolveDir: join(ROOT, 'src/cli'),
    },
    // What duban.mjs starts.
    outfile: join(folder, 'cli/program.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'error',
  });
  return {
    bin: join(folder, 'cli/duban.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
