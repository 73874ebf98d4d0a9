import { addressOf } from '../../address.ts';
import type { CellRange } from '../../cell-range.ts';
import { movedReferences } from '../../formula/references.ts';
import { parseRange } from '../../part/xml/ranges.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import type { PackageEditor } from '../part/package-editor.ts';
import { expandSharedFormulas } from '../sheet/shared-formulas.ts';
import type { FormulaChange } from '../sheet/formula-text.ts';
import { hasContent, movedCell, type RowText } from '../sheet/row-text.ts';
import { countChildren, type SheetText } from '../sheet/sheet-text.ts';
import { childNamed, childrenNamed, descendants } from '../xml/document.ts';
import { moveAroundRows } from './around-rows.ts';
import { changeDrawingFormulas, moveDrawings } from './drawings.ts';
import { type LostNote, moveNotes } from './notes.ts';
import type { CellMap } from './cell-map.ts';
import { ColumnMap } from './column-map.ts';
import { moveColumnWidths } from './column-widths.ts';
import { moveTable } from './tables.ts';

/** A sheet of a file that is changed. */
export interface PlacedSheet {
  readonly name: string;
  readonly path: string;
  /** null: no worksheet, such as a sheet that is a chart. */
  readonly text: SheetText | null;
}

/** A formula that lost a cell to which it referred. */
export interface LostReference {
  readonly sheet: string;
  readonly formula: string;
}

/** What could not be kept when rows were deleted. */
export interface RowLosses {
  readonly notes: readonly LostNote[];
  readonly references: readonly LostReference[];
}

const LISTS = [
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'rowBreaks',
];
const REFERENCE_LOST = '#REF!';

/**
 * Deletes and inserts entire rows or columns of a sheet, and moves everything that is in them or
 * refers to them, on all sheets and in all parts. What is inserted is empty.
 */
export function moveCells(
  parts: PackageEditor,
  bookPath: string,
  sheets: readonly PlacedSheet[],
  moved: PlacedSheet,
  map: CellMap,
): RowLosses {
  const { text } = moved;
  if (text === null || map.isEmpty) return { notes: [], references: [] };
  const references: LostReference[] = [];
  const changeOn =
    (home: PlacedSheet | null): FormulaChange =>
    (formula) => {
      const after = movedReferences(formula, home?.name ?? null, moved.name, map.area);
      if (after !== formula && after.split(REFERENCE_LOST).length > formula.split(REFERENCE_LOST).length)
        references.push({ sheet: home?.name ?? '', formula });
      return after;
    };
  const anchors = mergedAnchors(text, map);
  if (text.rows.hasSharedFormulas) expandSharedFormulas(text.rows);
  const removed = map instanceof ColumnMap ? [] : text.rows.move((row) => map.row(row), map.area);
  if (map instanceof ColumnMap) text.rows.moveColumns((column) => map.column(column), map.area);
  keepAnchors(text, anchors, removed);
  for (const sheet of sheets)
    if (sheet.text !== null && (sheet === moved || mentions(sheet.text, moved.name)))
      changeSheetFormulas(sheet.text, changeOn(sheet), sheet === moved ? null : changeOn(sheet));
  text.change((part, root) => {
    moveAroundRows(part, root, map, changeOn(moved));
    moveColumnWidths(part, root, map);
  });
  for (const list of LISTS) countChildren(text, list);
  moveDrawings(parts, moved.path, map);
  for (const sheet of sheets) changeSheetParts(parts, sheet, sheet === moved ? map : null, changeOn(sheet));
  parts.change(bookPath, (part) => {
    for (const name of childrenNamed(childNamed(part.root, 'definedNames'), 'definedName')) {
      const home = sheets[part.number(name, 'localSheetId') ?? -1] ?? null;
      const before = decodeEscapes(part.text(name));
      const after = changeOn(home)(before);
      if (after !== before) part.setText(name, after);
    }
  });
  movePivotSources(parts, moved.name, map);
  return { notes: moveNotes(parts, moved.path, map), references };
}

