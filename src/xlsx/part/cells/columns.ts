import type { XlsxColumns } from '../../book.ts';
import { childOf, childrenOf, isTrueAt, numberAt, type XmlElement } from '../xml/tree.ts';
import { writeElement } from '../xml/write-element.ts';

/** The `cols` element (ECMA-376 part 1, 18.3.1.17); `numbers` gives the id of each style in the file. */
export function columnsXml(columns: readonly XlsxColumns[], numbers: ArrayLike<number>): string {
  const written = columns
    .filter(({ width, hidden, style }) => width !== null || hidden || style !== null)
    .map(({ first, last, width, hidden, style }) =>
      writeElement('col', {
        min: first + 1,
        max: last + 1,
        width,
        style: style === null ? null : numbers[style],
        customWidth: width === null ? null : 'true',
        hidden: hidden ? 'true' : null,
      }),
    );
  return written.length === 0 ? '' : writeElement('cols', {}, written.join(''));
}

/** The columns of a worksheet part. Only a width marked as custom counts; others are the standard width, written out. */
export const parseColumns = (sheet: XmlElement): readonly XlsxColumns[] =>
  childrenOf(childOf(sheet, 'cols'), 'col').map((tree) => ({
    first: (numberAt(tree, 'min') ?? 1) - 1,
    last: (numberAt(tree, 'max') ?? 1) - 1,
    width: isTrueAt(tree, 'customWidth') ? numberAt(tree, 'width') : null,
    hidden: isTrueAt(tree, 'hidden'),
    style: numberAt(tree, 'style'),
  }));
