import { fileText } from '../write/file-text.ts';

const QUOTES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** A text as the attribute of an element writes it. */
export const attributeText = (text: string): string =>
  fileText(text).replace(/["'\t\n]/g, (character) => QUOTES[character] as string);

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Attributes in the order given; null is left out, true and false are 1 and 0. */
function attributes(values: Attributes): string {
  let written = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : attributeText(String(value));
    written += ` ${name}="${text}"`;
  }
  return written;
}

/** An element; `content` is XML already, and without any the element closes itself. */
export const element = (name: string, values: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;

/** `true`, or nothing at all: for attributes that are false where they are missing. */
export const flag = (value: boolean): true | null => (value ? true : null);
