import type { XlsxProperties } from '../../book.ts';
import { childOf, decodeEscapes, type XmlElement } from '../xml/tree.ts';

const TEXTS = [
  'title',
  'subject',
  'creator',
  'keywords',
  'description',
  'lastModifiedBy',
  'category',
] as const;
const APP_TEXTS = { company: 'Company', manager: 'Manager' } as const;
const TIMES = ['created', 'modified'] as const;

type CustomValue = NonNullable<XlsxProperties['custom']>[string];

/** The document properties of a file: core, extended and custom ones (ECMA-376 part 2, 11; part 1, 22.2, 22.3). */
export function parseProperties(core: XmlElement, app: XmlElement, custom: XmlElement): XlsxProperties {
  const found: Record<string, string | Date | Record<string, CustomValue>> = {};
  for (const name of TEXTS) add(found, name, childOf(core, name)?.text);
  for (const [name, element] of Object.entries(APP_TEXTS)) add(found, name, childOf(app, element)?.text);
  for (const name of TIMES) {
    const time = new Date(childOf(core, name)?.text ?? '');
    if (!Number.isNaN(time.getTime())) found[name] = time;
  }
  const values = custom.children.flatMap((property) => {
    const value = property.children[0];
    const name = property.attributes.name;
    return value === undefined || name === undefined
      ? []
      : [[decodeEscapes(name), customValue(value)] as const];
  });
  if (values.length > 0) found.custom = Object.fromEntries(values);
  return found;
}

function add(found: Record<string, unknown>, name: string, text: string | undefined): void {
  if (text !== undefined && text !== '') found[name] = decodeEscapes(text);
}

function customValue({ name, text }: XmlElement): CustomValue {
  if (name === 'bool') return text === 'true' || text === '1';
  if (name === 'filetime' || name === 'date') return new Date(text);
  return name === 'lpwstr' || name === 'lpstr' || name === 'bstr' ? decodeEscapes(text) : Number(text);
}
