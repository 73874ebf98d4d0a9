import { ExcelFailure } from '../../excel-failure.ts';
import { type CellRange, rangeOf, sameRange } from '#xlsx/cell-range';
import { type CellValue, sameCell } from '#xlsx/cell-value';
import { copiedFormula } from '#xlsx/formula/references';
import { emptySheetModel } from '../../excel-model/empty-sheet.ts';
import { cellsOfModel } from '../../excel-model/columns-of-model.ts';
import { excelModelOf } from '../../excel-model/from-sheet-model.ts';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import {
  type BookPlan,
  type CellContent,
  type ColumnsStep,
  newCells,
  type PlannedCellChange,
  type RowDelete,
  type SheetStep,
} from '../../plan/book-plan.ts';
import { suitedFormat } from '../../model/suited-format.ts';
import { namesOnSheet } from '../../plan/name-range.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import type { CellSwap, ColumnsSwap, RowBlock, RowLine, RowsSwap, Swap } from '../../plan/undo-record.ts';
import { readLines, readLinesRight } from '../read/read-lines.ts';
import { readSheetModel } from '../read/read-sheet-model.ts';
import { runExcel } from '../request/run.ts';
import { inOrder } from '../request/together.ts';
import { readCells } from '../swap/edit-cells.ts';
import { cellKey } from '../swap/cell-key.ts';
import { partsOfLastColumn } from '../swap/columns.ts';
import { liveCells } from '../swap/live-cells.ts';
import { movedRange, rowAfter } from '../swap/turn-round.ts';
import { rowKey } from './row-keys.ts';

/**
 * The changes of a plan, with what is there now in the cells that they change.
 * @throws ExcelFailure `excel.sheet-changed` if a cell differs from what the plan expects.
 */
export async function takeSnapshots(survey: BookSurvey, { steps }: BookPlan): Promise<readonly Swap[]> {
  const known = new Map<SheetStep, Swap>();
  const others: CellStep[] = [];
  for (const step of steps)
    if (step.kind === 'add' || step.kind === 'remove') known.set(step, sheetSwap(survey, step));
    else others.push(step);
  if (others.length > 0) {
    const read = await runExcel((context) => readBefore(context, survey, others), { waits: true });
    for (const [step, swap] of read) known.set(step, swap);
  }
  return steps.flatMap((step) => known.get(step) ?? []);
}

type WholeSheetStep = Extract<SheetStep, { readonly kind: 'add' | 'remove' }>;
type CellStep = Exclude<SheetStep, WholeSheetStep>;

function sheetSwap(survey: BookSurvey, step: WholeSheetStep): Swap {
  const { name } = step;
  if (step.kind === 'add')
    return { kind: 'add', id: null, name, place: step.place, model: excelModelOf(step.model) };
  if (sheetOf(survey, step).isUntouched !== true)
    throw new ExcelFailure('excel.sheet-changed', { sheet: name });
  return { kind: 'remove', id: step.id, name, place: 'end', model: emptySheetModel(name) };
}

/** The swaps of steps that change cells, whose present content is read. */
const readBefore = (
  context: Excel.RequestContext,
  survey: BookSurvey,
  steps: readonly CellStep[],
): Promise<readonly (readonly [CellStep, Swap])[]> =>
  inOrder(
    context,
    steps,
    ({ kind }) => kind !== 'replace',
    async (step) => [step, await takeSnapshot(context, survey, step)] as const,
  );

async function takeSnapshot(
  context: Excel.RequestContext,
  survey: BookSurvey,
  step: CellStep,
): Promise<Swap> {
  const { name } = step;
  const sheet = sheetOf(survey, step);
  if (step.kind === 'replace') {
    const from = await readSheetModel(context, survey, sheet, step.area);
    checkArea(name, from, (row) => step.expected[row] ?? []);
    return { kind: 'replace', id: step.id, name, area: step.area, from, to: excelModelOf(step.model) };
  }
  if (step.kind === 'columns') return columnsSwap(context, sheet, step);
  const { id, keys, isProtected } = step;
  const edits = await swapsOfCells(context, sheet, step.edits, keys);
  const rows = { kind: 'rows', id, name, keys, isProtected, edits } as const;
  if (step.kind === 'edit') {
    const area = sheet.tables[0]?.range ?? sheet.used ?? rangeOf(0, 0);
    return {
      ...rows,
      table: sheet.tables[0]?.name ?? null,
      area,
      deletes: [],
      inserts: [],
      lines: NO_LINES,
      names: [],
    };
  }
  const { table, area } = step;
  const deletes = await blocksOfDeletes(context, survey, sheet, area, step.deletes);
  const drawn = new Set(step.inserts.map(({ model }) => model));
  const models = new Map([...drawn].map((model) => [model, excelModelOf(model)]));
  const inserts = step.inserts.map(({ before: row, model, modelRow, rowCount }): RowBlock => ({
    row,
    rowCount,
    model: models.get(model) ?? excelModelOf(model),
    modelRow,
  }));
  const after = new Map(step.names.map((one) => [one.name, one.range]));
  const names = namesOnSheet(survey, sheet.name).map((one) => ({
    name: one.name,
    isThere: true,
    from: one.range,
    to: after.get(one.name) ?? movedRange(one.range, { deletes, inserts }),
  }));
  const lines = { before: await linesAround(context, sheet, { area, deletes, inserts }), after: [] };
  // The plan has formulas for the rows as they are; they are written when the rows have moved.
  const moved = edits.map(({ to, ...edit }): CellSwap => ({
    ...edit,
    to: movedContent(to, rowAfter(edit.row, { deletes, inserts }) - edit.row, 0),
  }));
  return { ...rows, edits: moved, table, area, deletes, inserts, lines, names };
}

