import type { HostContext } from '../context.ts';
import { emitSheetAdded } from '../events/sheet-events.ts';
import { newSheet, type Sheet } from '../model/book.ts';
import { rewriteFormulas, renameSheetIn, renameTableIn } from '../formula-text/rewrite.ts';
import { freeName, sameName } from '../name/name-rules.ts';
import { checkStructure } from './sheets.ts';

const NAME_LIMIT = 31;

/** `任务库 (2)`: the name of a copy, truncated to the limit of a sheet name. */
function copyName(sheets: readonly Sheet[], name: string): string {
  const stem = /^(.*) \(\d+\)$/.exec(name)?.[1] ?? name;
  for (let number = 2; ; number += 1) {
    const end = ` (${String(number)})`;
    const wanted = stem.slice(0, NAME_LIMIT - end.length) + end;
    if (!sheets.some((sheet) => sameName(sheet.name, wanted))) return wanted;
  }
}

/**
 * Copies a sheet to a position among the tabs. Tables of the copy get new names, local
 * names are copied, and formulas that refer to the sheet refer to the copy.
 * @throws HostFailure if the structure of the workbook is protected.
 */
export function copySheet(context: HostContext, from: Sheet, position: number): Sheet {
  const { book } = context;
  checkStructure(context);
  const empty = newSheet(book, copyName(book.sheets, from.name));
  const { grid, charts, ...state } = from;
  const name = from.name;
  const sheet: Sheet = {
    ...empty,
    ...structuredClone(state),
    id: empty.id,
    name: empty.name,
    charts: charts.map((chart) => ({
      ...chart,
      id: `{${String(book.nextId()).padStart(8, '0')}-0003-0000-0000-000000000000}`,
      properties: structuredClone(chart.properties),
      source: chart.source.sheet === from ? { ...chart.source, sheet: empty } : chart.source,
    })),
  };
  // Charts of the sheet's own cells refer to the copy.
  for (const chart of sheet.charts)
    if (chart.source.sheet === empty) chart.source = { ...chart.source, sheet };
  sheet.grid.copyFrom(grid);
  book.sheets.splice(position, 0, sheet);
  const renamed = copyTables(context, from, sheet);
  for (const defined of book.names.filter(({ scope }) => scope === from))
    book.names.push({ ...defined, scope: sheet, formula: renameSheetIn(name, sheet.name)(defined.formula) });
  rewriteFormulas(book, (formula, at) =>
    at.sheet === sheet
      ? renamed.reduce(
          (text, [old, now]) => renameTableIn(old, now)(text),
          renameSheetIn(name, sheet.name)(formula),
        )
      : formula,
  );
  emitSheetAdded(context, sheet);
  context.calculator.invalidate();
  return sheet;
}

function copyTables(
  { book }: HostContext,
  from: Sheet,
  to: Sheet,
): readonly (readonly [from: string, to: string])[] {
  return book.tables
    .filter((table) => table.sheet === from)
    .map((table) => {
      const isTaken = (wanted: string): boolean =>
        [...book.tables, ...book.names].some(({ name }) => sameName(name, wanted));
      const name = freeName(isTaken, table.name, book.tables.length + 1);
      const { columns, filters, sort } = table;
      const id = `{${String(book.nextId()).padStart(8, '0')}-0002-0000-0000-000000000000}`;
      book.tables.push({ ...table, ...structuredClone({ columns, filters, sort }), id, name, sheet: to });
      return [table.name, name] as const;
    });
}
