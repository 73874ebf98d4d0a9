import { escapeXmlText } from './escape-text.ts';

const QUOTES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** A text escaped for an attribute value. */
export const attributeText = (text: string): string =>
  escapeXmlText(text).replace(/["'\t\n]/g, (character) => QUOTES[character] ?? character);

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Attributes in the given order; null and undefined are left out, booleans become 1 and 0. */
function attributes(values: Attributes): string {
  let written = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : attributeText(String(value));
    written += ` ${name}="${text}"`;
  }
  return written;
}

/** An XML element; `content` is XML. Without content it is self-closing. */
export const writeElement = (name: string, values: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;

/** `true` or null: for attributes whose default is false. */
export const flag = (value: boolean): true | null => (value ? true : null);
