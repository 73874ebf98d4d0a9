import type { CellValue } from '#xlsx/cell-value';
import { bareTitle } from '../reading/title.ts';
import { ALL_SHEETS } from './all.ts';
import { BREAKDOWN } from './breakdown/columns.ts';
import { HOME } from './home/layout.ts';

/** The titles of the visible columns of tables whose cells are formulas, by table. */
const TITLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ALL_SHEETS.flatMap(({ source }): readonly (readonly [string, ReadonlySet<string>])[] => {
    if (source === null || source.table === null) return [];
    const { table, columns, calculated = [] } = source;
    const keys = new Set<string>(calculated);
    const titles = columns.filter(({ key }) => keys.has(key)).map(({ header }) => bareTitle(header));
    return titles.length === 0 ? [] : [[table, new Set(titles)]];
  }),
);

/** Sheets with formulas outside tables, and those whose table may have been converted to a range. */
const SHEETS_WITH_FORMULAS: ReadonlySet<string> = new Set([
  HOME.sheet,
  BREAKDOWN.sheet,
  ...ALL_SHEETS.flatMap(({ name, source }) => (TITLES.has(source?.table ?? '') ? [name] : [])),
]);

/** The places, from 0, of the calculated columns among the titles of a table. */
export function calculatedColumns(table: string, titles: readonly CellValue[]): readonly number[] {
  const own = TITLES.get(table);
  if (own === undefined) return [];
  return titles.flatMap((title, place) => (own.has(bareTitle(title)) ? [place] : []));
}

/** Whether a sheet without a table has formulas of Duban, by its name and by the defined names on it. */
export const hasFormulas = (sheet: string, names: readonly string[]): boolean =>
  SHEETS_WITH_FORMULAS.has(sheet) || names.includes(BREAKDOWN.rangeName);
