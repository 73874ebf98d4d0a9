// Builds the pages only when something they are made of has changed since:
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
const SOURCES = [
  'src',
  'assets/icons',
  'assets/help',
  'manifest.xml',
  'package-lock.json',
  'webpack.config.js',
];
/** Nothing of these gets into a page. */
const ASIDE = ['src/cli', 'src/registry/server', 'src/tooling/browser', 'src/tooling/sideload'];

/**
 * The folder of a build, `intranet` or `cdn`, as its sources are now. `onBuild` is told
 * when there is something to build. Throws what webpack said where that fails.
 */
export function freshBuild(build, { onBuild = () => {} } = {}) {
  const folder = join(root, 'dist', build);
  return withLock(join(cache, `${build}.lock`), async () => {
    const sources = hashOfSources();
    const stamp = join(cache, `${build}.built`);
    if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return folder;
    onBuild();
    // Beside it first: who is reading the old one keeps it until the new one is complete.
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
  if (ASIDE.includes(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(`${path}/${name}`));
}

function runWebpack(build, folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const program = join(root, 'node_modules/webpack-cli/bin/cli.js');
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(process.execPath, [program, '--env', `build=${build}`, '-o', folder], { cwd: root });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(said.trim()))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const build of process.argv.slice(2))
    process.stdout.write(`${relative(root, await freshBuild(build))}\n`);
