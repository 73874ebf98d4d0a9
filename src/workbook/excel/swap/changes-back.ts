import { ExcelFailure } from '../../excel-failure.ts';
import { rangeOf } from '#xlsx/cell-range';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import type { CellChange, CellContent } from '../../plan/book-plan.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { AreaSwap, ColumnsSwap, RowsSwap } from '../../plan/undo-record.ts';
import { readValues } from '../read/read-values.ts';
import type { Operation, RowShift } from '../request/queue.ts';
import { columnsOperations } from './columns.ts';
import { conditionRemovals } from './remove-conditions.ts';
import { cellOperations, readCells } from './edit-cells.ts';
import { nameSwapOperations, rowsOperations } from './rows.ts';
import { lineOperations } from './rows/line-operations.ts';
import type { Attempt } from './send-locked.ts';
import { showsModel } from './shown.ts';
import { swapOperations } from './swap-operations.ts';
import { cellKey } from './cell-key.ts';

/**
 * What takes changes back that were made in part, in locked sheets. Cells that hold neither
 * what was there nor what was written were typed by a person meanwhile, and stay.
 * @throws ExcelFailure `excel.half-done` where a person typed into an inserted row.
 */
export async function changesBack(
  context: Excel.RequestContext,
  now: BookSurvey,
  { swaps, journal }: Attempt,
): Promise<readonly Operation[]> {
  const there = new Set(now.sheets.map(({ id }) => id));
  const areas = swaps.filter((swap) => swap.kind === 'replace').filter(({ id }) => there.has(id));
  const rows = swaps.filter((swap) => swap.kind === 'rows').filter(({ id }) => there.has(id));
  const operations: Operation[] = [
    ...(await areasBack(context, now, areas)),
    ...columnsLeft(journal).flatMap((swap) => (there.has(swap.id) ? columnsOperations(turned(swap)) : [])),
  ];
  for (const swap of rows)
    operations.push(...(await rowsBack(context, now, swap, shiftsLeft(journal, swap.id))));
  return operations;
}

/** Changes of columns that were made and not yet taken back. */
function columnsLeft(journal: Attempt['journal']): readonly ColumnsSwap[] {
  const left = new Map<string, ColumnsSwap>();
  for (const { columns, isBack } of journal) {
    if (columns === undefined) continue;
    if (isBack) left.delete(columns.id);
    else left.set(columns.id, columns);
  }
  return [...left.values()];
}

const turned = (swap: ColumnsSwap): ColumnsSwap => ({ ...swap, isInserted: !swap.isInserted });

/** Insertions and deletions of a sheet that were done and not yet taken back, in order. */
function shiftsLeft(journal: Attempt['journal'], id: string): readonly RowShift[] {
  const left: RowShift[] = [];
  for (const { shift, isBack } of journal) {
    if (shift?.sheet !== id) continue;
    if (isBack) left.pop();
    else left.push(shift);
  }
  return left;
}

async function areasBack(
  context: Excel.RequestContext,
  now: BookSurvey,
  swaps: readonly AreaSwap[],
): Promise<readonly Operation[]> {
  if (swaps.length === 0) return [];
  const ranges = swaps.map(({ id, area }) => ({ sheet: id, range: area }));
  const present = await readValues(context, ranges, 'formulas');
  const removals = await conditionRemovals(
    context,
    swaps.map(({ id, area }) => ({ sheet: id, area })),
  );
  const turned = swaps.map((swap): AreaSwap => ({ ...swap, from: swap.to, to: swap.from }));
  const typed = swaps.flatMap((swap) => {
    const [before, after] = [showsModel(swap.from), showsModel(swap.to)];
    const changes: CellChange[] = [];
    (present.get(swap.id) ?? []).forEach((cells, down) =>
      cells.forEach((cell, across) => {
        const [row, column] = [swap.area.row + down, swap.area.column + across];
        if (isBlank(cell) || before(row, column, cell) || after(row, column, cell)) return;
        changes.push({ row, column, content: typedContent(cell) });
      }),
    );
    return cellOperations(swap.id, changes);
  });
  return [...swapOperations(now, turned, removals, new Map()), ...typed];
}

