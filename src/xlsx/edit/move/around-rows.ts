import { addressOf } from '../../address.ts';
import { parseRange } from '../../part/xml/ranges.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import type { FormulaChange } from '../sheet/formula-text.ts';
import type { XmlDocument, XmlNode } from '../xml/document.ts';
import { movedAreas } from './area-text.ts';
import type { CellMap } from './cell-map.ts';
import { moveRule } from './rules.ts';

/** Moves everything around the rows of a worksheet that is placed by cells. `change` is applied to formulas. */
export function moveAroundRows(part: XmlDocument, root: XmlNode, map: CellMap, change: FormulaChange): void {
  for (const child of root.children) moveElement(part, child, map, change);
}

function moveElement(part: XmlDocument, node: XmlNode, map: CellMap, change: FormulaChange): void {
  switch (node.name) {
    case 'dimension':
      part.remove(node);
      return;
    case 'conditionalFormatting':
    case 'dataValidation':
      moveRule(part, node, map, change);
      return;
    case 'mergeCell':
      moveMerge(part, node, map);
      return;
    case 'selection':
      moveSelection(part, node, map);
      return;
    case 'brk':
      moveBreak(part, node, map);
      return;
    case 'row':
    case 'col':
      moveAnchor(part, node, map);
      return;
    case 'f':
      moveFormula(part, node, change);
      return;
    default:
      moveAttributes(part, node, map);
  }
  for (const child of node.children) moveElement(part, child, map, change);
}

/** A merged area of which one cell is left is removed. */
function moveMerge(part: XmlDocument, node: XmlNode, map: CellMap): void {
  const area = parseRange(part.attribute(node, 'ref') ?? '');
  const moved = area === null ? null : map.area(area);
  if (moved === null || moved.rowCount * moved.columnCount < 2) part.remove(node);
  else if (moved !== area) part.setAttribute(node, 'ref', addressOf(moved));
}

function moveSelection(part: XmlDocument, node: XmlNode, map: CellMap): void {
  const cell = parseRange(part.attribute(node, 'activeCell') ?? '');
  const areas = part.attribute(node, 'sqref') ?? '';
  const moved = movedAreas(areas, map.area);
  if (moved === areas) return;
  const active = cell === null ? null : map.area(cell);
  part.setAttribute(node, 'activeCell', active === null ? null : addressOf(active));
  part.setAttribute(node, 'sqref', active === null || moved === '' ? null : moved);
}

/** A page break names the 0-based row or column before which a page begins. */
function moveBreak(part: XmlDocument, node: XmlNode, map: CellMap): void {
  const row = part.number(node, 'id');
  if (row === null) return;
  if (node.parent?.name === 'colBreaks' && map.column(row) !== row)
    part.setAttribute(node, 'id', map.column(row));
  if (node.parent?.name !== 'rowBreaks') return;
  const moved = map.edge(row);
  const isDouble = node.parent.children.some(
    (other) => other.start < node.start && map.edge(part.number(other, 'id') ?? -1) === moved,
  );
  if (isDouble) part.remove(node);
  else if (moved !== row) part.setAttribute(node, 'id', moved);
}

/** The row or the column of a control or an embedded object. */
function moveAnchor(part: XmlDocument, node: XmlNode, map: CellMap): void {
  if (node.parent?.name !== 'from' && node.parent?.name !== 'to') return;
  const number = Number(part.text(node));
  const moved = node.name === 'col' ? map.column(number) : map.edge(number);
  if (moved !== number) part.setText(node, String(moved));
}

function moveFormula(part: XmlDocument, node: XmlNode, change: FormulaChange): void {
  const formula = decodeEscapes(part.text(node));
  const moved = change(formula);
  if (moved !== formula) part.setText(node, moved);
}

/** The elements whose cells are given by attributes; one whose cells are all deleted is removed. */
const PLACED: Readonly<Record<string, string>> = {
  hyperlink: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  cellWatch: 'r',
  inputCells: 'r',
};

function moveAttributes(part: XmlDocument, node: XmlNode, map: CellMap): void {
  // The places of a sparkline and of other extensions.
  if (node.name === 'sqref') {
    const before = part.text(node);
    const after = movedAreas(before, map.area);
    if (after === '' && node.parent !== null) part.remove(node.parent);
    else if (after !== before) part.setText(node, after);
    return;
  }
  const name = PLACED[node.name];
  const before = name === undefined ? undefined : part.attribute(node, name);
  if (name === undefined || before === undefined) return;
  const after = movedAreas(before, map.area);
  if (after === '') part.remove(node);
  else if (after !== before) part.setAttribute(node, name, after);
}
