import type { CellValue } from '#xlsx/cell-value';
import type { CellPlace } from '../reading/raw-book.ts';
import { bareTitle } from '../reading/title.ts';
import { ALL_SHEETS } from './all.ts';

/** The titles of the layouts of tables, by table. */
const TITLES: ReadonlyMap<string, readonly string[]> = new Map(
  ALL_SHEETS.flatMap(({ source }) =>
    source === null || source.table === null
      ? []
      : [[source.table, source.columns.map(({ header }) => bareTitle(header))] as const],
  ),
);

/** Whether a table with these titles lacks columns of its layout; false for a table of a person. */
export function lacksColumns(table: string, titles: readonly CellValue[]): boolean {
  const own = TITLES.get(table);
  if (own === undefined) return false;
  const shown = new Set(titles.map(bareTitle));
  return own.some((title) => !shown.has(title));
}

const REFERENCE = /(\$?[A-Z]{1,3}\$?)(\d{1,7})/g;

/** A formula as it is in every row that it is filled down to. */
const filled = (formula: string, row: number): string =>
  formula.replace(REFERENCE, (text, column: string, number: string) =>
    Number(number) === row + 1 ? `${column}#` : text,
  );

/** The cells whose formula is not the one that most cells of their column have. */
export function unlikeFormulas(
  cells: readonly (CellPlace & { readonly formula: string })[],
): readonly CellPlace[] {
  const columns = new Map<number, Map<string, CellPlace[]>>();
  for (const { row, column, formula } of cells) {
    const kinds = columns.get(column) ?? new Map<string, CellPlace[]>();
    columns.set(column, kinds);
    const kind = filled(formula, row);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [{ row, column }]);
    else known.push({ row, column });
  }
  return [...columns.values()].flatMap((kinds) => {
    const [most = [], ...others] = [...kinds.values()].sort((a, b) => b.length - a.length);
    const isClear = others.every(({ length }) => length < most.length);
    return isClear ? others.flat() : [...kinds.values()].flat();
  });
}
