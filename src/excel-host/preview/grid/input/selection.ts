import {
  type CellRange,
  rangeOf,
  bounding,
  intersection,
  lastColumn,
  lastRow,
  sameRange,
} from '#xlsx/cell-range';
import type { Sheet } from '#excel-host/public';
import type { Axes } from '../layout/sheet-axes.ts';
import type { Axis } from '../layout/axis.ts';

/** The position of a cell, 0-based. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

/**
 * What is selected: the cell that typing goes into, the opposite corner that moves
 * while cells are being selected, and the area both make (with the merged cells in it).
 */
export interface Selection {
  readonly active: SheetCell;
  readonly head: SheetCell;
  readonly area: CellRange;
}

export const areaOfCell = ({ row, column }: SheetCell): CellRange => rangeOf(row, column);

/** The merged range that a cell is in, else the cell alone. */
export const mergedAt = ({ merges }: Pick<Sheet, 'merges'>, cell: SheetCell): CellRange =>
  merges.find((merge) => intersection(merge, areaOfCell(cell)) !== null) ?? areaOfCell(cell);

/** A range extended by every merged range that it touches. */
export function withMerges({ merges }: Pick<Sheet, 'merges'>, area: CellRange): CellRange {
  const grown = merges.reduce(
    (sum, merge) => (intersection(sum, merge) === null ? sum : bounding(sum, merge)),
    area,
  );
  return sameRange(grown, area) ? area : withMerges({ merges }, grown);
}

/** One cell selected, the first of a merged one. */
export function selectedCell(sheet: Pick<Sheet, 'merges'>, cell: SheetCell): Selection {
  const area = mergedAt(sheet, cell);
  const active = { row: area.row, column: area.column };
  return { active, head: active, area };
}

/** All cells from the active one to another corner. */
export function selectedTo(sheet: Pick<Sheet, 'merges'>, active: SheetCell, head: SheetCell): Selection {
  return { active, head, area: withMerges(sheet, bounding(areaOfCell(active), areaOfCell(head))) };
}

/** Whole rows, or with all columns whole columns; the active cell is the first of them. */
export const selectedArea = (area: CellRange): Selection => ({
  active: { row: area.row, column: area.column },
  head: { row: lastRow(area), column: lastColumn(area) },
  area,
});

/** The cell an arrow key leads to: skips hidden cells and leaves the merged cell it starts in. */
export function neighbour(
  sheet: Pick<Sheet, 'merges'>,
  { rows, columns }: Axes,
  from: SheetCell,
  down: number,
  across: number,
): SheetCell {
  const area = mergedAt(sheet, from);
  return {
    row: down === 0 ? from.row : rows.step(down > 0 ? lastRow(area) : area.row, down),
    column: across === 0 ? from.column : columns.step(across > 0 ? lastColumn(area) : area.column, across),
  };
}

/** The cell an arrow key leads to with Ctrl: the last filled one in a row, else the next filled one, else the edge. */
export function edgeOfFilled(
  { grid }: Sheet,
  { rows, columns }: Axes,
  from: SheetCell,
  down: number,
  across: number,
): SheetCell {
  const isFilled = (cell: SheetCell): boolean =>
    (grid.value(cell.row, cell.column) ?? grid.formula(cell.row, cell.column)) !== null;
  const next = (cell: SheetCell): SheetCell => ({
    row: step(rows, cell.row, down),
    column: step(columns, cell.column, across),
  });
  const isSame = (a: SheetCell, b: SheetCell): boolean => a.row === b.row && a.column === b.column;
  let at = next(from);
  const runs = isFilled(from) && isFilled(at);
  for (;;) {
    const further = next(at);
    if (isSame(further, at)) return at;
    if (runs ? !isFilled(further) : isFilled(at)) return at;
    at = further;
  }
}

const step = (axis: Axis, from: number, by: number): number => (by === 0 ? from : axis.step(from, by));

/** The next cell of a selected area by Tab or Enter: row by row or column by column, from its end to its start. */
export function nextWithin(area: CellRange, from: SheetCell, key: 'row' | 'column', by: 1 | -1): SheetCell {
  const [along, across] =
    key === 'row' ? [area.columnCount, area.rowCount] : [area.rowCount, area.columnCount];
  const down = from.row - area.row;
  const right = from.column - area.column;
  const at = key === 'row' ? down * along + right : right * along + down;
  const next = (at + by + along * across) % (along * across);
  const [line, place] = [Math.floor(next / along), next % along];
  return key === 'row'
    ? { row: area.row + line, column: area.column + place }
    : { row: area.row + place, column: area.column + line };
}
