import type { HostContext } from '../context.ts';
import { tellChanged } from '../events/changed.ts';
import { type CellRange, rangeOf, bounding, contains, intersection } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { allows, mayWrite } from '../model/permission.ts';
import { refusal } from '../protocol/host-failure.ts';
import { dropMerges } from './rules-in.ts';

/**
 * Merges an area into one cell, or each of its rows. What stands first (row by row)
 * stays, the rest is lost; merged areas it touches are taken in.
 */
export function mergeCells(context: HostContext, sheet: Sheet, area: CellRange, across: unknown): void {
  permitted(context, sheet, area);
  const parts =
    across === true
      ? Array.from({ length: area.rowCount }, (_, down) =>
          rangeOf(area.row + down, area.column, 1, area.columnCount),
        )
      : [area];
  const wholes = parts.map((part) => takenIn(sheet, part));
  for (const whole of wholes) {
    dropMerges(sheet, whole);
    if (whole.rowCount * whole.columnCount === 1) continue;
    gather(context, sheet, whole);
    sheet.merges.push(whole);
  }
  context.calculator.changed();
  tellChanged(context, sheet, area);
}

/** Takes merged areas apart that have a cell in the area. */
export function unmergeCells(sheet: Sheet, area: CellRange): void {
  if (!allows(sheet, 'merge')) throw refusal('locked-cells', sheet.name);
  dropMerges(sheet, area);
}

/** Merged areas whose first cell lies in an area (https://github.com/OfficeDev/office-js/issues/3611). */
export const mergesIn = (sheet: Sheet, area: CellRange): readonly CellRange[] =>
  sheet.merges.filter(({ row, column }) => contains(area, row, column));

function permitted({ book }: HostContext, sheet: Sheet, area: CellRange): void {
  if (!allows(sheet, 'merge')) throw refusal('locked-cells', sheet.name);
  if (!mayWrite(book, sheet, area)) throw refusal('locked-cells', sheet.name);
  const table = book.tables.find((own) => own.sheet === sheet && intersection(own.area, area) !== null);
  if (table !== undefined) throw refusal('merge-in-table', table.name);
}

function takenIn({ merges }: Sheet, area: CellRange): CellRange {
  let whole = area;
  for (;;) {
    const next = merges.reduce(
      (sum, merge) => (intersection(sum, merge) === null ? sum : bounding(sum, merge)),
      whole,
    );
    if (next.rowCount === whole.rowCount && next.columnCount === whole.columnCount) return whole;
    whole = next;
  }
}

/** The first content moves to the upper left, the look of which all cells get but for their lines. */
function gather({ book }: HostContext, { grid }: Sheet, area: CellRange): void {
  const { row, column } = area;
  let isFilled = grid.value(row, column) !== null || grid.formula(row, column) !== null;
  grid.each(area, (down, across) => {
    if (down === row && across === column) return;
    const value = grid.value(down, across);
    const formula = grid.formula(down, across);
    if (!isFilled && (value !== null || formula !== null)) {
      grid.setContent(row, column, value, formula);
      isFilled = true;
    }
    grid.setContent(down, across, null);
  });
  const look = book.styles.get(grid.style(row, column));
  grid.restyle(
    area,
    book.styles.changer(({ left, right, top, bottom, diagonalDown, diagonalUp }) => ({
      ...look,
      left,
      right,
      top,
      bottom,
      diagonalDown,
      diagonalUp,
    })),
  );
}
