import type { FileBook } from '../book.ts';
import { element } from '../part/xml.ts';

/**
 * Puts the named styles of a book into its style part, and what the file library has
 * no word for into the looks of cells. `numbers` holds the number in the part of each
 * style and of the look of each named style; what comes back, the final one of each style.
 */
export function withNamedStyles(
  xml: string,
  { styles, namedStyles }: Pick<FileBook, 'styles' | 'namedStyles'>,
  numbers: { readonly styles: readonly number[]; readonly named: readonly number[] },
): { readonly xml: string; readonly numbers: readonly number[] } {
  const looks = itemsOf(xml, 'cellXfs', 'xf');
  const places = new Map(looks.map((look, at) => [look, at]));
  const changed = styles.map(({ named, quotePrefix }, at) => {
    const number = numbers.styles[at] ?? 0;
    if (named === undefined && quotePrefix === undefined) return number;
    const look = (looks[number] ?? '')
      .replace(' xfId="0"', () => ` xfId="${String((named ?? -1) + 1)}"`)
      .replace('<xf ', () => (quotePrefix === undefined ? '<xf ' : '<xf quotePrefix="1" '));
    const place = places.get(look) ?? looks.length;
    if (place === looks.length) looks.push(look);
    places.set(look, place);
    return place;
  });
  const bases = numbers.named.map((number) => (looks[number] ?? '').replace(' xfId="0"', ''));
  const names = namedStyles.map(({ name, builtIn }, at) =>
    element('cellStyle', { name, xfId: at + 1, builtinId: builtIn }),
  );
  return {
    xml: [
      ['cellStyleXfs', 'xf', bases] as const,
      ['cellXfs', 'xf', looks.slice(itemsOf(xml, 'cellXfs', 'xf').length)] as const,
      ['cellStyles', 'cellStyle', names] as const,
    ].reduce((part, [list, item, more]) => withMore(part, list, item, more), xml),
    numbers: changed,
  };
}

/** The elements of a list of the style part, each from its beginning to the next. */
function itemsOf(xml: string, list: string, item: string): string[] {
  const inside = xml.slice(xml.indexOf(`<${list} `), xml.indexOf(`</${list}>`));
  return inside.split(`<${item} `).flatMap((text, at) => (at === 0 ? [] : [`<${item} ${text}`]));
}

function withMore(xml: string, list: string, item: string, more: readonly string[]): string {
  if (more.length === 0) return xml;
  const items = [...itemsOf(xml, list, item), ...more];
  const [start, end] = [xml.indexOf(`<${list} `), xml.indexOf(`</${list}>`)];
  return `${xml.slice(0, start)}<${list} count="${String(items.length)}">${items.join('')}${xml.slice(end)}`;
}
