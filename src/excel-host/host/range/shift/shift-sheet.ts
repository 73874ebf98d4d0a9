import type { HostContext } from '../../context.ts';
import { type CellRange, rangeOf, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { moveKeys } from '../../model/grid.ts';
import { sameName } from '../../name/name-rules.ts';
import { rewriteOtherFormulas, rewritten } from '../../formula-text/rewrite.ts';
import { RangeLocation } from '../../object/range/range-location.ts';
import { copiedFormula, followMovedCells, referencesIn } from '#xlsx/formula/references';
import { followLater } from './moved-cells.ts';
import { isFull, type Shift, shiftRange } from './shift.ts';
import { shiftTables } from './shift-tables.ts';

/** Updates everything except the cells themselves after cells of a sheet have been inserted or deleted. */
export function shiftSheet(context: HostContext, sheet: Sheet, shift: Shift): void {
  const move = (area: CellRange): CellRange | null => shiftRange(area, shift);
  const { book } = context;
  for (const rule of [...sheet.validations, ...sheet.conditions]) rebase(rule, move);
  followLater(book, sheet, move);
  rewriteOtherFormulas(book, (formula, at) => {
    const home = at.sheet ?? at.table?.sheet ?? null;
    const isMoved = knownReferences(formula).some(
      ({ sheet: named, area }) =>
        (named === null ? home === sheet : sameName(named, sheet.name)) && move(area) !== area,
    );
    return isMoved ? followMovedCells(formula, home?.name ?? null, sheet.name, move) : formula;
  });
  shiftTables(book, sheet, shift);
  sheet.merges = moveAll(sheet.merges, move).filter(
    ({ rowCount, columnCount }) => rowCount * columnCount > 1,
  );
  sheet.validations = moveRules(sheet.validations, move);
  sheet.conditions = moveRules(sheet.conditions, move);
  shiftLinks(sheet, move);
  shiftSizes(sheet, shift);
  shiftPage(sheet, shift, move);
  if (sheet.autoFilter !== null) {
    const area = move(sheet.autoFilter.area);
    sheet.autoFilter = area === null ? null : { ...sheet.autoFilter, area };
  }
  for (const { charts } of book.sheets)
    for (const chart of charts) {
      const area = chart.source.sheet === sheet ? move(chart.source.area) : chart.source.area;
      if (area !== null) chart.source = { ...chart.source, area };
    }
  for (const tracked of context.trackedObjects())
    if (tracked instanceof RangeLocation && tracked.sheet === sheet) tracked.follow(move);
}

/** Rules are the same at every insertion and deletion of rows. */
const references = new Map<string, ReturnType<typeof referencesIn>>();
const MOST_KNOWN = 5000;

function knownReferences(formula: string): ReturnType<typeof referencesIn> {
  const known = references.get(formula);
  if (known !== undefined) return known;
  if (references.size >= MOST_KNOWN) references.clear();
  const found = referencesIn(formula);
  references.set(formula, found);
  return found;
}

const moveAll = (list: readonly CellRange[], move: (area: CellRange) => CellRange | null): CellRange[] =>
  list.flatMap((area) => move(area) ?? []);

/** Moves the cells of rules; rules without cells are dropped. */
function moveRules<T extends { areas: readonly CellRange[] }>(
  list: readonly T[],
  move: (area: CellRange) => CellRange | null,
): T[] {
  for (const rule of list) rule.areas = moveAll(rule.areas, move);
  return list.filter((rule) => rule.areas.length > 0);
}

/**
 * The formulas of a rule are relative to its first cell; where that is deleted, they are
 * written for the first cell that is left.
 */
function rebase(
  rule: { readonly areas: readonly CellRange[]; rule: Record<string, unknown> },
  move: (area: CellRange) => CellRange | null,
): void {
  const [first] = rule.areas;
  if (first === undefined || move(rangeOf(first.row, first.column)) !== null) return;
  const rows = Array.from({ length: first.rowCount }, (_, down) => down);
  const columns = Array.from({ length: first.columnCount }, (_, across) => across);
  const down = rows.find((at) => move(rangeOf(first.row + at, first.column)) !== null) ?? 0;
  const across = columns.find((at) => move(rangeOf(first.row, first.column + at)) !== null) ?? 0;
  rule.rule = rewritten(rule.rule, (formula) => copiedFormula(formula, down, across));
}

function shiftLinks({ links }: Sheet, move: (area: CellRange) => CellRange | null): void {
  const entries = [...links];
  links.clear();
  for (const [key, link] of entries) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const area = move(rangeOf(row, column));
    if (area !== null) links.set(`${String(area.row)},${String(area.column)}`, link);
  }
}

/**
 * Entire rows and columns keep their sizes; inserted ones get that of the row above or the
 * column to the left.
 */
function shiftSizes(sheet: Sheet, shift: Shift): void {
  if (!isFull(shift)) return;
  const { axis, at, deleted, inserted } = shift;
  if (axis === 'row') moveKeys(sheet.rows, at, deleted, inserted);
  else moveKeys(sheet.columns, at, deleted, inserted);
  if (axis === 'row') {
    const rows = new Map([...sheet.filteredRows].map((row) => [row, true]));
    moveKeys(rows, at, deleted, inserted);
    sheet.filteredRows.clear();
    for (const row of rows.keys()) sheet.filteredRows.add(row);
  }
  if (at === 0) return;
  const height = sheet.rows.get(at - 1)?.height ?? null;
  const width = sheet.columns.get(at - 1)?.width ?? null;
  for (let place = at; place < at + inserted; place += 1)
    if (axis === 'row' && height !== null) sheet.rows.set(place, { height, hidden: false });
    else if (axis === 'column' && width !== null) sheet.columns.set(place, { width, hidden: false });
}

function shiftPage({ page }: Sheet, shift: Shift, move: (area: CellRange) => CellRange | null): void {
  const print = page.printArea === null ? [] : moveAll(page.printArea, move);
  page.printArea = print.length === 0 ? null : print;
  page.titleRows = page.titleRows === null ? null : move(page.titleRows);
  page.titleColumns = page.titleColumns === null ? null : move(page.titleColumns);
  if (!isFull(shift)) return;
  const breaks = shift.axis === 'row' ? page.rowBreaks : page.columnBreaks;
  const moved = [...breaks].flatMap((place) => {
    const area = move(shift.axis === 'row' ? rangeOf(place, 0) : rangeOf(0, place));
    if (area === null) return [];
    return shift.axis === 'row' ? lastRow(area) : lastColumn(area);
  });
  breaks.clear();
  for (const place of moved) breaks.add(place);
}
