import { followMoves, type MovedCellsOf } from '#xlsx/formula/references';
import type { CellRange } from '#xlsx/cell-range';
import type { Book, Sheet } from '../../model/book.ts';
import type { CellGrid } from '../../model/grid.ts';

type Move = (area: CellRange) => CellRange | null;

/** Cells of sheets that moved, in order, while the formulas in cells have not followed them. */
interface Pending {
  /** By the name that the sheet had. */
  readonly moves: { readonly sheet: Sheet; readonly name: string; readonly move: Move }[];
  /** The cells whose formulas are to follow. */
  readonly grids: Map<CellGrid, Sheet>;
}

const pendingOf = new WeakMap<Book, Pending>();

/**
 * Lets the formulas in the cells of a book follow cells that moved. They do when one of them is
 * read or written the next time: many insertions and deletions in a row cost as much as one.
 */
export function followLater(book: Book, sheet: Sheet, move: Move): void {
  let pending = pendingOf.get(book);
  // A sheet that was added meanwhile has formulas for the cells as they are now.
  if (pending !== undefined && book.sheets.some(({ grid }) => pending?.grids.has(grid) === false)) {
    settle(book);
    pending = undefined;
  }
  if (pending === undefined) {
    pending = { moves: [], grids: new Map(book.sheets.map((one) => [one.grid, one])) };
    pendingOf.set(book, pending);
    for (const { grid } of book.sheets)
      grid.settle = () => {
        settle(book);
      };
  }
  pending.moves.push({ sheet, name: sheet.name, move });
}

function settle(book: Book): void {
  const pending = pendingOf.get(book);
  if (pending === undefined) return;
  pendingOf.delete(book);
  for (const grid of pending.grids.keys()) grid.settle = null;
  const names = new Map<string, { readonly sheets: Set<Sheet>; readonly moves: Move[] }>();
  for (const { sheet, name, move } of pending.moves) {
    const key = name.toLowerCase();
    const known = names.get(key) ?? { sheets: new Set(), moves: [] };
    names.set(key, known);
    known.sheets.add(sheet);
    known.moves.push(move);
  }
  for (const [grid, home] of pending.grids) {
    const moved = [...names].map(([name, { sheets, moves }]): MovedCellsOf => ({
      name,
      isHome: sheets.has(home),
      move: inTurn(moves),
    }));
    // The formulas of a column are mostly the same.
    const done = new Map<string, string>();
    grid.changeFormulas((formula) => {
      const next = done.get(formula) ?? followMoves(formula, moved);
      done.set(formula, next);
      return next;
    });
  }
}

/** Moves one after the other; null once the cells were deleted. */
const inTurn =
  (moves: readonly Move[]): Move =>
  (area) => {
    let at: CellRange | null = area;
    for (const move of moves) {
      at = move(at);
      if (at === null) return null;
    }
    return at;
  };
