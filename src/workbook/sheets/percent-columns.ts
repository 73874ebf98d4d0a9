import type { CellValue } from '#xlsx/cell-value';
import { bareTitle } from '../reading/title.ts';
import { ALLOCATIONS } from './allocations/columns.ts';
import { FIGURES } from './figures/columns.ts';
import { TARGETS } from './targets/columns.ts';

const TYPED = [
  [FIGURES, ['value']],
  [TARGETS, ['value', 'value2']],
  [ALLOCATIONS, ['total', 'share']],
] as const;

const TITLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  TYPED.map(([{ table, columns }, keys]) => {
    const own: ReadonlySet<string> = new Set<string>(keys);
    const titles = columns.filter(({ key }) => own.has(key)).map(({ header }) => bareTitle(header));
    return [table, new Set(titles)];
  }),
);

/** Whether a sheet without a table, which was converted to a range, has figures that people type. */
export const hasTypedFigures = (name: string): boolean => TYPED.some(([{ sheet }]) => sheet === name);

/** The places, from 0, of the columns with figures that people type, among the titles of a table: 8.5% may be typed there. */
export function percentColumns(table: string, titles: readonly CellValue[]): readonly number[] {
  const own = TITLES.get(table);
  if (own === undefined) return [];
  return titles.flatMap((title, place) => (own.has(bareTitle(title)) ? [place] : []));
}
