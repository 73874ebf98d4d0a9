// Puts the library of Office into builds that load nothing from Microsoft: the files Excel
// requests, unmodified, from the npm package.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Microsoft keeps the library. */
export const LIBRARY_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The loader, what it loads in Excel on each platform, and its texts. */
const FILES = /^(office|excel-\w+-\d+\.\d+(-core)?|o15apptofilemappingtable)\.js$/;
/** Requested only where the user allowed Office to send diagnostic data. */
const TELEMETRY = ['telemetry/oteljs.js', 'telemetry/oteljs_agave.js'];
const LANGUAGES = ['zh-cn', 'en-us'];

/** A plugin that puts them into the folder `office` of the build. */
export const officeLibrary = (folder) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('office-library', (compilation) => {
      compilation.hooks.processAssets.tap('office-library', () => {
        const { RawSource } = compiler.webpack.sources;
        for (const name of namesIn(folder))
          compilation.emitAsset(`office/${name}`, new RawSource(readFileSync(join(folder, name))), {
            // Unmodified: it must not be minified.
            minimized: true,
          });
      });
    });
  },
});

const namesIn = (folder) => [
  ...readdirSync(folder).filter((name) => FILES.test(name)),
  ...LANGUAGES.map((language) => `${language}/office_strings.js`),
  ...TELEMETRY,
];
