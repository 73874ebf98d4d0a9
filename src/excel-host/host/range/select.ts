import type { HostContext } from '../context.ts';
import { emitSelected } from '../events/sheet-events.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { activateSheet } from '../sheet/sheets.ts';

/** Selects cells and activates their sheet. */
export function selectCells(context: HostContext, sheet: Sheet, area: CellRange): void {
  const { book } = context;
  const before = book.active === sheet ? book.selection : null;
  if (book.active !== sheet) activateSheet(context, sheet);
  book.selection = area;
  emitSelected(context, sheet, before);
}
