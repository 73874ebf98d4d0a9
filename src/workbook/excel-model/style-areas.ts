import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { StyleRun } from '../model/sheet-model.ts';

/**
 * Rectangles of one kind each that together cover every styled cell once. Where style
 * runs overlap, the later one counts. `kindOf` groups styles into kinds.
 */
export function areasByKind<K>(
  styleRuns: readonly StyleRun[],
  rowCount: number,
  columnCount: number,
  kindOf: (style: StyleRun['style']) => K,
): ReadonlyMap<K, readonly CellRange[]> {
  const kinds: K[] = [];
  const numbers = new Map<K, number>();
  // Column by column: most style runs cover whole columns.
  const painted = new Uint16Array(rowCount * columnCount);
  for (const { range, style } of styleRuns) {
    const kind = kindOf(style);
    const number = numbers.get(kind) ?? kinds.push(kind);
    numbers.set(kind, number);
    const bottom = Math.min(range.row + range.rowCount, rowCount);
    const right = Math.min(range.column + range.columnCount, columnCount);
    for (let column = range.column; column < right; column += 1)
      painted.fill(number, column * rowCount + range.row, column * rowCount + bottom);
  }
  const areas = new Map<number, CellRange[]>();
  for (const { number, range } of rectangles(painted, rowCount, columnCount)) {
    const known = areas.get(number);
    if (known) known.push(range);
    else areas.set(number, [range]);
  }
  return new Map(
    [...areas].flatMap(([number, ranges]) =>
      kinds.slice(number - 1, number).map((kind) => [kind, ranges] as const),
    ),
  );
}

interface NumberedRange {
  /** 1-based number of a kind. */
  readonly number: number;
  readonly range: CellRange;
}

/** Runs of equal kinds down each column, joined with the same run of the column before. 0: no style. */
function rectangles(painted: Uint16Array, rowCount: number, columnCount: number): readonly NumberedRange[] {
  const done: NumberedRange[] = [];
  let open = new Map<string, NumberedRange>();
  for (let column = 0; column < columnCount; column += 1) {
    const next = new Map<string, NumberedRange>();
    const cells = painted.subarray(column * rowCount, (column + 1) * rowCount);
    for (let row = 0; row < rowCount;) {
      const number = cells[row] ?? 0;
      let end = row + 1;
      while (end < rowCount && cells[end] === number) end += 1;
      if (number > 0) {
        const key = `${String(row)} ${String(end)} ${String(number)}`;
        const before = open.get(key);
        const range = before
          ? { ...before.range, columnCount: before.range.columnCount + 1 }
          : rangeOf(row, column, end - row, 1);
        next.set(key, { number, range });
        open.delete(key);
      }
      row = end;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}
