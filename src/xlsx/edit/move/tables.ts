import { rangeAddress } from '../../address.ts';
import { parseRange } from '../../part/xml/ranges.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import type { FormulaChange } from '../sheet/formula-text.ts';
import { descendants, type XmlDocument } from '../xml/document.ts';
import { movedAreas } from './area-text.ts';
import type { RowMap } from './row-map.ts';

/**
 * Moves a table part: its area, filter, order and column formulas (18.5.1.2). Rows inserted
 * right behind its last row become rows of the table.
 */
export function moveTable(part: XmlDocument, map: RowMap, change: FormulaChange): void {
  const { root } = part;
  const area = parseRange(part.attribute(root, 'ref') ?? '');
  if (area === null) return;
  const hasTotals = (part.number(root, 'totalsRowCount') ?? 0) > 0;
  // One row more, before which rows are inserted behind the last one.
  const grown = map.area({ ...area, rowCount: area.rowCount + (hasTotals ? 0 : 1) });
  const isCut = grown === null || map.row(area.row + area.rowCount) === null;
  const moved = hasTotals || isCut ? (map.area(area) ?? area) : { ...grown, rowCount: grown.rowCount - 1 };
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
