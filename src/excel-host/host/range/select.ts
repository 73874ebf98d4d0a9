import type { HostContext } from '../context.ts';
import { tellSelected } from '../events/sheet-events.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { activateSheet } from '../sheet/sheets.ts';

/** Selects cells; their sheet comes to the front. */
export function selectCells(context: HostContext, sheet: Sheet, area: CellRange): void {
  const { book } = context;
  const before = book.active === sheet ? book.selection : null;
  if (book.active !== sheet) activateSheet(context, sheet);
  book.selection = area;
  tellSelected(context, sheet, before);
}
