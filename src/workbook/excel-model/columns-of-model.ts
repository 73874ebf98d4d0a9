import { intersection, type CellRange } from '#xlsx/cell-range';
import type { ExcelSheetModel } from './excel-sheet-model.ts';

/** The cells of an area of a model that begins at A1, with their formats, widths and rules; without heights, names and page. */
export function cellsOfModel(model: ExcelSheetModel, area: CellRange): ExcelSheetModel {
  const end = area.column + area.columnCount;
  const isInside = (range: CellRange): boolean => intersection(range, area) !== null;
  const inside = (ranges: readonly CellRange[]): readonly CellRange[] =>
    ranges.flatMap((range) => intersection(range, area) ?? []);
  return {
    ...model,
    area,
    values: model.values
      .slice(area.row, area.row + area.rowCount)
      .map((cells) => cells.slice(area.column, end)),
    formulas: model.formulas.filter(({ row, column }) =>
      isInside({ row, column, rowCount: 1, columnCount: 1 }),
    ),
    numberFormats: model.numberFormats.slice(area.column, end).map((runs) => withoutRows(runs, area.row)),
    formats: model.formats.flatMap(({ format, ranges }) => {
      const own = inside(ranges);
      return own.length === 0 ? [] : [{ format, ranges: own }];
    }),
    columns: model.columns.slice(area.column, end),
    heights: [],
    merges: model.merges.filter(isInside),
    validations: model.validations.filter(({ range }) => isInside(range)),
    conditions: model.conditions.filter(({ range }) => isInside(range)),
    links: [],
    table: null,
    names: [],
    page: null,
    pageBreaks: [],
  };
}

type Runs = ExcelSheetModel['numberFormats'][number];

/** The runs of a column without its first rows. */
function withoutRows(runs: Runs, count: number): Runs {
  let left = count;
  return runs.flatMap(({ format, rowCount }) => {
    const skipped = Math.min(left, rowCount);
    left -= skipped;
    return rowCount > skipped ? [{ format, rowCount: rowCount - skipped }] : [];
  });
}
