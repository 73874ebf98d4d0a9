import type { FileColumns } from '../book.ts';
import { childOf, childrenOf, isTrueAt, numberAt, type Tree } from './tree.ts';
import { element } from './xml.ts';

/** The columns of a sheet that are not as all others (ECMA-376 part 1, 18.3.1.17 cols); `numbers` as for its rows. */
export function columnsXml(columns: readonly FileColumns[], numbers: ArrayLike<number>): string {
  const written = columns
    .filter(({ width, hidden, style }) => width !== null || hidden || style !== null)
    .map(({ first, last, width, hidden, style }) =>
      element('col', {
        min: first + 1,
        max: last + 1,
        width,
        style: style === null ? null : numbers[style],
        customWidth: width === null ? null : 'true',
        hidden: hidden ? 'true' : null,
      }),
    );
  return written.length === 0 ? '' : element('cols', {}, written.join(''));
}

/** The columns of a worksheet part. A width that no one set, but a program wrote down, is the standard one. */
export const readColumns = (sheet: Tree): readonly FileColumns[] =>
  childrenOf(childOf(sheet, 'cols'), 'col').map((tree) => ({
    first: (numberAt(tree, 'min') ?? 1) - 1,
    last: (numberAt(tree, 'max') ?? 1) - 1,
    width: isTrueAt(tree, 'customWidth') ? numberAt(tree, 'width') : null,
    hidden: isTrueAt(tree, 'hidden'),
    style: numberAt(tree, 'style'),
  }));
