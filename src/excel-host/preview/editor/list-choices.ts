import {
  type HostContext,
  type Sheet,
  isError,
  resolveReference,
  validationAt,
  displayText,
} from '#excel-host/public';
import type { SheetCell } from '../grid/input/selection.ts';

/** The items of the drop-down list of a cell; null where it has no list. */
export function listChoicesAt(
  context: HostContext,
  sheet: Sheet,
  { row, column }: SheetCell,
): readonly string[] | null {
  const { list } = validationAt(sheet, row, column).rule as {
    readonly list?: { readonly source: string; readonly inCellDropDown: boolean };
  };
  if (list === undefined || !list.inCellDropDown) return null;
  if (!list.source.startsWith('=')) return list.source.split(',').map((item) => item.trim());
  const place = resolveReference(context.book, list.source, sheet);
  if (place === null) return null;
  const { grid } = place.sheet;
  context.calculator.calculate(place.sheet, place.area);
  const found: string[] = [];
  const bottom = Math.min(place.area.row + place.area.rowCount, grid.height);
  for (let at = place.area.row; at < bottom; at += 1)
    for (let across = 0; across < place.area.columnCount; across += 1) {
      const value = grid.value(at, place.area.column + across);
      const style = context.book.styles.get(grid.style(at, place.area.column + across));
      if (value !== null && !isError(value)) found.push(displayText(value, style.numberFormat));
    }
  return found;
}
