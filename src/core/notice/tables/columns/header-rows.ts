import { gridCellText, type GridCell, type GridRow } from '../grid.ts';

/*
 *   序号 │ 责任单位            │ 完成时限
 *        │ 牵头单位 │ 配合单位 │              names below a group: columns under one name
 */

/** Maximum number of rows of a header. */
const MOST_ROWS = 6;
const LONGEST_NAME = 20;

/** The rows of a header. */
interface HeaderRows {
  /** How many rows of the grid it takes. */
  readonly count: number;
  /** For each column the names printed over it, from the top; [] for a column without any. */
  readonly paths: readonly (readonly string[])[];
}

/** For each place the first column of the group it belongs to; null for a column that stands alone. */
function groupStarts(head: GridRow): readonly (number | null)[] {
  let start = -1;
  return head.map((cell, c) => {
    if (cell !== null && cell !== head[c - 1]) start = c;
    const isGroup =
      cell === null || head[c - 1] === cell || (c + 1 < head.length && (head[c + 1] ?? cell) === cell);
    return isGroup && start >= 0 ? start : null;
  });
}

const isName = (cell: GridCell): boolean =>
  cell.m.text.length <= LONGEST_NAME && !/[。；;]|^\d+$/.test(cell.m.text);

/** Whether a row has names below the groups of the row above it. */
function isBelowGroups(head: GridRow, row: GridRow, starts: readonly (number | null)[]): boolean {
  const own = row.flatMap((cell, c) => (cell !== null && cell !== head[c] ? [{ cell, c }] : []));
  if (own.length < 2 || !own.every(({ cell }) => isName(cell))) return false;
  const hasName = (c: number | null | undefined): boolean =>
    c != null && row[c] != null && row[c] !== head[c];
  if (own.every(({ c }) => hasName(starts[c]))) return true;
  const shared = row.filter((cell, c) => cell !== null && cell === head[c]).length;
  return shared >= 2 && row.every((cell) => gridCellText(cell).length <= LONGEST_NAME);
}

/** The rows of the header that begins at row `from`. */
export function headerRowsAt(rows: readonly GridRow[], from: number): HeaderRows {
  let head: GridRow = rows[from] ?? [];
  let paths: readonly (readonly string[])[] = head.map((cell) => (cell === null ? [] : [cell.m.text]));
  let count = 1;
  for (const row of rows.slice(from + 1, from + MOST_ROWS)) {
    const starts = groupStarts(head);
    if (!isBelowGroups(head, row, starts)) break;
    const [above, before] = [head, paths];
    paths = above.map((cell, c) => {
      const name = row[c] ?? null;
      const own = before[c] ?? [];
      if (name === null || name === cell) return own;
      const over = cell === null ? (before[starts[c] ?? c] ?? own) : own;
      return over.at(-1) === name.m.text ? over : [...over, name.m.text];
    });
    head = above.map((cell, c) => row[c] ?? cell);
    count += 1;
  }
  return { count, paths };
}
