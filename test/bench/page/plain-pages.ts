import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { ROOT } from '../../support/source/modules.ts';

const FOLDER = join(ROOT, 'output/bench/plain');
/** The page that the preview shows in its frame. */
const FRAMED = 'preview-pane.html';

interface WebpackConfig {
  readonly default: (env: { build: string }, argv: { mode: string }) => Configuration;
}

/**
 * The preview of a build with a plain page in the place of the pane, made by webpack as
 * the pane is; gives the folder. Throws what webpack said.
 */
export async function plainPages(built: string): Promise<string> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  cpSync(built, FOLDER, { recursive: true });
  const { default: configOf } = (await import(
    pathToFileURL(join(ROOT, 'webpack.config.js')).href
  )) as WebpackConfig;
  const config = configOf({ build: 'intranet' }, { mode: 'production' });
  const made = await run({
    ...config,
    entry: { plain: join(ROOT, 'test/bench/page/plain.ts') },
    output: { ...config.output, path: FOLDER, clean: false },
    plugins: [
      new HtmlWebpackPlugin({
        filename: FRAMED,
        template: join(ROOT, 'test/bench/page/plain.html'),
        scriptLoading: 'defer',
        minify: false,
      }),
    ],
    cache: false,
  });
  if (made !== '') throw new Error(made);
  return FOLDER;
}

const run = (config: Configuration): Promise<string> =>
  new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else resolve(stats?.hasErrors() === true ? stats.toString('errors-only') : '');
    });
  });
