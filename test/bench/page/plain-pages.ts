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
 * Copies a build and replaces the page of the pane with a plain page, which webpack builds in
 * the same way. Returns the folder.
 * @throws {Error} with the errors of webpack.
 */
export async function plainPages(built: string): Promise<string> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  cpSync(built, FOLDER, { recursive: true });
  const { default: configOf } = (await import(
    pathToFileURL(join(ROOT, 'webpack.config.js')).href
  )) as WebpackConfig;
  const config = configOf({ build: 'intranet' }, { mode: 'production' });
  const errors = await run({
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
  if (errors !== '') throw new Error(errors);
  return FOLDER;
}

/** Runs webpack and returns its errors as text; "" if there are none. */
const run = (config: Configuration): Promise<string> =>
  new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else resolve(stats?.hasErrors() === true ? stats.toString('errors-only') : '');
    });
  });
