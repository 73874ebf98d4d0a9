// Installs the packages when they are missing or are not those of the lock file;
// says nothing otherwise. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldestNode = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  fail(
    `需要 Node.js ${oldestNode.join('.')} 或更新版本，当前为 ${process.versions.node}。`,
    `Node.js ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`,
  );
}

if (!isInstalled(packagesIn('package-lock.json'), packagesIn('node_modules/.package-lock.json'))) install();

/** What a lock file lists; npm writes the second one when an installation is complete. */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}

function isInstalled(wanted, present) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !(path in present)),
  );
}

function install() {
  process.stderr.write('正在安装依赖包（仅首次或更新后需要）… Installing packages…\n');
  const run = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status === 0) return;
  const reason = run.error?.message ?? run.stderr.trim();
  fail(
    '依赖包未能安装，请检查网络或 npm 源设置后重试；npm 的说明见下。',
    `The packages could not be installed; check the network or the npm registry setting. npm said:\n${reason}`,
  );
}

function fail(chinese, english) {
  process.stderr.write(`${chinese}\n${english}\n`);
  process.exit(2);
}
