import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source/modules.ts';
import { below, type Element, elementOf } from '../../../src/tooling/manifest/element.ts';
import { resourcesOf } from '../../../src/tooling/manifest/references.ts';

/** The address in manifest.xml, which a build replaces with that of its pages. */
export const BASE = 'https://localhost:3000/';
export const XML = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
export const manifest = elementOf(XML);

/**
 * The only element with a name.
 * @throws {Error} if there is none, or more than one.
 */
export const onlyElement = (name: string): Element => {
  const [found, ...others] = below(manifest, name);
  if (found === undefined || others.length > 0) throw new Error(`There is not exactly one ${name}.`);
  return found;
};

export const resources = resourcesOf(manifest);
