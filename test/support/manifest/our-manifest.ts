import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../modules.ts';
import { below, type Element, elementOf } from './element.ts';

/** Where manifest.xml says the pages stand. */
export const BASE = 'https://localhost:3000/';
export const XML = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
export const manifest = elementOf(XML);
/** The only element of a name. Throws where there is none or several. */
export const one = (name: string): Element => {
  const [found, ...others] = below(manifest, name);
  if (found === undefined || others.length > 0) throw new Error(`There is not one ${name}.`);
  return found;
};

/** Kind of resource → its elements by id. */
export const resources = new Map(
  ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].map((kind) => [
    kind,
    new Map(one(kind).children.map((resource) => [resource.attributes['id'] ?? '', resource])),
  ]),
);
