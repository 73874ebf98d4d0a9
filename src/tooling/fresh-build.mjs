// Builds the pages only when their sources have changed since the last build:
// `node src/tooling/fresh-build.mjs intranet cdn` prints the folders.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/duban');
/** Files and folders that a build reads. */
const SOURCES = [
  'src',
  'src/tooling/webpack',
  'src/tooling/demo',
  'assets/icons',
  'assets/help',
  'assets/demo',
  'assets/samples',
  'manifest.xml',
  'package-lock.json',
  'webpack.config.js',
];
/** Parts of them that no page holds. */
const NOT_IN_PAGES = ['src/cli', 'src/registry/server', 'src/tooling'];

/**
 * The folder of a build, `intranet` or `cdn`, as its sources are now. `onBuild` is called
 * before anything is built.
 * @throws {Error} with the output of webpack where the build fails.
 */
export function freshBuild(build, { onBuild = () => {} } = {}) {
  const folder = join(root, 'dist', build);
  return withLock(join(cache, `${build}.lock`), async () => {
    const sources = hashOfSources();
    const stamp = join(cache, `${build}.built`);
    if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return folder;
    onBuild();
    // Into another folder first: the old pages can be read until the new ones are complete.
    const draft = `${folder}.new`;
    rmSync(stamp, { force: true });
    await runWebpack(build, draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    writeFileSync(stamp, sources);
    return folder;
  });
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn).sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .map((name) => `${path}/${name}`)
    .filter((entry) => !NOT_IN_PAGES.includes(entry) && !entry.endsWith('.md'))
    .flatMap(filesIn);
}

function runWebpack(build, folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const program = join(root, 'node_modules/webpack-cli/bin/cli.js');
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(process.execPath, [program, '--env', `build=${build}`, '-o', folder], { cwd: root });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(output.trim()))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const build of process.argv.slice(2))
    process.stdout.write(`${relative(root, await freshBuild(build))}\n`);
