import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { namesOnSheet } from '../../plan/name-range.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import type { CellPlace } from '../../reading/raw-book.ts';
import { calculatedColumns, hasFormulas } from '../../sheets/calculated-columns.ts';
import { lacksColumns, unlikeFormulas } from '../../sheets/unlike-formulas.ts';
import { isFormula } from '../swap/shown.ts';
import type { SheetRange } from './read-values.ts';

/** Titles of tables by their names: one row each. */
export type TableTitles = ReadonlyMap<string, readonly CellValue[]>;

/** Sheets without a table that have no more cells than this are read with their formulas: 首页 may have been renamed. */
const FEW_CELLS = 1000;

/**
 * The ranges of sheets in which Duban writes formulas: the calculated columns of its tables,
 * and its pages that have formulas. Other cells may have formulas as well; they are not read.
 */
export function formulaRanges(survey: BookSurvey, titles: TableTitles): readonly SheetRange[] {
  return survey.sheets.flatMap((sheet): readonly SheetRange[] => {
    const { id, used } = sheet;
    if (used === null || sheet.visibility === 'VeryHidden') return [];
    const [bottom, right] = [used.row + used.rowCount, used.column + used.columnCount];
    const ranges =
      sheet.tables.length > 0
        ? sheet.tables.flatMap(({ name, range }) =>
            below(range, bottom, calculatedColumns(name, titles.get(name) ?? [])),
          )
        : isPage(survey, sheet, bottom * right)
          ? [rangeOf(0, 0, bottom, right)]
          : [];
    return ranges
      .filter(({ rowCount }) => rowCount > 0)
      .map((range) => ({ sheet: id, range, property: 'formulas' }));
  });
}

const isPage = (survey: BookSurvey, { name }: SheetSurvey, cells: number): boolean =>
  cells <= FEW_CELLS ||
  hasFormulas(
    name,
    namesOnSheet(survey, name).map((one) => one.name),
  );

/** Columns of a table, from the row under its header to a row of the sheet, which is left out. */
export const below = (
  { row, column }: CellRange,
  bottom: number,
  columns: readonly number[],
): readonly CellRange[] =>
  runsOf(columns).map(([first, count]) => rangeOf(row + 1, column + first, bottom - row - 1, count));

/** Consecutive numbers as runs: the first one, and how many. */
function runsOf(columns: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

/** What was read of the formulas of a sheet. */
type ReadFormulas = Required<Pick<SheetSurvey, 'formulas' | 'formulaColumns'>> & Pick<SheetSurvey, 'unlike'>;

/** The sheets with a table of an earlier version, which lacks columns. */
export const earlierSheets = ({ sheets }: BookSurvey, titles: TableTitles): ReadonlySet<string> =>
  new Set(
    sheets.flatMap(({ id, tables }) =>
      tables.some(({ name }) => lacksColumns(name, titles.get(name) ?? [])) ? [id] : [],
    ),
  );

/**
 * The cells with a formula in ranges that were read, by sheet; `valuesOf`: the values of a sheet
 * from A1 on. A workbook without any was saved by a program that keeps values only: nothing is
 * known of it. The formulas of `earlier` sheets are compared with each other.
 */
export function formulaPlaces(
  ranges: readonly SheetRange[],
  contentsOf: (range: SheetRange) => readonly (readonly CellValue[])[],
  valuesOf: (sheet: string) => readonly (readonly CellValue[])[],
  earlier: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, ReadFormulas> {
  const found = new Map<string, { readonly formulas: CellPlace[]; readonly formulaColumns: number[] }>();
  const texts = new Map<string, (CellPlace & { readonly formula: string })[]>();
  for (const sheet of earlier) texts.set(sheet, []);
  for (const one of ranges) {
    const { sheet, range } = one;
    const own = found.get(sheet) ?? { formulas: [], formulaColumns: [] };
    found.set(sheet, own);
    own.formulaColumns.push(...columnsOf(range));
    const values = valuesOf(sheet);
    for (const [down, cells] of contentsOf(one).entries())
      for (const [across, content] of cells.entries()) {
        const place = { row: range.row + down, column: range.column + across };
        // A text that begins with "=" is its own value.
        if (isFormula(content) && content !== values[place.row]?.[place.column]) {
          own.formulas.push(place);
          texts.get(sheet)?.push({ ...place, formula: content });
        }
      }
  }
  if ([...found.values()].every(({ formulas }) => formulas.length === 0)) return new Map();
  return new Map(
    Array.from(found, ([sheet, own]) => {
      const compared = texts.get(sheet);
      return [sheet, compared === undefined ? own : { ...own, unlike: unlikeFormulas(compared) }];
    }),
  );
}

const columnsOf = ({ column, columnCount }: CellRange): readonly number[] =>
  Array.from({ length: columnCount }, (_, at) => column + at);