/** Whether a sheet may be named in a part: with other signs than letters its name is written in several ways. */
const mentions = (sheet: SheetText, name: string): boolean =>
  /[&<>'"A-Za-z]/.test(name) || sheet.includes('&#') || sheet.includes(name);

function changeSheetFormulas(sheet: SheetText, change: FormulaChange, around: FormulaChange | null): void {
  if (sheet.rows.hasSharedFormulas) expandSharedFormulas(sheet.rows);
  sheet.rows.changeFormulas(change);
  if (around === null) return;
  sheet.change((part, root) => {
    for (const node of descendants(root)) {
      if (!['f', 'formula', 'formula1', 'formula2'].includes(node.name) || node.children.length > 0) continue;
      const before = decodeEscapes(part.text(node));
      const after = around(before);
      if (after !== before) part.setText(node, after);
    }
  });
}

/** The tables, charts, pivot tables and controls of a sheet; `map` is null for sheets that do not move. */
function changeSheetParts(
  parts: PackageEditor,
  { path }: PlacedSheet,
  map: CellMap | null,
  change: FormulaChange,
): void {
  for (const { kind, target } of parts.relations(path)) {
    if (!parts.has(target)) continue;
    if (kind === 'table' && map !== null)
      parts.change(target, (part) => {
        moveTable(part, map, change);
      });
    else if (kind === 'pivotTable' && map !== null)
      parts.change(target, (part) => {
        const place = childNamed(part.root, 'location');
        const area = parseRange((place && part.attribute(place, 'ref')) ?? '');
        const moved = area === null ? null : map.area(area);
        if (place !== undefined && moved !== null && moved !== area)
          part.setAttribute(place, 'ref', addressOf(moved));
      });
    else if (kind === 'ctrlProp')
      parts.change(target, (part) => {
        for (const name of ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup']) {
          const before = part.attribute(part.root, name);
          if (before !== undefined && change(before) !== before)
            part.setAttribute(part.root, name, change(before));
        }
      });
    else if (kind === 'drawing') {
      parts.change(target, (part) => {
        changeDrawingFormulas(part, change);
      });
      for (const chart of parts.relations(target))
        if (chart.kind.startsWith('chart') && parts.has(chart.target))
          parts.change(chart.target, (part) => {
            changeDrawingFormulas(part, change);
          });
    }
  }
}

/** The cells from which pivot tables take their records. */
function movePivotSources(parts: PackageEditor, sheet: string, map: CellMap): void {
  for (const path of parts.paths)
    if (/^xl\/pivotCache\/pivotCacheDefinition\d{1,6}\.xml$/.test(path))
      parts.change(path, (part) => {
        for (const node of descendants(part.root)) {
          if (node.name !== 'worksheetSource' || part.attribute(node, 'sheet') !== sheet) continue;
          const area = parseRange(part.attribute(node, 'ref') ?? '');
          const moved = area === null ? null : map.area(area);
          if (moved !== null && moved !== area) part.setAttribute(node, 'ref', addressOf(moved));
        }
      });
}

/** The merged areas whose first row is deleted and whose other rows stay, with the row that is then the first. */
function mergedAnchors(
  sheet: SheetText,
  map: CellMap,
): readonly { readonly area: CellRange; readonly row: number }[] {
  const part = sheet.around;
  return childrenNamed(childNamed(part.root, 'mergeCells'), 'mergeCell').flatMap((node) => {
    const area = parseRange(part.attribute(node, 'ref') ?? '');
    if (area === null || map.row(area.row) !== null) return [];
    const moved = map.area(area);
    return moved === null ? [] : [{ area, row: moved.row }];
  });
}

/** A merged area whose first row was deleted keeps what it shows. */
function keepAnchors(
  sheet: SheetText,
  anchors: readonly { readonly area: CellRange; readonly row: number }[],
  removed: readonly (readonly [number: number, row: RowText])[],
): void {
  const rows = new Map(removed);
  for (const { area, row } of anchors) {
    const cell = rows.get(area.row)?.cells.get(area.column);
    const present = sheet.rows.find(row)?.cells.get(area.column);
    if (cell === undefined || !hasContent(cell) || (present !== undefined && hasContent(present))) continue;
    sheet.rows.setCell(row, area.column, movedCell(cell, row, area.column));
  }
}
