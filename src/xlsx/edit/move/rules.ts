import type { CellRange } from '../../cell-range.ts';
import { copiedReferences } from '../../formula/references.ts';
import { parseRanges } from '../../part/xml/ranges.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import { childNamed, descendants, type XmlDocument, type XmlNode } from '../xml/document.ts';
import type { FormulaChange } from '../sheet/formula-text.ts';
import { movedAreas } from './area-text.ts';
import type { CellMap } from './cell-map.ts';

const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2']);

/**
 * Moves a conditional format or a data validation, also one of the extensions, with its
 * formulas, which are written for the first cell of its first area. Removes it if none of
 * its cells is left.
 */
export function moveRule(part: XmlDocument, rule: XmlNode, map: CellMap, change: FormulaChange): void {
  const inside = childNamed(rule, 'sqref');
  const before = inside === undefined ? (part.attribute(rule, 'sqref') ?? '') : part.text(inside);
  const areas = parseRanges(before);
  const after = movedAreas(before, map.area);
  if (after === '') {
    part.remove(rule);
    return;
  }
  if (after !== before) {
    if (inside === undefined) part.setAttribute(rule, 'sqref', after);
    else part.setText(inside, after);
  }
  const [first] = areas;
  const home = areas.find((area) => map.area(area) !== null);
  const rebase = first === undefined || home === undefined ? null : rebaseOf(first, home, map);
  for (const node of descendants(rule)) {
    if (!FORMULAS.has(node.name) || node.children.length > 0) continue;
    const formula = decodeEscapes(part.text(node));
    const moved = rebase === null ? change(formula) : rebase(formula, change);
    if (moved !== formula) part.setText(node, moved);
  }
}

/** Reads a formula from a cell that stays, so that its relative references move with that cell. */
function rebaseOf(
  first: CellRange,
  home: CellRange,
  map: CellMap,
): ((formula: string, change: FormulaChange) => string) | null {
  const stays = map.survivor(home);
  const row = stays === null ? null : map.row(stays);
  if (stays === null || row === null) return null;
  const top = map.area(home)?.row ?? row;
  const down = stays - first.row;
  const across = home.column - first.column;
  return (formula, change) => copiedReferences(change(copiedReferences(formula, down, across)), top - row, 0);
}
