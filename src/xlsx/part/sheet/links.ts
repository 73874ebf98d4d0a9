import { cellAddress } from '../../address.ts';
import type { XlsxLink } from '../../book.ts';
import { parseRange } from '../xml/ranges.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../xml/tree.ts';
import { writeElement } from '../xml/write-element.ts';

/** Links by row and column: the order in which hucre numbers the targets of a sheet. */
const linksInOrder = (links: readonly XlsxLink[]): readonly XlsxLink[] =>
  [...links].sort((a, b) => a.row - b.row || a.column - b.column);

/** The hyperlinks of a sheet (ECMA-376 part 1, 18.3.1.48); URLs are given by relationship id. */
export function linksXml(links: readonly XlsxLink[]): string {
  if (links.length === 0) return '';
  let targets = 0;
  const written = linksInOrder(links).map(({ row, column, target, place, tooltip }) => {
    if (target !== null) targets += 1;
    return writeElement('hyperlink', {
      ref: cellAddress(row, column),
      location: place,
      'r:id': target === null ? null : `rId${String(targets)}`,
      tooltip: tooltip === '' ? null : tooltip,
    });
  });
  return writeElement('hyperlinks', {}, written.join(''));
}

/** A link on several cells becomes one link per cell; a link on more cells than this is left out. */
const MAX_CELLS_OF_LINK = 10_000;

/** The hyperlinks of a worksheet part; `targetOf` gives the URL of a relationship id. */
export const parseLinks = (sheet: XmlElement, targetOf: (id: string) => string | null): readonly XlsxLink[] =>
  childrenOf(childOf(sheet, 'hyperlinks'), 'hyperlink').flatMap((tree) => {
    const range = parseRange(tree.attributes.ref ?? '');
    if (range === null || range.rowCount * range.columnCount > MAX_CELLS_OF_LINK) return [];
    const id = tree.attributes.id;
    const place = textAt(tree, 'location');
    const link = {
      target: id === undefined ? null : targetOf(id),
      place: place === '' ? null : place,
      tooltip: textAt(tree, 'tooltip'),
    };
    return Array.from({ length: range.rowCount * range.columnCount }, (_, index) => ({
      row: range.row + Math.floor(index / range.columnCount),
      column: range.column + (index % range.columnCount),
      ...link,
    }));
  });
