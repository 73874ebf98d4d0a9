// Puts the manifest into a build, with the address the build will be served at, and the
// files it refers to besides the pane: icons and help.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address of the pages in manifest.xml, which a build replaces. */
export const DEFAULT_BASE = 'https://localhost:3000';

/**
 * A webpack plugin that does so.
 * @throws {Error} where `base` is no https address.
 */
export function manifestFiles(root, base) {
  const address = addressOf(base);
  const read = (file) => readFileSync(join(root, file));
  const named = (folder, ending) =>
    readdirSync(join(root, 'assets', folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => [`${folder}/${name}`, read(`assets/${folder}/${name}`)]);
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap('manifest-files', (compilation) => {
        compilation.hooks.processAssets.tap('manifest-files', () => {
          const { RawSource } = compiler.webpack.sources;
          const files = [
            ['manifest.xml', manifestAt(read('manifest.xml').toString('utf8'), address)],
            ...named('icons', '.png'),
            ...named('help', '.html'),
            ...named('help', '.css'),
            ...named('help/pictures', '.png'),
          ];
          compilation.fileDependencies.add(join(root, 'manifest.xml'));
          for (const [name, content] of files) compilation.emitAsset(name, new RawSource(content));
        });
      });
    },
  };
}

/** The manifest for pages at another address, which has no "/" at its end. */
export const manifestAt = (manifest, address) => manifest.replaceAll(DEFAULT_BASE, address);

function addressOf(base) {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || url.protocol !== 'https:' || url.search !== '' || url.hash !== '')
    throw new Error(
      `--env base=${base}: 需要以 https:// 开头的地址，如 https://duban.example/addin。An https address is needed.`,
    );
  return url.href.replace(/\/+$/, '');
}
