import type { CellRange } from '#xlsx/cell-range';
import type { RowBlock, RowsSwap, Swap } from '../../plan/undo-record.ts';

/** The changes that take changes back, in the order in which they can be made; `ids` of sheets that were added, by name. */
export const turnedRound = (swaps: readonly Swap[], ids: ReadonlyMap<string, string>): readonly Swap[] =>
  swaps.map((swap) => turned(swap, ids));

function turned(swap: Swap, ids: ReadonlyMap<string, string>): Swap {
  switch (swap.kind) {
    case 'add':
      return { ...swap, kind: 'remove', id: ids.get(swap.name) ?? null };
    case 'remove':
      return { ...swap, kind: 'add' };
    case 'replace':
      return { ...swap, from: swap.to, to: swap.from };
    case 'columns':
      return { ...swap, isInserted: !swap.isInserted };
    case 'rows':
      return turnedRows(swap);
  }
}

/** The rows that take a change of rows back; their numbers are those after the change. */
function turnedRows(swap: RowsSwap): RowsSwap {
  const { deletes, inserts, edits, area, lines, names } = swap;
  const after = (row: number): number => rowAfter(row, swap);
  let inserted = 0;
  const gone = inserts.map((block): RowBlock => {
    const row = block.row - deletedAbove(deletes, block.row) + inserted;
    inserted += block.rowCount;
    return { ...block, row };
  });
  return {
    ...swap,
    area: { ...area, rowCount: area.rowCount + sumOf(inserts) - sumOf(deletes) },
    deletes: gone,
    inserts: deletes.map((block) => ({ ...block, row: after(block.row) })),
    edits: edits.map(({ row, column, from, to, fromKey, toKey }) => ({
      row: after(row),
      column,
      from: to,
      to: from,
      fromKey: toKey,
      toKey: fromKey,
    })),
    lines: { before: lines.after, after: lines.before },
    names: names.map(({ name, isThere, from, to }) => ({
      name,
      isThere: isThere || to !== null,
      from: to,
      to: from,
    })),
  };
}

/** Where a row that stays is afterwards; for a deleted row, where the row after it is. */
export const rowAfter = (row: number, { deletes, inserts }: Pick<RowsSwap, 'deletes' | 'inserts'>): number =>
  row - deletedAbove(deletes, row) + sumOf(inserts.filter((block) => block.row <= row));

/** Where Excel moves a range when rows are inserted and deleted; null: all its rows are deleted. */
export function movedRange(range: CellRange, swap: Pick<RowsSwap, 'deletes' | 'inserts'>): CellRange | null {
  const isDeleted = (row: number): boolean =>
    swap.deletes.some((block) => row >= block.row && row < block.row + block.rowCount);
  const rows = Array.from({ length: range.rowCount }, (_, down) => range.row + down);
  const stay = rows.filter((row) => !isDeleted(row));
  const [first] = stay;
  const last = stay.at(-1);
  if (first === undefined || last === undefined) return null;
  // Rows that go in front of the first one that stays are in the range if it began above them.
  const top = rowAfter(first, swap);
  const above = sumOf(swap.inserts.filter((block) => block.row > range.row && block.row <= first));
  const below = sumOf(
    swap.inserts.filter((block) => block.row > last && block.row < range.row + range.rowCount),
  );
  return { ...range, row: top - above, rowCount: rowAfter(last, swap) - top + above + below + 1 };
}

/** The number of deleted rows above a row. */
const deletedAbove = (deletes: readonly RowBlock[], row: number): number =>
  deletes.reduce((sum, block) => sum + Math.max(0, Math.min(block.rowCount, row - block.row)), 0);

const sumOf = (blocks: readonly RowBlock[]): number =>
  blocks.reduce((sum, { rowCount }) => sum + rowCount, 0);
