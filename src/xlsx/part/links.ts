import { address } from '../address.ts';
import type { FileLink } from '../book.ts';
import { rangeAt } from './ranges.ts';
import { childOf, childrenOf, textAt, type Tree } from './tree.ts';
import { element } from './xml.ts';

/** Row by row, and by columns in a row: in this order the file library numbers the targets of a sheet. */
export const inOrder = (links: readonly FileLink[]): readonly FileLink[] =>
  [...links].sort((a, b) => a.row - b.row || a.column - b.column);

/** The jumps of a sheet (ECMA-376 part 1, 18.3.1.48 hyperlinks); addresses outside are named by number. */
export function linksXml(links: readonly FileLink[]): string {
  if (links.length === 0) return '';
  let targets = 0;
  const written = inOrder(links).map(({ row, column, target, place, tooltip }) => {
    if (target !== null) targets += 1;
    return element('hyperlink', {
      ref: address(row, column),
      location: place,
      'r:id': target === null ? null : `rId${String(targets)}`,
      tooltip: tooltip === '' ? null : tooltip,
    });
  });
  return element('hyperlinks', {}, written.join(''));
}

/** Cells of one link that spans more are each given it, but no more than these. */
const MOST = 10_000;

/** The jumps of a worksheet part; `targetOf` gives the address behind a number. */
export const readLinks = (sheet: Tree, targetOf: (id: string) => string | null): readonly FileLink[] =>
  childrenOf(childOf(sheet, 'hyperlinks'), 'hyperlink').flatMap((tree) => {
    const range = rangeAt(tree.attributes.ref ?? '');
    if (range === null || range.rowCount * range.columnCount > MOST) return [];
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
