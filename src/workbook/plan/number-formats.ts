import type { SheetModel, StyleRun } from '../model/sheet-model.ts';
import { FORMATS } from '../model/cell-style.ts';

/** The number format of a cell in the model; the last style run that covers the cell decides. */
export function numberFormatsOf({ styles }: SheetModel): (row: number, column: number) => string {
  const byColumn = new Map<number, StyleRun[]>();
  for (const run of styles)
    for (let column = run.range.column; column < run.range.column + run.range.columnCount; column += 1) {
      const runs = byColumn.get(column);
      if (runs === undefined) byColumn.set(column, [run]);
      else runs.push(run);
    }
  return (row, column) =>
    (byColumn.get(column) ?? [])
      .filter(({ range }) => row >= range.row && row < range.row + range.rowCount)
      .at(-1)?.style.format ?? FORMATS.general;
}