/** @throws ExcelFailure `excel.sheet-changed` where the table has other cells than the plan expects. */
async function columnsSwap(
  context: Excel.RequestContext,
  { tables }: SheetSurvey,
  step: ColumnsStep,
): Promise<ColumnsSwap> {
  const { id, name, table, area, titles, isProtected } = step;
  const now = tables.find((one) => one.name === table)?.range;
  if (now === undefined || !sameRange(now, area))
    throw new ExcelFailure('excel.sheet-changed', { sheet: name });
  const model = cellsOfModel(excelModelOf(step.model), newCells(step));
  const lines = await readLinesRight(context, id, partsOfLastColumn(area));
  return { kind: 'columns', id, name, table, isInserted: true, area, titles, model, lines, isProtected };
}

/** A content whose formula is filled into a cell that is so many rows and columns away. */
export const movedContent = (content: CellContent, down: number, right: number): CellContent =>
  content.formula === null || (down === 0 && right === 0)
    ? content
    : { ...content, formula: copiedFormula(content.formula, down, right) };

const NO_LINES: RowsSwap['lines'] = { before: [], after: [] };

/** The lines around the rows that are deleted and inserted, as they are now. */
export function linesAround(
  context: Excel.RequestContext,
  sheet: SheetSurvey,
  { area, deletes, inserts }: Pick<RowsSwap, 'area' | 'deletes' | 'inserts'>,
): Promise<readonly RowLine[]> {
  const rows = new Set([
    ...deletes.flatMap(({ row, rowCount }) => [row, row + rowCount]),
    ...inserts.map(({ row }) => row),
  ]);
  return readLines(context, sheet.id, [...rows], widthOf(sheet, area));
}

/** The columns of the sheet up to the last one that has something, in the area or beside it. */
const widthOf = ({ used }: SheetSurvey, { column, columnCount }: CellRange): number =>
  Math.max(column + columnCount, used === null ? 0 : used.column + used.columnCount);

/** @throws ExcelFailure `excel.sheet-gone` */
export function sheetOf(
  { sheets }: BookSurvey,
  { id, name }: { readonly id: string; readonly name: string },
): SheetSurvey {
  const sheet = sheets.find((one) => one.id === id);
  if (!sheet) throw new ExcelFailure('excel.sheet-gone', { sheet: name });
  return sheet;
}

async function swapsOfCells(
  context: Excel.RequestContext,
  { id, name, rows }: SheetSurvey,
  edits: readonly PlannedCellChange[],
  keys: readonly number[],
): Promise<readonly CellSwap[]> {
  const cells = await readCells(context, id, edits);
  const before = new Map(cells.map(({ row, column, content }) => [cellKey(row, column), content]));
  const written = new Map<number, CellValue[]>();
  for (const { row, column, content } of edits) {
    const present = written.get(row) ?? [...(rows?.[row] ?? [])];
    present[column] = content.value;
    written.set(row, present);
  }
  return edits.map(({ row, column, content: to, expected }) => {
    const from = before.get(cellKey(row, column));
    if (from === undefined || !sameCell(from.value, expected))
      throw new ExcelFailure('excel.sheet-changed', { sheet: name });
    const [fromKey, toKey] = [rowKey(rows?.[row], keys), rowKey(written.get(row), keys)];
    const numberFormat = suitedFormat(from.numberFormat, to.numberFormat) ?? from.numberFormat;
    return { row, column, fromKey, toKey, from, to: { ...to, numberFormat } };
  });
}

/** The deleted rows in runs; they are read together. */
async function blocksOfDeletes(
  context: Excel.RequestContext,
  survey: BookSurvey,
  sheet: SheetSurvey,
  area: CellRange,
  deletes: readonly RowDelete[],
): Promise<readonly RowBlock[]> {
  const [first] = deletes;
  const last = deletes.at(-1);
  if (first === undefined || last === undefined) return [];
  // Whole rows of the sheet are deleted, also the cells beside the area.
  const range = rangeOf(first.row, 0, last.row - first.row + 1, widthOf(sheet, area));
  const rows = deletes.map(({ row }) => row);
  const read = await readSheetModel(context, survey, sheet, range, rows);
  const model: ExcelSheetModel = { ...read, table: null, names: [] };
  const expected = new Map(deletes.map((one) => [one.row - first.row, one.expected]));
  checkArea(sheet.name, model, (row) => expected.get(row) ?? null, area);
  const blocks: RowBlock[] = [];
  for (const { row } of deletes) {
    const run = blocks.at(-1);
    if (run !== undefined && run.row + run.rowCount === row)
      blocks[blocks.length - 1] = { ...run, rowCount: run.rowCount + 1 };
    else blocks.push({ row, rowCount: 1, model, modelRow: row - first.row });
  }
  return blocks;
}

/**
 * @param expected the values a row of the model must have in the columns of `within`; null: any.
 * @throws ExcelFailure `excel.sheet-changed` where a constant differs.
 */
function checkArea(
  name: string,
  model: ExcelSheetModel,
  expected: (row: number) => readonly CellValue[] | null,
  within: CellRange = model.area,
): void {
  const live = liveCells(model);
  model.values.forEach((cells, row) => {
    const wanted = expected(row);
    if (wanted === null) return;
    cells.forEach((cell, column) => {
      const own = model.area.column + column - within.column;
      if (own < 0 || own >= within.columnCount) return;
      if (!live.has(cellKey(row, column)) && !sameCell(cell, wanted[own]))
        throw new ExcelFailure('excel.sheet-changed', { sheet: name });
    });
  });
}
