/**
 * A program that prints the members of the client's classes that the Excel stand-in does not
 * support, class by class: `npx tsx test/support/host/print-coverage.ts [class]`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ClassMetadata, readMetadata } from '#excel-host/public';
import { hostClasses } from './classes.ts';

Object.assign(globalThis, {
  window: globalThis,
  navigator: { userAgent: 'node' },
  _richApiNativeBridge: { sendMessageToHost: () => undefined },
});
const library = createRequire(import.meta.url).resolve(
  '@microsoft/office-js/dist/excel-win32-16.01.debug.js',
);
(0, eval)(readFileSync(library, 'utf8'));

/** Members that every class of the client implements itself. */
const OF_THE_CLIENT = /^(_.*|Load|ToJSON|Set|SetMockData|Track|Untrack|EnsureUnchanged|Retrieve|Update)$/;

const declared = ({ scalars, navigations, methods }: ClassMetadata): readonly string[] =>
  [...new Set([...scalars.values(), ...navigations.values(), ...methods])].filter(
    (name) => !OF_THE_CLIENT.test(name),
  );

const [, , only] = process.argv;
const metadata = readMetadata(Excel);
for (const { type, members } of [...hostClasses()].sort((one, other) => one.type.localeCompare(other.type))) {
  const known = metadata.get(type);
  if (!known || (only !== undefined && only !== type)) continue;
  const all = declared(known);
  const missing = all.filter((name) => !members.has(name));
  process.stdout.write(
    `${type} ${all.length - missing.length}/${all.length}, missing: ${missing.join(' ') || 'none'}\n`,
  );
}
