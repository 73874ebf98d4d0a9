import { rangeAddress } from '../../address.ts';
import type { CellRange } from '../../cell-range.ts';
import { parseRange } from '../../part/xml/ranges.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import { writeElement } from '../../part/xml/write-element.ts';
import type { FormulaChange } from '../sheet/formula-text.ts';
import { childNamed, childrenNamed, descendants, withPrefix, type XmlDocument } from '../xml/document.ts';
import { movedAreas } from './area-text.ts';
import type { CellMap } from './cell-map.ts';

/**
 * Moves a table part: its area, filter, order and column formulas (18.5.1.2). Rows inserted
 * right behind its last row become rows of the table.
 */
export function moveTable(part: XmlDocument, map: CellMap, change: FormulaChange): void {
  const { root } = part;
  const area = parseRange(part.attribute(root, 'ref') ?? '');
  if (area === null) return;
  const hasTotals = (part.number(root, 'totalsRowCount') ?? 0) > 0;
  // One row more, before which rows are inserted behind the last one.
  const grown = map.area({ ...area, rowCount: area.rowCount + (hasTotals ? 0 : 1) });
  const isCut = grown === null || map.row(area.row + area.rowCount) === null;
  const moved = hasTotals || isCut ? (map.area(area) ?? area) : { ...grown, rowCount: grown.rowCount - 1 };
  widenTable(part, area, moved, map);
  if (rangeAddress(moved) !== rangeAddress(area)) {
    part.setAttribute(root, 'ref', rangeAddress(moved));
    for (const node of descendants(root))
      if (node.name === 'autoFilter')
        part.setAttribute(
          node,
          'ref',
          rangeAddress({ ...moved, rowCount: moved.rowCount - (hasTotals ? 1 : 0) }),
        );
  }
  for (const node of descendants(root)) {
    if (node.name === 'sortState' || node.name === 'sortCondition') {
      const before = part.attribute(node, 'ref') ?? '';
      const after = movedAreas(before, map.area);
      if (after === '') part.remove(node);
      else if (after !== before) part.setAttribute(node, 'ref', after);
    }
    if (node.name !== 'calculatedColumnFormula' && node.name !== 'totalsRowFormula') continue;
    const before = decodeEscapes(part.text(node));
    const after = change(before);
    if (after !== before && !after.includes('#REF!')) part.setText(node, after);
  }
}

/** Names of columns that were inserted between those of a table, as Excel calls them in Chinese. */
const NEW_COLUMN = '列';

/** Gives a table columns for those that were inserted between its own. */
function widenTable(part: XmlDocument, area: CellRange, moved: CellRange, map: CellMap): void {
  const count = moved.columnCount - area.columnCount;
  const list = childNamed(part.root, 'tableColumns');
  const columns = childrenNamed(list, 'tableColumn');
  const next = columns.find((_, at) => map.column(area.column + at) !== area.column + at);
  if (list === undefined || next === undefined || count < 1) return;
  const names = new Set(columns.map((node) => decodeEscapes(part.attribute(node, 'name') ?? '')));
  let id = columns.reduce((most, node) => Math.max(most, part.number(node, 'id') ?? 0), 0);
  const added: string[] = [];
  for (let number = 1; added.length < count; number += 1) {
    const name = `${NEW_COLUMN}${String(number)}`;
    if (names.has(name)) continue;
    id += 1;
    added.push(withPrefix(writeElement('tableColumn', { id, name }), list.prefix));
  }
  part.insertBefore(next, added.join(''));
  part.setAttribute(list, 'count', columns.length + count);
}
