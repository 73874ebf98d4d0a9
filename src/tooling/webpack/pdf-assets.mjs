// What pdf files need that do not carry their fonts: character maps and the usual
// fonts, out of the package of the reader.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['cmaps', 'standard_fonts'];

/** A plugin that puts them into the folder `pdf` of the build; a page asks for those it needs. */
export const pdfAssets = (folder) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('pdf-assets', (compilation) => {
      compilation.hooks.processAssets.tap('pdf-assets', () => {
        const { RawSource } = compiler.webpack.sources;
        for (const name of FOLDERS.flatMap((part) =>
          readdirSync(join(folder, part)).map((file) => `${part}/${file}`),
        ))
          compilation.emitAsset(`pdf/${name}`, new RawSource(readFileSync(join(folder, name))));
      });
    });
  },
});
