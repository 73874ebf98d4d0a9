import type { MergedRange, SheetContent, ShownCell } from './sheet-content.ts';

/** What of a sheet can be seen. */
export interface VisibleContent {
  readonly cells: readonly ShownCell[];
  readonly merges: readonly MergedRange[];
  /** Hidden rows and columns that hold text, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The cells that are not in hidden rows or columns. A merged cell that begins in a hidden row or column is
 * seen where it goes on, so it begins there.
 */
export function visibleCells({ cells, merges, hiddenRows, hiddenColumns }: SheetContent): VisibleContent {
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return { cells, merges, rows: [], columns: [] };
  const seenRow = seenFrom(hiddenRows);
  const seenColumn = seenFrom(hiddenColumns);
  /** Where the merged cells that begin in a hidden row or column are seen; null: nowhere. */
  const moved = new Map<string, MergedRange | null>();
  for (const range of merges) {
    if (!hiddenRows.has(range.top) && !hiddenColumns.has(range.left)) continue;
    const [top, left] = [seenRow(range.top), seenColumn(range.left)];
    const isSeen = top <= range.bottom && left <= range.right;
    moved.set(keyOf(range.top, range.left), isSeen ? { ...range, top, left } : null);
  }
  const seen: ShownCell[] = [];
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const cell of cells) {
    const range = moved.get(keyOf(cell.row, cell.column));
    if (range) seen.push({ ...cell, row: range.top, column: range.left });
    else if (hiddenRows.has(cell.row)) rows.add(cell.row);
    else if (hiddenColumns.has(cell.column)) columns.add(cell.column);
    else seen.push(cell);
  }
  return {
    cells: seen,
    merges: merges.flatMap((range) => {
      const part = moved.get(keyOf(range.top, range.left));
      return part === undefined ? [range] : part === null ? [] : [part];
    }),
    rows: ascending(rows),
    columns: ascending(columns),
  };
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

const ascending = (values: ReadonlySet<number>): readonly number[] => [...values].sort((a, b) => a - b);

/** Finds the first number from a given one on that is not hidden; each hidden number is passed once. */
function seenFrom(hidden: ReadonlySet<number>): (from: number) => number {
  const known = new Map<number, number>();
  return (from) => {
    let at = from;
    while (hidden.has(at) && !known.has(at)) at += 1;
    const seen = known.get(at) ?? at;
    for (let passed = from; passed < at; passed += 1) known.set(passed, seen);
    return seen;
  };
}
