import { cellAddress } from '../../address.ts';
import { parseRange } from '../../part/xml/ranges.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import type { PackageEditor } from '../part/package-editor.ts';
import { childNamed, childrenNamed, type XmlDocument, type XmlNode } from '../xml/document.ts';
import { TagScanner } from '../xml/tags.ts';
import type { CellMap } from './cell-map.ts';

/** A note that went with its deleted row: where it was (0-based) and what it said. */
export interface LostNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Moves notes, threaded comments and their boxes with the rows of their cells; returns those of deleted rows. */
export function moveNotes(parts: PackageEditor, sheetPath: string, map: CellMap): readonly LostNote[] {
  const lost = new Map<string, LostNote>();
  for (const { kind, target } of parts.relations(sheetPath)) {
    if (!parts.has(target)) continue;
    if (kind === 'comments')
      parts.change(target, (part) => {
        movePlaced(part, childrenNamed(childNamed(part.root, 'commentList'), 'comment'), map, lost);
      });
    else if (kind === 'threadedComment')
      parts.change(target, (part) => {
        movePlaced(part, childrenNamed(part.root, 'threadedComment'), map, lost);
      });
    else if (kind === 'vmlDrawing') parts.write(target, movedBoxes(parts.read(target), map));
  }
  return [...lost.values()];
}

/** Notes name their cell by `ref`. */
function movePlaced(
  part: XmlDocument,
  notes: readonly XmlNode[],
  map: CellMap,
  lost: Map<string, LostNote>,
): void {
  for (const note of notes) {
    const cell = parseRange(part.attribute(note, 'ref') ?? '');
    if (cell === null) continue;
    const row = map.row(cell.row);
    if (row === null) {
      const key = `${String(cell.row)} ${String(cell.column)}`;
      const text = decodeEscapes(part.text(childNamed(note, 'text') ?? note)).trim();
      // A threaded comment comes with a note that repeats it.
      const known = lost.get(key)?.text ?? '';
      const isRepeated = known.includes(text);
      lost.set(key, {
        ...cell,
        text: isRepeated ? known : known === '' || text.includes(known) ? text : `${known}\n${text}`,
      });
      part.remove(note);
    } else if (row !== cell.row || map.column(cell.column) !== cell.column)
      part.setAttribute(note, 'ref', cellAddress(row, map.column(cell.column)));
  }
}

/**
 * The boxes of notes and old controls: `Row` and `Column` are those of the cell, `Anchor` the corners of
 * the box. Read tag by tag, since programs write them with line breaks that are not closed.
 */
function movedBoxes(xml: string, map: CellMap): string {
  const scanner = new TagScanner(xml);
  let written = '';
  let at = 0;
  const replace = (from: number, to: number, text: string): void => {
    written += xml.slice(at, from) + text;
    at = to;
  };
  const isAt = (name: string, kind: TagScanner['kind']): boolean => scanner.is(name) && scanner.kind === kind;
  while (scanner.next()) {
    if (!isAt('shape', 'open')) continue;
    const { start } = scanner;
    const places = new Map<string, readonly [from: number, to: number]>();
    while (scanner.next() && !isAt('shape', 'close'))
      for (const name of ['Row', 'Column', 'Anchor'])
        if (isAt(name, 'open')) places.set(name, [scanner.end, xml.indexOf('<', scanner.end)]);
    const changes = boxChanges(xml, places, map);
    if (changes === null) replace(start, scanner.end, '');
    else for (const { place, text } of changes) replace(place[0], place[1], text);
  }
  return at === 0 ? xml : written + xml.slice(at);
}

interface BoxChange {
  readonly place: readonly [from: number, to: number];
  readonly text: string;
}

/** The changes of a box, in their order; null if its cell is deleted. */
function boxChanges(
  xml: string,
  places: ReadonlyMap<string, readonly [from: number, to: number]>,
  map: CellMap,
): readonly BoxChange[] | null {
  const changes: BoxChange[] = [];
  const row = places.get('Row');
  if (row !== undefined) {
    const after = map.row(Number(xml.slice(...row)));
    if (after === null) return null;
    changes.push({ place: row, text: String(after) });
  }
  const column = places.get('Column');
  if (column !== undefined)
    changes.push({ place: column, text: String(map.column(Number(xml.slice(...column)))) });
  const anchor = places.get('Anchor');
  const numbers =
    anchor === undefined
      ? []
      : xml
          .slice(...anchor)
          .split(',')
          .map(Number);
  const [left, , top, , right, , bottom] = numbers;
  const isWhole = left !== undefined && top !== undefined && right !== undefined && bottom !== undefined;
  if (anchor !== undefined && isWhole && !numbers.some(Number.isNaN)) {
    numbers[0] = map.column(left);
    numbers[4] = map.column(right);
    numbers[2] = map.edge(top);
    numbers[6] = Math.max(map.edge(top) + 1, map.edge(bottom));
    changes.push({ place: anchor, text: numbers.join(', ') });
  }
  return changes.sort((a, b) => a.place[0] - b.place[0]);
}
