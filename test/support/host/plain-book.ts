import { WHOLE_SHEET } from '#xlsx/cell-range';
import type { Book, Sheet } from '#excel-host/public';

/** The whole content of a workbook as a value for comparison: with complete styles, without ids. */
export const plainBook = (book: Book): unknown => ({
  plain: book.styles.get(0),
  namedStyles: inOrder([...book.namedStyles]),
  sheets: book.sheets.map((sheet) => plainSheet(book, sheet)),
  tables: inOrder(
    book.tables.map((table) => ({
      ...table,
      id: null,
      sheet: table.sheet.name,
      filters: [...table.filters],
    })),
  ),
  names: book.names.map(({ scope, ...name }) => ({ ...name, scope: scope?.name ?? null })),
  settings: [...book.settings],
  xmlParts: [...book.xmlParts],
  properties: new Map(inOrder([...book.properties])),
  active: book.active.name,
  selection: book.selection,
  calculationMode: book.calculationMode,
  protection: book.protection,
});

const inOrder = <T>(values: readonly T[]): readonly T[] =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function plainSheet({ styles }: Book, sheet: Sheet): unknown {
  const { grid, columns, rows, links, conditions, charts, ...others } = sheet;
  const cells: Record<string, unknown> = {};
  const styleAt = (row: number, column: number): unknown => styles.get(grid.style(row, column));
  grid.each(WHOLE_SHEET, (row, column) => {
    const [value, formula] = [grid.value(row, column), grid.formula(row, column)];
    const around = grid.rowStyles.get(row) ?? grid.columnStyles.get(column) ?? grid.sheetStyle;
    if (value !== null || formula !== null || grid.style(row, column) !== around)
      cells[`${String(row)},${String(column)}`] = [value, formula, styleAt(row, column)];
  });
  const isSet = (size: { readonly hidden: boolean } & object): boolean =>
    size.hidden || Object.values(size).some((length) => typeof length === 'number');
  return {
    ...others,
    id: null,
    cells,
    // The styles of untouched cells.
    untouched: Array.from({ length: 45 }, (__, at) => [styleAt(at, 60), styleAt(60, at), styleAt(at, at)]),
    columns: inOrder([...columns].filter(([, size]) => isSet(size))),
    rows: inOrder([...rows].filter(([, size]) => isSet(size))),
    links: inOrder([...links]),
    conditions: conditions.map((condition) => ({ ...condition, id: null })),
    charts: charts.map((chart) => ({ ...chart, id: null, source: chart.source.sheet.name })),
  };
}

/** The first differences between two values (about eight), as "path: one ≠ other". */
export function differences(
  one: unknown,
  other: unknown,
  path = '',
  found: string[] = [],
): readonly string[] {
  if (found.length > 8 || Object.is(one, other)) return found;
  if (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < 1e-9) return found;
  const [a, b] = [entriesOf(one), entriesOf(other)];
  if (a === null || b === null) found.push(`${path}: ${JSON.stringify(one)} ≠ ${JSON.stringify(other)}`);
  else
    for (const key of new Set([...a.keys(), ...b.keys()]))
      differences(a.get(key), b.get(key), `${path}/${key}`, found);
  return found;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Set) return new Map([...value].map((one) => [String(one), true]));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [String(key), one as unknown]));
  return new Map(Object.entries(value));
}
