import type { XlsxBook } from '../book.ts';
import { writeElement } from '../part/xml/write-element.ts';

/**
 * Adds to a style part what hucre does not support: named styles, and references to them
 * and quote prefixes in cell formats. `numbers` are the indexes in `cellXfs` of the styles
 * and of the formats of the named styles; the result has the final index of each style.
 */
export function withNamedStyles(
  xml: string,
  { styles, namedStyles }: Pick<XlsxBook, 'styles' | 'namedStyles'>,
  numbers: { readonly styles: readonly number[]; readonly named: readonly number[] },
): { readonly xml: string; readonly numbers: readonly number[] } {
  const formats = itemsOf(xml, 'cellXfs', 'xf');
  const places = new Map(formats.map((format, at) => [format, at]));
  const changed = styles.map(({ named, quotePrefix }, at) => {
    const number = numbers.styles[at] ?? 0;
    if (named === undefined && quotePrefix === undefined) return number;
    const format = (formats[number] ?? '')
      .replace(' xfId="0"', () => ` xfId="${String((named ?? -1) + 1)}"`)
      .replace('<xf ', () => (quotePrefix === undefined ? '<xf ' : '<xf quotePrefix="1" '));
    const place = places.get(format) ?? formats.length;
    if (place === formats.length) formats.push(format);
    places.set(format, place);
    return place;
  });
  const bases = numbers.named.map((number) => (formats[number] ?? '').replace(' xfId="0"', ''));
  const names = namedStyles.map(({ name, builtIn }, at) =>
    writeElement('cellStyle', { name, xfId: at + 1, builtinId: builtIn }),
  );
  return {
    xml: [
      ['cellStyleXfs', 'xf', bases] as const,
      ['cellXfs', 'xf', formats.slice(itemsOf(xml, 'cellXfs', 'xf').length)] as const,
      ['cellStyles', 'cellStyle', names] as const,
    ].reduce((part, [list, item, more]) => withMore(part, list, item, more), xml),
    numbers: changed,
  };
}

/** The elements of a list of the style part as XML texts. */
function itemsOf(xml: string, list: string, item: string): string[] {
  const inside = xml.slice(xml.indexOf(`<${list} `), xml.indexOf(`</${list}>`));
  return inside.split(`<${item} `).flatMap((text, at) => (at === 0 ? [] : [`<${item} ${text}`]));
}

/** The style part with elements appended to one of its lists. */
function withMore(xml: string, list: string, item: string, more: readonly string[]): string {
  if (more.length === 0) return xml;
  const items = [...itemsOf(xml, list, item), ...more];
  const [start, end] = [xml.indexOf(`<${list} `), xml.indexOf(`</${list}>`)];
  return `${xml.slice(0, start)}<${list} count="${String(items.length)}">${items.join('')}${xml.slice(end)}`;
}
