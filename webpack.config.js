import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { iconsRule } from './src/tooling/webpack/build-icons.mjs';
import { demoWorkbook } from './src/tooling/webpack/demo-workbook.mjs';
import { LIBRARY_URL, officeLibrary } from './src/tooling/webpack/office-library.mjs';
import { DEFAULT_BASE, manifestFiles } from './src/tooling/webpack/manifest-files.mjs';
import { minifyScripts } from './src/tooling/webpack/minify-scripts.mjs';
import { pdfAssets } from './src/tooling/webpack/pdf-assets.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (path) => join(root, path);

/**
 * The pages of the add-in, to be served by any web server from one folder. `--env build=cdn`
 * loads the library of Office from Microsoft; `--env build=intranet` (the usual one) includes
 * it, allows requests to the pages' own server only, and includes the preview. Without `build`
 * both are made. `--env base=https://…` is the address of the folder, for its manifest.
 */
export default ({ build, base = DEFAULT_BASE } = {}, { mode = 'production' } = {}) =>
  build === undefined
    ? ['cdn', 'intranet'].map((name) => pages(name, base, mode, `${name}-${mode}`))
    : // They share a cache: the second build takes half the time.
      pages(build, base, mode, mode);

function pages(build, base, mode, cache) {
  const isIntranet = build === 'intranet';
  const page = (name, folder, options = {}) =>
    new HtmlWebpackPlugin({
      filename: `${name}.html`,
      template: at(`src/${folder}/index.html`),
      chunks: [folder.split('/').at(-1)],
      scriptLoading: 'defer',
      minify: false,
      templateParameters: {
        library: isIntranet ? 'office/office.js' : LIBRARY_URL,
        policy: policyOf(isIntranet),
        before: options.before ?? '',
      },
    });
  return {
    mode,
    context: root,
    target: ['web', 'es2022'],
    devtool: false,
    entry: {
      taskpane: at('src/taskpane/index.tsx'),
      ...(isIntranet
        ? { preview: at('src/excel-host/preview/index.tsx'), frame: at('src/excel-host/preview/frame.ts') }
        : {}),
    },
    output: {
      path: at(`dist/${build}`),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      clean: true,
    },
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
        iconsRule(),
        { test: /\.css$/, type: 'asset/resource' },
      ],
    },
    optimization: {
      splitChunks: { chunks: (chunk) => chunk.name !== 'frame' },
      minimizer: [minifyScripts()],
    },
    performance: { hints: false },
    // Where it is built once, storing a cache takes a third of the time, and 80 MB.
    cache:
      process.env.CI !== undefined
        ? false
        : {
            type: 'filesystem',
            cacheDirectory: at('node_modules/.cache/webpack'),
            name: cache,
          },
    stats: 'errors-warnings',
    plugins: [
      page('taskpane', 'taskpane'),
      manifestFiles(root, base),
      pdfAssets(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))),
      ...(isIntranet
        ? [
            page('index', 'excel-host/preview'),
            // The pane in a frame of the preview: frame.js first connects it to the preview's workbook.
            page('preview-pane', 'taskpane', { before: '<script src="frame.js"></script>' }),
            demoWorkbook(root),
            officeLibrary(
              dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js')),
            ),
          ]
        : []),
    ],
  };
}

/**
 * The content security policy of the intranet build: requests to its own server only. The
 * hash is that of an empty style element, into which scripts put the styles of components.
 * Which pages may frame this one is set by the server.
 */
const policyOf = (isIntranet) =>
  isIntranet
    ? "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; form-action 'none'; base-uri 'none'"
    : '';
