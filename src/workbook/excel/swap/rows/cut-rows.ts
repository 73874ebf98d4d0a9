import { intersection, rangeOf, type CellRange } from '#xlsx/cell-range';
import { copiedFormula } from '#xlsx/formula/references';
import type { ExcelSheetModel, FormulaRun } from '../../../excel-model/excel-sheet-model.ts';

/** Rows of a model, and the row of the sheet they are written to. */
export interface RowsToWrite {
  readonly model: ExcelSheetModel;
  /** Counts from the first row of the model's area. */
  readonly modelRow: number;
  readonly rowCount: number;
  readonly to: number;
}

/**
 * The part of a model that belongs to some of its rows, moved to where they go: relative
 * formulas are filled down. Without table, names, conditional formats, columns and page.
 */
export function cutRows({ model, modelRow: from, rowCount, to }: RowsToWrite): ExcelSheetModel {
  const { area } = model;
  const first = area.row + from;
  const by = to - first;
  const rows: CellRange = { ...area, row: first, rowCount };
  const isInside = (row: number): boolean => row >= first && row < first + rowCount;
  const moved = (range: CellRange): readonly CellRange[] => {
    const common = intersection(range, { ...rows, column: range.column, columnCount: range.columnCount });
    return common === null ? [] : [{ ...common, row: common.row + by }];
  };
  return {
    ...model,
    area: { ...rows, row: to },
    values: model.values.slice(from, from + rowCount),
    formulas: model.formulas.flatMap((run) => cutRun(run, first, rowCount, by)),
    numberFormats: model.numberFormats.map((runs) => cutFormats(runs, from, rowCount)),
    formats: model.formats.flatMap(({ format, ranges }) => {
      const own = ranges.flatMap(moved);
      return own.length === 0 ? [] : [{ format, ranges: own }];
    }),
    columns: [],
    heights: model.heights.slice(from, from + rowCount),
    merges: model.merges.flatMap(moved),
    validations: model.validations.flatMap((validation) =>
      moved(validation.range).map((range) => ({ ...validation, range })),
    ),
    conditions: [],
    links: model.links.flatMap((link) => (isInside(link.row) ? [{ ...link, row: link.row + by }] : [])),
    table: null,
    names: [],
    pageBreaks: model.pageBreaks.flatMap((row) => (isInside(row) ? [row + by] : [])),
    isProtected: false,
  };
}

function cutRun(run: FormulaRun, first: number, rowCount: number, by: number): readonly FormulaRun[] {
  const common = intersection(rangeOf(run.row, 0, run.rowCount), rangeOf(first, 0, rowCount));
  if (common === null) return [];
  const row = common.row + by;
  const formula = run.isSameInEveryRow ? run.formula : copiedFormula(run.formula, row - run.row, 0);
  return [{ ...run, row, rowCount: common.rowCount, formula }];
}

type FormatRuns = ExcelSheetModel['numberFormats'][number];

/** The runs of a column within some of its rows. */
function cutFormats(runs: FormatRuns, from: number, rowCount: number): FormatRuns {
  let row = 0;
  return runs.flatMap(({ format, rowCount: count }) => {
    const common = intersection(rangeOf(row, 0, count), rangeOf(from, 0, rowCount));
    row += count;
    return common === null ? [] : [{ format, rowCount: common.rowCount }];
  });
}
