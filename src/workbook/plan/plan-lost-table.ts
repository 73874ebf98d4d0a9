import { bounding, contains, rangeOf } from '#xlsx/cell-range';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import type { SheetModel, TableModel } from '../model/sheet-model.ts';
import { type LostCell, putAsideLines } from './displaced.ts';
import { placesOf } from './rows/found-table.ts';
import { resultFinder } from './rows/formula-results.ts';
import { replacedFormulaFinder } from './rows/replaced-formula.ts';
import { DrawnMeanings } from './rows/same-meaning.ts';
import type { SheetSurvey } from './survey.ts';
import type { PlanContext, PlannedSheet } from './plan-context.ts';

/**
 * The step for a data sheet whose table was converted to a range or deleted: it is written
 * again as a whole. What people wrote there is put aside.
 */
export function planLostTable(
  sheet: SheetSurvey,
  model: SheetModel,
  table: TableModel,
  { former, subjects, isDrawn, isMarked }: PlanContext,
): PlannedSheet {
  const used = rangeOf(0, 0, sheet.rows?.length ?? 0, table.range.columnCount);
  const area = used.rowCount === 0 ? table.range : bounding(used, table.range);
  const known = new Set(
    [model, ...(former === null ? [] : [former])].flatMap(({ values }) =>
      values.flatMap((cells) => cells.map((cell) => JSON.stringify(cell))),
    ),
  );
  const header = titleRow(sheet, table);
  const places = header === null ? [] : placesOf(sheet.rows?.[header] ?? [], table.headers);
  const models = former === null ? [model] : [former, model];
  const isResult = resultFinder(models);
  const meanings = table.headers.map((_, column) => {
    const said = new DrawnMeanings();
    for (const { values } of models) for (const cells of values.slice(1)) said.add(cells[column] ?? null);
    return said;
  });
  const isReplaced = replacedFormulaFinder(sheet);
  const isOverFormula = (row: number, column: number, value: CellValue): boolean =>
    typeof value === 'number' && isResult(places.indexOf(column), value) && isReplaced(row, column);
  /** Whether what a cell shows was drawn, or was read and is drawn again, perhaps in another form. */
  const isKept = (column: number, value: CellValue): boolean => {
    const at = places.indexOf(column);
    return (
      at >= 0 &&
      (isResult(at, value) ||
        meanings[at]?.has(value) === true ||
        (isMarked && isDrawn(table.headers[at] ?? '', value)))
    );
  };
  const lost = (sheet.rows ?? []).flatMap((cells, row) =>
    cells.flatMap((value, column): readonly LostCell[] =>
      isBlank(value) ||
      !contains(area, row, column) ||
      (!isOverFormula(row, column, value) && (known.has(JSON.stringify(value)) || isKept(column, value)))
        ? []
        : [{ row, column, value }],
    ),
  );
  return {
    step: {
      kind: 'replace',
      id: sheet.id,
      name: sheet.name,
      model,
      area,
      expected: (sheet.rows ?? [])
        .slice(area.row, area.row + area.rowCount)
        .map((cells) => cells.slice(area.column, area.column + area.columnCount)),
    },
    displaced: putAsideLines(sheet, header, lost, subjects, 'cell-taken'),
  };
}

/** The row with most of the titles of a table, at least half of them; null where there is none. */
function titleRow({ rows }: SheetSurvey, { headers }: TableModel): number | null {
  let best = Math.floor((headers.length - 1) / 2);
  let at: number | null = null;
  for (const [row, cells] of (rows ?? []).slice(0, HEADER_WITHIN).entries()) {
    const hits = placesOf(cells, headers).filter((place) => place >= 0).length;
    if (hits > best) {
      best = hits;
      at = row;
    }
  }
  return at;
}

/** The titles are looked for in this many rows, since users insert rows above them. */
const HEADER_WITHIN = 60;
