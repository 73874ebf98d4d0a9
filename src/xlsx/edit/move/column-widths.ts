import { MAX_COLUMNS } from '../../cell-range.ts';
import { writeElement } from '../../part/xml/write-element.ts';
import { childNamed, childrenNamed, type XmlDocument, type XmlNode } from '../xml/document.ts';
import type { CellMap } from './cell-map.ts';

const LAST = MAX_COLUMNS - 1;

/** Moves the widths and formats of columns (18.3.1.13 col); inserted columns have none. */
export function moveColumnWidths(part: XmlDocument, root: XmlNode, map: CellMap): void {
  for (const node of childrenNamed(childNamed(root, 'cols'), 'col')) {
    const first = (part.number(node, 'min') ?? 1) - 1;
    const last = (part.number(node, 'max') ?? 1) - 1;
    const [from, to] = [map.column(first), map.column(last)];
    if (to === last) continue;
    if (from > LAST) part.remove(node);
    else if (to - from === last - first) setColumns(part, node, from, to);
    else {
      // Columns were inserted between those of one element.
      let end = first;
      while (map.column(end + 1) === map.column(end) + 1) end += 1;
      part.insertBefore(node, part.source(node).replace(MAX_ATTRIBUTE, `$1${String(map.column(end) + 1)}$2`));
      setColumns(part, node, map.column(end + 1), to);
    }
  }
}

const MAX_ATTRIBUTE = /(\smax=["'])\d+(["'])/;

function setColumns(part: XmlDocument, node: XmlNode, first: number, last: number): void {
  part.setAttribute(node, 'min', first + 1);
  part.setAttribute(node, 'max', Math.min(last, LAST) + 1);
}

/** Puts the elements of columns into their order. */
export function sortColumns(part: XmlDocument, root: XmlNode): void {
  const nodes = childrenNamed(childNamed(root, 'cols'), 'col');
  const sorted = [...nodes].sort((a, b) => (part.number(a, 'min') ?? 0) - (part.number(b, 'min') ?? 0));
  for (const [at, node] of nodes.entries()) {
    const own = sorted[at];
    if (own !== undefined && own !== node) part.replace(node, part.source(own));
  }
}

/** A width, in digits of the default font, and whether the column is hidden. */
export interface ColumnWidth {
  readonly width: number;
  readonly hidden: boolean;
}

/** Gives columns that have none yet their widths; `first` is 0-based. */
export function columnWidthsXml(first: number, widths: readonly ColumnWidth[]): string {
  return widths
    .map(({ width, hidden }, at) =>
      writeElement('col', {
        min: first + at + 1,
        max: first + at + 1,
        width,
        hidden: hidden ? true : null,
        customWidth: true,
      }),
    )
    .join('');
}
