import type { CellRange } from '#xlsx/cell-range';
import type { SheetModel } from '../../model/sheet-model.ts';
import { arrangedModel } from './arranged-model.ts';
import type { RowInsert, RowsStep } from '../book-plan.ts';
import { risingOf } from './match-rows.ts';
import { RowMoves } from './row-moves.ts';
import { recordsOf } from './pair-table-rows.ts';

/**
 * New rows go in front of the row that follows them in the model; where users sorted the
 * table, behind the row that precedes them.
 */
export function insertsOf(
  at: CellRange,
  body: readonly number[],
  desired: ReadonlyMap<number, number>,
  model: SheetModel,
  places: readonly number[],
): readonly RowInsert[] {
  const sheetRow = new Map([...desired].map(([index, row]) => [row, body[index] ?? at.row]));
  const records = recordsOf(model);
  if (records.every((row) => sheetRow.has(row))) return [];
  const order = records.flatMap((row) => sheetRow.get(row) ?? []);
  const isSorted = risingOf(order).size < order.length;
  const end = at.row + at.rowCount;
  const before = new Map<number, number>();
  let last: number | null = null;
  const waiting: number[] = [];
  for (const row of records) {
    const known = sheetRow.get(row);
    if (known === undefined) {
      if (isSorted && last !== null) before.set(row, last + 1);
      else waiting.push(row);
      continue;
    }
    for (const one of waiting) before.set(one, known);
    waiting.length = 0;
    last = known;
  }
  for (const one of waiting) before.set(one, last === null ? Math.min(at.row + 1, end) : last + 1);
  const arranged = arrangedModel(model, places);
  const inserts: { before: number; model: SheetModel; modelRow: number; rowCount: number }[] = [];
  for (const [modelRow, wanted] of before) {
    const place = Math.min(wanted, end);
    const run = inserts.at(-1);
    if (run !== undefined && run.before === place && run.modelRow + run.rowCount === modelRow)
      run.rowCount += 1;
    else inserts.push({ before: place, model: arranged, modelRow, rowCount: 1 });
  }
  return inserts.sort((a, b) => a.before - b.before);
}

/** Where the rows of the model are after the step. */
export function modelRowsAfter(
  body: readonly number[],
  desired: ReadonlyMap<number, number>,
  { inserts, deletes }: RowsStep,
): ReadonlyMap<number, number> {
  const moves = new RowMoves(inserts, deletes);
  const after = new Map([...desired].map(([index, row]) => [row, moves.rowAfter(body[index] ?? 0)]));
  for (const [index, { modelRow, rowCount }] of inserts.entries())
    for (let down = 0; down < rowCount; down += 1) after.set(modelRow + down, moves.insertedAt(index) + down);
  return after;
}
