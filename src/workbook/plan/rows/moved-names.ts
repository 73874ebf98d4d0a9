import { type CellRange, lastRow, rangeOf, sameRange } from '#xlsx/cell-range';
import type { NamedRange, SheetModel } from '../../model/sheet-model.ts';
import type { RowsStep } from '../book-plan.ts';
import { namesOnSheet } from '../name-range.ts';
import { RowMoves } from './row-moves.ts';
import type { BookSurvey, SheetSurvey } from '../survey.ts';

/**
 * The defined names of a model whose cells Excel does not move to where they belong, with
 * their cells after a step. `rowsAfter`: where the rows of the model are then. Names that the
 * workbook does not have, or has for something else, are left alone.
 */
export function movedNames(
  survey: BookSurvey,
  sheet: SheetSurvey,
  model: SheetModel,
  { inserts, deletes }: Pick<RowsStep, 'inserts' | 'deletes'>,
  rowsAfter: ReadonlyMap<number, number>,
  places: readonly number[],
): readonly NamedRange[] {
  if (model.names.length === 0) return [];
  const now = new Map(namesOnSheet(survey, sheet.name).map(({ name, range }) => [name.toLowerCase(), range]));
  const moves = new RowMoves(inserts, deletes);
  return model.names.flatMap(({ name, range }) => {
    const before = now.get(name.toLowerCase());
    const wanted = rangeAfter(range, rowsAfter, places);
    return before === undefined || wanted === null || sameRange(moves.rangeAfter(before), wanted)
      ? []
      : [{ name, range: wanted }];
  });
}

/** The range on the sheet that holds the rows and columns of a range of the model. */
function rangeAfter(
  range: CellRange,
  rowsAfter: ReadonlyMap<number, number>,
  places: readonly number[],
): CellRange | null {
  const rows: number[] = [];
  for (let row = range.row; row <= lastRow(range); row += 1) {
    const after = rowsAfter.get(row);
    if (after !== undefined) rows.push(after);
  }
  const columns = places.slice(range.column, range.column + range.columnCount).filter((place) => place >= 0);
  if (rows.length === 0 || columns.length === 0) return null;
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  return rangeOf(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1);
}
