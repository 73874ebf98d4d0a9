import { cellAddress, rangeAddress } from '../../address.ts';
import type { XlsxSheet } from '../../book.ts';
import { type CellRange, intersection, lastRow, MAX_COLUMNS } from '../../cell-range.ts';
import { parseRange } from '../../part/xml/ranges.ts';
import { writeElement } from '../../part/xml/write-element.ts';
import { countChildren, type SheetText } from '../sheet/sheet-text.ts';
import { childNamed, childrenNamed } from '../xml/document.ts';
import type { AdoptedBook } from './adopted-book.ts';
import { covers } from './areas.ts';
import { writeArea } from './cells.ts';
import type { EditContext, EditedSheet } from './edit-context.ts';
import { addConditions, addValidations, clearRules } from './rules.ts';
import { setTable } from './tables.ts';

/**
 * Replaces an area of a sheet by that of a sheet of a book: cells, merged areas, rules,
 * links, heights, page breaks and tables. What is outside stays, and so do cells that are
 * kept. Merged areas that reach out of the area stay, and nothing is merged across them.
 */
export function replaceArea(
  { parts, strings }: EditContext,
  { path, text }: EditedSheet,
  area: CellRange,
  adopted: AdoptedBook,
  source: XlsxSheet,
  isKept: (row: number, column: number) => boolean,
): void {
  writeArea(text, area, source, adopted.styles, strings, isKept);
  replaceMerges(text, area, source.merges);
  clearRules(text, area);
  addConditions(
    text,
    source.conditions.map((condition) => ({ condition, format: adopted.formatOf(condition) })),
  );
  addValidations(text, source.validations);
  replaceLinks(text, area, source, isKept);
  replaceBreaks(text, area, source.page?.rowBreaks ?? []);
  for (const table of source.tables) setTable(parts, text, path, table);
}

function replaceMerges(sheet: SheetText, area: CellRange, merges: readonly CellRange[]): void {
  const kept: CellRange[] = [];
  sheet.change((part, root) => {
    for (const node of childrenNamed(childNamed(root, 'mergeCells'), 'mergeCell')) {
      const merge = parseRange(part.attribute(node, 'ref') ?? '');
      if (merge !== null && covers(area, merge)) part.remove(node);
      else if (merge !== null) kept.push(merge);
    }
  });
  countChildren(sheet, 'mergeCells');
  addMerges(
    sheet,
    merges.filter((merge) => kept.every((one) => intersection(one, merge) === null)),
  );
}

/** Adds merged areas. */
export function addMerges(sheet: SheetText, merges: readonly CellRange[]): void {
  if (merges.length === 0) return;
  sheet.appendTo(
    'mergeCells',
    merges.map((merge) => writeElement('mergeCell', { ref: rangeAddress(merge) })).join(''),
  );
  countChildren(sheet, 'mergeCells');
}

function replaceLinks(
  sheet: SheetText,
  area: CellRange,
  { links }: XlsxSheet,
  isKept: (row: number, column: number) => boolean,
): void {
  sheet.change((part, root) => {
    for (const node of childrenNamed(childNamed(root, 'hyperlinks'), 'hyperlink')) {
      const place = parseRange(part.attribute(node, 'ref') ?? '');
      if (place !== null && covers(area, place) && !isKept(place.row, place.column)) part.remove(node);
    }
  });
  countChildren(sheet, 'hyperlinks');
  addLinks(
    sheet,
    links.filter(({ row, column }) => !isKept(row, column)),
  );
}

/** Adds links to places of the workbook. */
export function addLinks(sheet: SheetText, links: XlsxSheet['links']): void {
  if (links.length === 0) return;
  sheet.appendTo(
    'hyperlinks',
    links
      .map(({ row, column, place, tooltip }) =>
        writeElement('hyperlink', {
          ref: cellAddress(row, column),
          location: place,
          tooltip: tooltip === '' ? null : tooltip,
        }),
      )
      .join(''),
  );
  countChildren(sheet, 'hyperlinks');
}

/** The page breaks of the rows of an area; those of other rows stay. */
function replaceBreaks(sheet: SheetText, area: CellRange, breaks: readonly number[]): void {
  sheet.change((part, root) => {
    for (const node of childrenNamed(childNamed(root, 'rowBreaks'), 'brk')) {
      const row = part.number(node, 'id') ?? -1;
      if (row >= area.row && row <= lastRow(area)) part.remove(node);
    }
  });
  sheet.appendTo(
    'rowBreaks',
    breaks.map((id) => writeElement('brk', { id, max: MAX_COLUMNS - 1, man: 1 })).join(''),
  );
  countBreaks(sheet);
}

function countBreaks(sheet: SheetText): void {
  countChildren(sheet, 'rowBreaks');
  sheet.change((part, root) => {
    const list = childNamed(root, 'rowBreaks');
    if (list === undefined) return;
    const manual = list.children.filter((node) => part.isTrue(node, 'man')).length;
    if (part.number(list, 'manualBreakCount') !== manual) part.setAttribute(list, 'manualBreakCount', manual);
  });
}
