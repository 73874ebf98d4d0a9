import type { CellPosition } from '../../block-draft.ts';
import type { DocumentBudget } from '../../budget.ts';
import { elementAt } from '../../element-at.ts';
import type { RuledLines, RuledLine } from '../page/ruled-lines.ts';

/** Finds ruled tables on a page from its horizontal and vertical lines. */

/** The lines and cells of a ruled table on one page; lengths in points. */
export interface RuledGrid {
  /** Positions of the vertical lines, from the left. */
  readonly xs: readonly number[];
  /** Positions of the horizontal lines, from the top. */
  readonly ys: readonly number[];
  readonly cells: readonly CellPosition[];
}

/** Lines closer than this are the same line; a line that ends this close to another touches it. Points. */
const TOLERANCE = 2.5;

/**
 * The tables of a page, from the top: groups of connected lines that form at least two cells.
 * @throws {InputFailure} `input.too-many-cells`
 */
export function findRuledGrids(lines: RuledLines, budget: DocumentBudget): readonly RuledGrid[] {
  const horizontal = joinSegments(lines.horizontal);
  const vertical = joinSegments(lines.vertical);
  return connectedLines(horizontal, vertical)
    .map(([rows, columns]) => ruledGridOf(rows, columns, budget))
    .filter((grid) => grid.cells.length > 1)
    .sort((a, b) => elementAt(a.ys, 0) - elementAt(b.ys, 0));
}

/** Joins the segments of each line, since many programs draw a border separately for each cell. */
function joinSegments(segments: readonly RuledLine[]): readonly RuledLine[] {
  const lines: RuledLine[] = [];
  const positions = clusterPositions(segments.map((segment) => segment.position));
  const byLine = new Map<number, RuledLine[]>();
  for (const segment of segments) {
    const index = nearestIndex(positions, segment.position);
    const line = byLine.get(index) ?? [];
    byLine.set(index, line);
    line.push(segment);
  }
  for (const [index, line] of byLine) {
    const position = elementAt(positions, index);
    let open: RuledLine | null = null;
    for (const { from, to } of line.sort((a, b) => a.from - b.from)) {
      if (open !== null && from <= open.to + TOLERANCE)
        open = { position, from: open.from, to: Math.max(open.to, to) };
      else {
        if (open !== null) lines.push(open);
        open = { position, from, to };
      }
    }
    if (open !== null) lines.push(open);
  }
  return lines;
}

/** Groups of lines that cross each other directly or indirectly (union-find), as [horizontal, vertical]. */
function connectedLines(
  horizontal: readonly RuledLine[],
  vertical: readonly RuledLine[],
): readonly (readonly [readonly RuledLine[], readonly RuledLine[]])[] {
  const group = horizontal.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    for (let parent = elementAt(group, at); parent !== at; parent = elementAt(group, at)) {
      const grandparent = elementAt(group, parent);
      group[at] = grandparent;
      at = grandparent;
    }
    return at;
  };
  const crossed = vertical.map((v) => {
    const rows = horizontal.flatMap((h, i) => (crosses(h, v) ? [i] : []));
    const [first] = rows;
    if (first !== undefined) for (const row of rows) group[root(row)] = root(first);
    return first;
  });
  const groups = new Map<number, [RuledLine[], RuledLine[]]>();
  vertical.forEach((v, i) => {
    const row = crossed[i];
    if (row === undefined) return;
    const parts = groups.get(root(row)) ?? [[], []];
    groups.set(root(row), parts);
    parts[1].push(v);
  });
  horizontal.forEach((h, i) => groups.get(root(i))?.[0].push(h));
  return [...groups.values()];
}

const crosses = (h: RuledLine, v: RuledLine): boolean =>
  v.position >= h.from - TOLERANCE &&
  v.position <= h.to + TOLERANCE &&
  h.position >= v.from - TOLERANCE &&
  h.position <= v.to + TOLERANCE;

/** The ends of the horizontal lines count as vertical lines, since some tables have none at the sides. */
function ruledGridOf(
  horizontal: readonly RuledLine[],
  vertical: readonly RuledLine[],
  budget: DocumentBudget,
): RuledGrid {
  const ends = [Math.min(...horizontal.map((h) => h.from)), Math.max(...horizontal.map((h) => h.to))];
  const xs = clusterPositions([...vertical.map((v) => v.position), ...ends]);
  const ys = clusterPositions(horizontal.map((h) => h.position));
  budget.addCells((xs.length - 1) * (ys.length - 1));
  return { xs, ys, cells: cellsOf(xs, ys, horizontal, vertical) };
}

/** Adjacent squares without a line between them form one cell, if together they are a rectangle. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly RuledLine[],
  vertical: readonly RuledLine[],
): readonly CellPosition[] {
  const rowLines = linesByPosition(ys, horizontal);
  const columnLines = linesByPosition(xs, vertical);
  const middle = (positions: readonly number[], i: number): number =>
    (elementAt(positions, i) + elementAt(positions, i + 1)) / 2;
  const hasLine = (lines: readonly RuledLine[] | undefined, at: number): boolean =>
    lines?.some((line) => line.from <= at && at <= line.to) === true;
  const taken = new Set<string>();
  const cells: CellPosition[] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      let columnSpan = 1;
      const free = (c: number): boolean => c + 1 < xs.length && !taken.has(`${row},${c}`);
      while (free(column + columnSpan) && !hasLine(columnLines.get(column + columnSpan), middle(ys, row)))
        columnSpan += 1;
      let rowSpan = 1;
      const open = (r: number): boolean => {
        if (r + 1 >= ys.length) return false;
        for (let c = column; c < column + columnSpan; c += 1) {
          if (taken.has(`${r},${c}`) || hasLine(rowLines.get(r), middle(xs, c))) return false;
        }
        return true;
      };
      while (open(row + rowSpan)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`);
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** The lines at each position, by the index of the position. */
function linesByPosition(
  positions: readonly number[],
  segments: readonly RuledLine[],
): ReadonlyMap<number, readonly RuledLine[]> {
  const lines = new Map<number, RuledLine[]>();
  for (const segment of segments) {
    const index = nearestIndex(positions, segment.position);
    const here = lines.get(index) ?? [];
    lines.set(index, here);
    here.push(segment);
  }
  return lines;
}

/** Replaces each group of values within `TOLERANCE` of their neighbours by its mean; ascending. */
function clusterPositions(values: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - elementAt(last, -1) <= TOLERANCE) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function nearestIndex(positions: readonly number[], value: number): number {
  let best = 0;
  positions.forEach((position, i) => {
    if (Math.abs(position - value) < Math.abs(elementAt(positions, best) - value)) best = i;
  });
  return best;
}
