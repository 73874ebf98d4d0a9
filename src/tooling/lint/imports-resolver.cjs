// Tells the import rules of ESLint where `#layer/path` and relative imports lead,
// from the "imports" of package.json.
const { existsSync } = require('node:fs');
const { isBuiltin } = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { imports } = require('../../../package.json');

const root = resolve(__dirname, '../../..');

function target(source, from) {
  if (source.startsWith('.')) return resolve(dirname(from), source);
  for (const [pattern, path] of Object.entries(imports)) {
    const prefix = pattern.replace('*', '');
    if (source.startsWith(prefix)) return join(root, path.replace('*', source.slice(prefix.length)));
  }
  return null;
}

exports.interfaceVersion = 2;
exports.resolve = (source, from) => {
  if (isBuiltin(source)) return { found: true, path: null };
  const path = target(source, from);
  return path !== null && existsSync(path) ? { found: true, path } : { found: false };
};
