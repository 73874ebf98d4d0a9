import type { HostContext } from '../context.ts';
import { type Area, areaOf, intersection, lastColumn } from '../model/area.ts';
import type { Sheet, Table } from '../model/book.ts';
import { shownText } from '../text/show.ts';

/**
 * Names of table columns follow what was written into their header cells. A header is
 * always text, never empty and never there twice: Excel makes it so without asking
 * (https://support.microsoft.com/office/overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c).
 */
export function headersFollow(context: HostContext, sheet: Sheet, area: Area): void {
  for (const table of context.book.tables) {
    if (table.sheet !== sheet || !table.hasHeaders) continue;
    const header = areaOf(table.area.row, table.area.column, 1, table.area.columnCount);
    const written = intersection(header, area);
    if (written === null) continue;
    for (let column = written.column; column <= lastColumn(written); column += 1)
      rename(context, table, column - table.area.column);
  }
}

function rename({ book }: HostContext, table: Table, index: number): void {
  const own = table.columns[index];
  if (own === undefined) return;
  const { grid } = table.sheet;
  const { row, column } = table.area;
  const at = column + index;
  const { numberFormat } = book.styles.get(grid.style(row, at));
  const text = shownText(grid.value(row, at), numberFormat);
  const taken = new Set(table.columns.filter((other) => other !== own).map(({ name }) => name.toLowerCase()));
  const name =
    text === '' ? free(taken, '列', index + 1) : taken.has(text.toLowerCase()) ? free(taken, text, 2) : text;
  own.name = name;
  grid.setContent(row, at, name);
}

function free(taken: ReadonlySet<string>, stem: string, from: number): string {
  let number = from;
  while (taken.has(`${stem}${String(number)}`.toLowerCase())) number += 1;
  return `${stem}${String(number)}`;
}
