import type { CellPosition } from '../../block-draft.ts';
import type { RuledLines, RuledLine } from '../page/ruled-lines.ts';

/** A ruled table on a page: where its lines are and which squares of it are one cell. */
export interface TableGrid {
  /** Positions of the vertical lines, from the left. */
  readonly xs: readonly number[];
  /** Positions of the horizontal lines, from the top. */
  readonly ys: readonly number[];
  readonly cells: readonly CellPosition[];
}

/** Lines closer than this are one; ends this near to a line touch it. Points. */
const TOLERANCE = 2.5;

/** Finds the tables of a page: groups of lines that touch and enclose at least two cells. */
export function findTableGrids(rules: RuledLines): readonly TableGrid[] {
  const horizontal = joinSegments(rules.horizontal);
  const vertical = joinSegments(rules.vertical);
  return connectedLines(horizontal, vertical)
    .map(([rows, columns]) => tableGridOf(rows, columns))
    .filter((grid) => grid.cells.length > 1)
    .sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number));
}

/** Pieces of one line become that line: programs draw a border once for every cell. */
function joinSegments(rules: readonly RuledLine[]): readonly RuledLine[] {
  const lines: RuledLine[] = [];
  const positions = clusterPositions(rules.map((rule) => rule.position));
  const byLine = new Map<number, RuledLine[]>();
  for (const rule of rules) {
    const at = nearestIndex(positions, rule.position);
    const line = byLine.get(at) ?? [];
    byLine.set(at, line);
    line.push(rule);
  }
  for (const [index, line] of byLine) {
    const at = positions[index] as number;
    let open: RuledLine | null = null;
    for (const { from, to } of line.sort((a, b) => a.from - b.from)) {
      if (open !== null && from <= open.to + TOLERANCE)
        open = { position: at, from: open.from, to: Math.max(open.to, to) };
      else {
        if (open !== null) lines.push(open);
        open = { position: at, from, to };
      }
    }
    if (open !== null) lines.push(open);
  }
  return lines;
}

/** Groups of lines connected by crossings; each has lines of both directions. */
function connectedLines(
  horizontal: readonly RuledLine[],
  vertical: readonly RuledLine[],
): readonly (readonly [readonly RuledLine[], readonly RuledLine[]])[] {
  const group = horizontal.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number;
    return at;
  };
  const crossed = vertical.map((v) => {
    const rows = horizontal.flatMap((h, i) => (crosses(h, v) ? [i] : []));
    rows.forEach((row) => (group[root(row)] = root(rows[0] as number)));
    return rows[0];
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

/** Tables that are open at the sides end where their horizontal lines end. */
function tableGridOf(horizontal: readonly RuledLine[], vertical: readonly RuledLine[]): TableGrid {
  const ends = [Math.min(...horizontal.map((h) => h.from)), Math.max(...horizontal.map((h) => h.to))];
  const xs = clusterPositions([...vertical.map((v) => v.position), ...ends]);
  const ys = clusterPositions(horizontal.map((h) => h.position));
  return { xs, ys, cells: cellsOf(xs, ys, horizontal, vertical) };
}

/** Squares without a line between them are one cell, if together they are a rectangle. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly RuledLine[],
  vertical: readonly RuledLine[],
): readonly CellPosition[] {
  const below = linesByPosition(ys, horizontal);
  const beside = linesByPosition(xs, vertical);
  const middle = (at: readonly number[], i: number): number =>
    ((at[i] as number) + (at[i + 1] as number)) / 2;
  const hasLine = (lines: readonly RuledLine[] | undefined, at: number): boolean =>
    lines?.some((line) => line.from <= at && at <= line.to) === true;
  const taken = new Set<string>();
  const cells: CellPosition[] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      let columnSpan = 1;
      const free = (c: number): boolean => c + 1 < xs.length && !taken.has(`${row},${c}`);
      while (free(column + columnSpan) && !hasLine(beside.get(column + columnSpan), middle(ys, row)))
        columnSpan += 1;
      let rowSpan = 1;
      const open = (r: number): boolean => {
        if (r + 1 >= ys.length) return false;
        for (let c = column; c < column + columnSpan; c += 1) {
          if (taken.has(`${r},${c}`) || hasLine(below.get(r), middle(xs, c))) return false;
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

function linesByPosition(
  positions: readonly number[],
  rules: readonly RuledLine[],
): ReadonlyMap<number, readonly RuledLine[]> {
  const lines = new Map<number, RuledLine[]>();
  for (const rule of rules) {
    const index = nearestIndex(positions, rule.position);
    const here = lines.get(index) ?? [];
    lines.set(index, here);
    here.push(rule);
  }
  return lines;
}

/** Values closer than `NEAR` to their neighbour are one, at their mean; in order. */
function clusterPositions(values: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - (last.at(-1) as number) <= TOLERANCE) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function nearestIndex(positions: readonly number[], value: number): number {
  let best = 0;
  positions.forEach((position, i) => {
    if (Math.abs(position - value) < Math.abs((positions[best] as number) - value)) best = i;
  });
  return best;
}
