// The package of icons is 15 MB of scripts with one icon a line. Only the lines of
// icons that are named somewhere go on to webpack, which need not read the others: a
// third of the time of a build. An icon that were left out wrongly would fail the build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ICON = /\b[A-Z]\w*(?:Regular|Filled|Light|Color)\b/g;
const LINE = /^export const (\w+) =.*$/gm;

let names = null;

/** Names of icons that the sources, and the components they use, hold. */
function namedIcons() {
  names ??= new Set(
    [join(root, 'src'), ...componentFolders()]
      .flatMap((folder) => scriptsIn(folder))
      .flatMap((file) => readFileSync(file, 'utf8').match(ICON) ?? []),
  );
  return names;
}

function componentFolders() {
  const fluent = join(root, 'node_modules/@fluentui');
  return readdirSync(fluent)
    .filter((name) => name !== 'react-icons')
    .map((name) => join(fluent, name, 'lib'));
}

function scriptsIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** The rule for webpack; its request holds which icons are named, so that no other is kept from a build before. */
export function iconsRule() {
  const hash = createHash('sha256')
    .update([...namedIcons()].sort().join())
    .digest('hex');
  return {
    test: /react-icons[\\/]lib[\\/](icons|sizedIcons)[\\/]chunk-\d+\.js$/,
    // Its identity is part of the request; options that are an object are not.
    use: [{ loader: fileURLToPath(import.meta.url), options: {}, ident: `icons-${hash}` }],
  };
}

/** The loader itself. */
export default function keepNamedIcons(source) {
  const wanted = namedIcons();
  return source.replace(LINE, (line, name) => (wanted.has(name) ? line : ''));
}