const typedContent = (cell: CellValue): CellContent => ({
  value: cell,
  formula: null,
  numberFormat: 'General',
});

async function rowsBack(
  context: Excel.RequestContext,
  now: BookSurvey,
  swap: RowsSwap,
  shifts: readonly RowShift[],
): Promise<readonly Operation[]> {
  await refuseTypedRows(context, now, swap, shifts);
  const places = swap.edits.map((edit) => ({ edit, row: rowAfter(edit.row, shifts), column: edit.column }));
  const present = new Map(
    (await readCells(context, swap.id, places)).map(({ row, column, content }) => [
      cellKey(row, column),
      content,
    ]),
  );
  let { rowCount } = swap.area;
  for (const shift of shifts) rowCount += shift.kind === 'insert' ? shift.rowCount : -shift.rowCount;
  const operations: Operation[] = [];
  for (const { kind, row, rowCount: count, block } of [...shifts].reverse()) {
    const area = { ...swap.area, rowCount };
    const own = { ...block, row, rowCount: count };
    const [deletes, inserts] = kind === 'insert' ? [[own], []] : [[], [own]];
    operations.push(
      ...rowsOperations({ ...swap, area, deletes, inserts, edits: [], lines: NO_LINES, names: [] }),
    );
    rowCount += kind === 'insert' ? -count : count;
  }
  const back = places.flatMap(({ edit, row, column }): readonly CellChange[] => {
    const content = present.get(cellKey(row, column));
    return content !== undefined && sameContent(content, edit.to)
      ? [{ row: edit.row, column, content: edit.from }]
      : [];
  });
  const lines = shifts.length === 0 ? [] : lineOperations(swap.id, swap.lines.before);
  const there = new Set(now.names.map(({ name }) => name.toLowerCase()));
  const names = swap.names.map(({ name, from, to }) => ({
    name,
    isThere: there.has(name.toLowerCase()),
    from: to,
    to: from,
  }));
  return [...operations, ...lines, ...nameSwapOperations(swap.id, names), ...cellOperations(swap.id, back)];
}

const NO_LINES: RowsSwap['lines'] = { before: [], after: [] };

/** Where a row of the sheet is after insertions and deletions of other rows. */
const rowAfter = (before: number, shifts: readonly RowShift[]): number =>
  shifts.reduce(
    (at, { kind, row, rowCount }) =>
      kind === 'insert' ? (at >= row ? at + rowCount : at) : at >= row + rowCount ? at - rowCount : at,
    before,
  );

export const sameContent = (a: CellContent, b: CellContent): boolean =>
  (a.formula ?? '') === (b.formula ?? '') && (b.formula !== null || (a.value ?? '') === (b.value ?? ''));

/** @throws ExcelFailure `excel.half-done` where an inserted row has something that was not written into it. */
async function refuseTypedRows(
  context: Excel.RequestContext,
  { sheets }: BookSurvey,
  { id, name, area }: RowsSwap,
  shifts: readonly RowShift[],
): Promise<void> {
  const used = sheets.find((sheet) => sheet.id === id)?.used ?? area;
  const width = Math.max(used.column + used.columnCount, area.column + area.columnCount);
  for (const [index, { kind, row, rowCount, block }] of shifts.entries()) {
    if (kind === 'delete') continue;
    const top = rowAfter(row, shifts.slice(index + 1));
    // Whole rows are deleted, also the cells beside the table.
    const range = rangeOf(top, 0, rowCount, width);
    const rows = (await readValues(context, [{ sheet: id, range }], 'formulas')).get(id) ?? [];
    const shows = showsModel(block.model);
    const { area: own } = block.model;
    const isOurs = rows.every((cells, down) =>
      cells.every((cell, across) => isBlank(cell) || shows(own.row + block.modelRow + down, across, cell)),
    );
    if (!isOurs) throw new ExcelFailure('excel.half-done', { sheets: name, reason: 'typed' });
  }
}
