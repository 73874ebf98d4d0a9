import { TagScanner } from '../xml/tags.ts';

/** Which of some shared strings the cells of a worksheet part show. */
export function usedStrings(xml: string, among: ReadonlySet<number>): ReadonlySet<number> {
  const used = new Set<number>();
  const scanner = new TagScanner(xml);
  let isString = false;
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    if (scanner.is('c')) isString = scanner.attribute('t') === 's';
    else if (isString && scanner.is('v') && scanner.kind === 'open') {
      const index = Number(xml.slice(scanner.end, xml.indexOf('<', scanner.end)));
      if (among.has(index)) used.add(index);
    }
  }
  return used;
}
