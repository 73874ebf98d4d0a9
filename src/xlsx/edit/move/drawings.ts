import type { PackageEditor } from '../part/package-editor.ts';
import { childNamed, descendants, type XmlDocument, type XmlNode } from '../xml/document.ts';
import type { FormulaChange } from '../sheet/formula-text.ts';
import type { CellMap } from './cell-map.ts';

/**
 * Moves the pictures, charts and shapes of a sheet with the rows they are in. What
 * was in deleted rows stays, in the row that takes their place.
 */
export function moveDrawings(parts: PackageEditor, sheetPath: string, map: CellMap): void {
  for (const { kind, target } of parts.relations(sheetPath))
    if (kind === 'drawing' && parts.has(target))
      parts.change(target, (part) => {
        for (const anchor of descendants(part.root))
          if (anchor.name === 'oneCellAnchor' || anchor.name === 'twoCellAnchor')
            moveAnchor(part, anchor, map);
      });
}

function moveAnchor(part: XmlDocument, anchor: XmlNode, map: CellMap): void {
  if (part.attribute(anchor, 'editAs') === 'absolute') return;
  for (const name of ['from', 'to']) {
    const place = childNamed(childNamed(anchor, name), 'col');
    const column = place === undefined ? 0 : Number(part.text(place));
    if (place !== undefined && map.column(column) !== column) part.setText(place, String(map.column(column)));
  }
  const [from, to] = ['from', 'to'].map((name) => childNamed(childNamed(anchor, name), 'row'));
  if (from === undefined) return;
  const top = Number(part.text(from));
  const moved = map.edge(top);
  if (moved !== top) part.setText(from, String(moved));
  if (to === undefined) return;
  const bottom = Number(part.text(to));
  // It keeps its height if it would have none.
  const end = map.edge(bottom) > moved || bottom === top ? map.edge(bottom) : moved + bottom - top;
  if (end !== bottom) part.setText(to, String(end));
}

/** Applies a change to the formulas by which a chart or shape names its cells. */
export function changeDrawingFormulas(part: XmlDocument, change: FormulaChange): void {
  for (const node of descendants(part.root)) {
    if (node.name === 'f' && node.children.length === 0) {
      const before = part.text(node);
      const after = change(before);
      if (after !== before) part.setText(node, after);
    }
    const link = part.attribute(node, 'textlink');
    if (link === undefined || link === '' || change(link) === link) continue;
    part.setAttribute(node, 'textlink', change(link));
  }
}
