import { isBlank } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { namesOnSheet } from '../name-range.ts';
import type { PlanContext } from '../plan-context.ts';
import type { SheetSurvey } from '../survey.ts';
import { columnsOf, placesOf } from './found-table.ts';
import type { Cells } from './match-rows.ts';

/** The row of a sheet with the titles of the columns; null where it is not found. */
export function headerOn(sheet: SheetSurvey, model: SheetModel, { survey }: PlanContext): number | null {
  const { headerRow, names } = model;
  if (headerRow === null) return null;
  const named = names.find(({ range }) => range.row === headerRow && range.rowCount > 1);
  const now = namesOnSheet(survey, sheet.name).find(({ name }) => name === named?.name);
  const titles = model.values[headerRow] ?? [];
  const hits = (row: number): number =>
    placesOf(sheet.rows?.[row] ?? [], titlesOf(titles)).filter((place) => place >= 0).length;
  if (now !== undefined && hits(now.range.row) * 2 > titles.length) return now.range.row;
  let best = Math.floor(titles.length / 2);
  let at: number | null = null;
  for (const row of (sheet.rows ?? []).slice(0, HEADER_WITHIN).keys())
    if (hits(row) > best) {
      best = hits(row);
      at = row;
    }
  return at;
}

/** The header is looked for in this many rows, since users insert rows above it. */
const HEADER_WITHIN = 60;

const titlesOf = (titles: Cells): readonly string[] => titles.map((title) => String(title ?? ''));

/**
 * The sheet columns of the columns of the model; -1 where one is missing. A first or last
 * column with another title has no known column on its outer side: it is known by what it shows.
 */
export function placesOn(
  sheet: SheetSurvey,
  model: SheetModel,
  former: SheetModel,
  header: number | null,
): readonly number[] {
  if (header === null || model.headerRow === null)
    return Array.from({ length: columnsOf(model) }, (_, column) => column);
  const titles = titlesOf(model.values[model.headerRow] ?? []);
  const places = [...placesOf(sheet.rows?.[header] ?? [], titles)];
  const last = places.length - 1;
  for (const [column, inner, by] of [
    [0, 1, -1],
    [last, last - 1, 1],
  ] as const) {
    const neighbour = places[inner] ?? -1;
    const place = neighbour + by;
    if (places[column] !== -1 || neighbour < 0 || place < 0 || places.includes(place)) continue;
    if (showsColumn(sheet, header, place, former, column)) places[column] = place;
  }
  return places;
}

/** Whether most of what a column of a sheet shows below its title is what a column of a model shows. */
function showsColumn(
  { rows }: SheetSurvey,
  header: number,
  place: number,
  { values, headerRow }: SheetModel,
  column: number,
): boolean {
  const drawn = new Set(values.slice((headerRow ?? 0) + 1).map((cells) => JSON.stringify(cells[column])));
  const shown = (rows ?? []).slice(header + 1).flatMap((cells) => cells[place] ?? []);
  const filled = shown.filter((cell) => !isBlank(cell));
  const known = filled.filter((cell) => drawn.has(JSON.stringify(cell)));
  return known.length > 0 && known.length * 2 > filled.length;
}
