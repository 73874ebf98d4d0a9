import { rangeOf } from '#xlsx/cell-range';
import { isBlank, sameCell } from '#xlsx/cell-value';
import { FORMATS } from '../../model/cell-style.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import type { PlannedCellChange, RowInsert, SheetStep } from '../book-plan.ts';
import { replaceStep } from '../replace-step.ts';
import { type Cells, matchRows, risingOf } from '../rows/match-rows.ts';
import type { SheetSurvey } from '../survey.ts';

/** The columns that identify a record: its kind and its key. */
const KEYS = [0, 1] as const;

/**
 * The step for the hidden sheet; null: nothing has to change. Its rows are matched by kind and key, so that only
 * records that differ are written. Where most do, it is written as a whole.
 */
export function planStore(sheet: SheetSurvey, model: SheetModel): SheetStep | null {
  const rows = sheet.rows ?? [];
  const { values } = model;
  const width = [...rows, ...values].reduce((most, { length }) => Math.max(most, length), 1);
  const area = rangeOf(0, 0, Math.max(1, rows.length, values.length), width);
  const stays = stayingRows(rows, values);
  const edits = [...stays].flatMap(([row, to]) => editsOf(row, rows[row] ?? [], values[to] ?? [], width));
  const deletes = [...rows.keys()].filter((row) => !stays.has(row));
  const inserts = insertsOf(stays, model);
  const changes = edits.length + deletes.length + inserts.length;
  if (changes === 0) return null;
  if (stays.size === 0 || changes * 2 > values.length) return replaceStep(sheet, model, area);
  const step = { id: sheet.id, name: sheet.name, edits, keys: KEYS, isProtected: model.isProtected };
  if (deletes.length + inserts.length === 0) return { ...step, kind: 'edit' };
  return {
    ...step,
    kind: 'rows',
    table: null,
    area: { ...area, rowCount: Math.max(1, rows.length) },
    deletes: deletes.map((row) => ({ row, expected: rows[row] ?? [] })),
    inserts,
    names: [],
  };
}

/** The rows that have a place in the model and are in its order: row of the model by row of the sheet. */
function stayingRows(rows: readonly Cells[], values: readonly Cells[]): ReadonlyMap<number, number> {
  const pairs = [...matchRows(rows, values, [{ left: keyOf, right: keyOf }], isSameRecord)];
  pairs.sort(([a], [b]) => a - b);
  const inOrder = risingOf(pairs.map(([, to]) => to));
  return new Map(pairs.filter((_, index) => inOrder.has(index)));
}

const keyOf = (cells: Cells): string | null =>
  isBlank(cells[0]) ? null : KEYS.map((column) => String(cells[column] ?? '')).join('\0');

const isSameRecord = (one: Cells, other: Cells): boolean =>
  !isBlank(one[0]) && KEYS.every((column) => sameCell(one[column], other[column]));

function editsOf(row: number, now: Cells, wanted: Cells, width: number): readonly PlannedCellChange[] {
  const edits: PlannedCellChange[] = [];
  for (let column = 0; column < width; column += 1) {
    const [expected, value] = [now[column] ?? null, wanted[column] ?? null];
    if (sameCell(expected, value)) continue;
    edits.push({ row, column, expected, content: { value, formula: null, numberFormat: FORMATS.general } });
  }
  return edits;
}

/** The rows of the model that the sheet does not have, behind those that precede them; their model has no others. */
function insertsOf(stays: ReadonlyMap<number, number>, model: SheetModel): readonly RowInsert[] {
  const rowOf = new Map([...stays].map(([row, to]) => [to, row]));
  const runs: { before: number; modelRow: number; rowCount: number }[] = [];
  const values: Cells[] = [];
  let before = 0;
  for (const [to, cells] of model.values.entries()) {
    const row = rowOf.get(to);
    if (row !== undefined) {
      before = row + 1;
      continue;
    }
    const run = runs.at(-1);
    if (run?.before === before) run.rowCount += 1;
    else runs.push({ before, modelRow: values.length, rowCount: 1 });
    values.push(cells);
  }
  const own = { ...model, values };
  return runs.map((run) => ({ ...run, model: own }));
}
