import type { HostContext } from '../context.ts';
import { emitChanged } from '../events/cell-events.ts';
import { type CellRange, rangeOf, bounding, contains, intersection } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { allows, isWritable } from '../model/permission.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { dropMerges } from './drop-rules.ts';

/**
 * Merges an area into one cell, or each of its rows. The first content (row by row) is
 * kept, the others are lost; merged areas that overlap are included.
 * @throws HostFailure on a protected sheet or in a table.
 */
export function mergeCells(context: HostContext, sheet: Sheet, area: CellRange, across: unknown): void {
  checkMergeAllowed(context, sheet, area);
  const parts =
    across === true
      ? Array.from({ length: area.rowCount }, (_, down) =>
          rangeOf(area.row + down, area.column, 1, area.columnCount),
        )
      : [area];
  const wholes = parts.map((part) => withTouchedMerges(sheet, part));
  for (const whole of wholes) {
    dropMerges(sheet, whole);
    if (whole.rowCount * whole.columnCount === 1) continue;
    moveContentToFirstCell(context, sheet, whole);
    sheet.merges.push(whole);
  }
  context.calculator.invalidate();
  emitChanged(context, sheet, area);
}

/** Splits the merged areas that overlap an area. */
export function unmergeCells(sheet: Sheet, area: CellRange): void {
  if (!allows(sheet, 'merge')) throw excelError('locked-cells', sheet.name);
  dropMerges(sheet, area);
}

/** Merged areas whose first cell is in an area (https://github.com/OfficeDev/office-js/issues/3611). */
export const mergesIn = (sheet: Sheet, area: CellRange): readonly CellRange[] =>
  sheet.merges.filter(({ row, column }) => contains(area, row, column));

function checkMergeAllowed({ book }: HostContext, sheet: Sheet, area: CellRange): void {
  if (!allows(sheet, 'merge')) throw excelError('locked-cells', sheet.name);
  if (!isWritable(book, sheet, area)) throw excelError('locked-cells', sheet.name);
  const table = book.tables.find((own) => own.sheet === sheet && intersection(own.area, area) !== null);
  if (table !== undefined) throw excelError('merge-in-table', table.name);
}

function withTouchedMerges({ merges }: Sheet, area: CellRange): CellRange {
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

/** Moves the first content to the upper left cell, whose style all cells get except for border lines. */
function moveContentToFirstCell({ book }: HostContext, { grid }: Sheet, area: CellRange): void {
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
  const firstStyle = book.styles.get(grid.style(row, column));
  grid.restyle(
    area,
    book.styles.changer(({ left, right, top, bottom, diagonalDown, diagonalUp }) => ({
      ...firstStyle,
      left,
      right,
      top,
      bottom,
      diagonalDown,
      diagonalUp,
    })),
  );
}
