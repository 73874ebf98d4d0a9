import { type Area, areaOf, intersection, lastColumn, lastRow } from './area.ts';

/** What is left of an area without another: up to four areas that do not overlap. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const inside = intersection(area, hole);
  if (inside === null) return [area];
  const { row, column, rowCount, columnCount } = area;
  const below = lastRow(inside) + 1;
  const right = lastColumn(inside) + 1;
  return [
    areaOf(row, column, inside.row - row, columnCount),
    areaOf(inside.row, column, inside.rowCount, inside.column - column),
    areaOf(inside.row, right, inside.rowCount, lastColumn(area) - right + 1),
    areaOf(below, column, row + rowCount - below, columnCount),
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

/** What is left of areas without others. */
export const without = (areas: readonly Area[], holes: readonly Area[]): readonly Area[] =>
  holes.reduce((left, hole) => left.flatMap((area) => subtract(area, hole)), areas);

/** The parts of areas that lie in another. */
export const within = (areas: readonly Area[], other: Area): readonly Area[] =>
  areas.flatMap((area) => intersection(area, other) ?? []);
