import { ExcelFailure } from '../../excel-failure.ts';
import { cellAddress } from '#xlsx/address';
import { type CellRange, rangeOf, sameRange } from '#xlsx/cell-range';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import { isEmptySheetModel } from '../../excel-model/empty-sheet.ts';
import type { KeptCell } from '../../plan/open-workbook.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import type {
  AreaSwap,
  CellSwap,
  ColumnsSwap,
  RowBlock,
  RowLine,
  RowsSwap,
  SheetSwap,
  Swap,
} from '../../plan/undo-record.ts';
import { readRanges, readValues } from '../read/read-values.ts';
import { inOrder } from '../request/together.ts';
import { cellKey } from '../swap/cell-key.ts';
import { sameContent } from '../swap/changes-back.ts';
import { readCells } from '../swap/edit-cells.ts';
import { rowKey, rowsByKey } from './row-keys.ts';
import { isShown, showsModel } from '../swap/shown.ts';
import { linesAround, movedContent } from './take-snapshots.ts';

interface Found {
  readonly swaps: readonly Swap[];
  readonly kept: readonly KeptCell[];
}

/**
 * Changes that are to be made later than they were recorded, for the workbook as it is now:
 * rows are found by their keys; cells that do not show what they were left with are left out
 * and listed. Sheets that were deleted since are left out.
 * @throws ExcelFailure `excel.undo-overtaken` where rows, areas or sheets that would be
 * removed or drawn again do not show what they were left with.
 */
export async function findAgain(
  context: Excel.RequestContext,
  survey: BookSurvey,
  swaps: readonly Swap[],
): Promise<Found> {
  const found = await inOrder(
    context,
    swaps,
    ({ kind }) => kind === 'rows',
    (swap) => swapAgain(context, survey, swap),
  );
  return { swaps: found.flatMap((one) => one.swaps), kept: found.flatMap((one) => one.kept) };
}

async function swapAgain(context: Excel.RequestContext, survey: BookSurvey, swap: Swap): Promise<Found> {
  const unchanged: Found = { swaps: [swap], kept: [] };
  if (swap.kind === 'add') {
    if (survey.sheets.every(({ name }) => name !== swap.name)) return unchanged;
    // There is a sheet of that name again: nothing is lost without another empty one.
    if (isEmptySheetModel(swap.model)) return { swaps: [], kept: [] };
    throw overtaken(swap.name);
  }
  const sheet = survey.sheets.find(({ id }) => id === swap.id);
  if (sheet === undefined) return { swaps: [], kept: [] };
  // An empty sheet in which somebody has begun to work stays.
  if (swap.kind === 'remove' && isEmptySheetModel(swap.model))
    return sheet.isUntouched === true ? unchanged : { swaps: [], kept: [] };
  if (sheet.isFiltered) throw new ExcelFailure('excel.sheet-filtered', { sheet: sheet.name });
  if (swap.kind === 'rows') return rowsAgain(context, survey, sheet, swap);
  if (swap.kind === 'columns') return columnsAgain(context, sheet, swap);
  if (swap.kind === 'replace') await checkArea(context, sheet, swap);
  else await checkSheet(context, sheet, swap);
  return unchanged;
}

const overtaken = (sheet: string): ExcelFailure => new ExcelFailure('excel.undo-overtaken', { sheet });

async function checkSheet(
  context: Excel.RequestContext,
  { id, name, used }: SheetSurvey,
  { model }: SheetSwap,
): Promise<void> {
  if (used === null) return;
  const range = rangeOf(0, 0, used.row + used.rowCount, used.column + used.columnCount);
  const rows = (await readValues(context, [{ sheet: id, range }], 'formulas')).get(id) ?? [];
  if (!isShown(rows, model)) throw overtaken(name);
}

async function checkArea(
  context: Excel.RequestContext,
  { id, name, tables }: SheetSurvey,
  { area, from }: AreaSwap,
): Promise<void> {
  const table = tables.find((one) => one.name === from.table?.name);
  if (from.table !== null && table !== undefined && isLonger(table.range, from.table.range))
    throw overtaken(name);
  if (area.rowCount < 1) return;
  const rows = (await readValues(context, [{ sheet: id, range: area }], 'formulas')).get(id) ?? [];
  if (!shows(area, rows, showsModel(from))) throw overtaken(name);
}

const isLonger = (now: CellRange, then: CellRange): boolean =>
  now.row + now.rowCount > then.row + then.rowCount;

/** Whether an area shows nothing but what is expected. */
const shows = (
  range: CellRange,
  rows: readonly (readonly CellValue[])[],
  isExpected: (row: number, column: number, formula: CellValue) => boolean,
): boolean =>
  rows.every((cells, down) =>
    cells.every((cell, across) => isBlank(cell) || isExpected(range.row + down, range.column + across, cell)),
  );

/**
 * Columns are inserted again where the table has none of them, and are taken away where they
 * stand as they were added, at the right end of the table, with nothing but their titles.
 */
async function columnsAgain(
  context: Excel.RequestContext,
  sheet: SheetSurvey,
  swap: ColumnsSwap,
): Promise<Found> {
  const { id, name, rows, tables } = sheet;
  const { titles, isInserted, model } = swap;
  const table = tables.find((one) => one.name === swap.table)?.range;
  if (table === undefined) throw overtaken(name);
  const header = rows?.[table.row] ?? [];
  if (titles.every((title) => !header.includes(title))) {
    if (!isInserted) return { swaps: [], kept: [] };
    if (!sameRange(table, swap.area)) throw overtaken(name);
    return { swaps: [swap], kept: [] };
  }
  const { column, columnCount } = model.area;
  const isThere = titles.every((title, at) => header[column + at] === title);
  if (isInserted || !isThere) throw overtaken(name);
  const used = sheet.used ?? table;
  const range = rangeOf(0, column, used.row + used.rowCount, columnCount);
  const cells = (await readValues(context, [{ sheet: id, range }], 'formulas')).get(id) ?? [];
  if (!cells.every((row, at) => at === table.row || row.every(isBlank))) throw overtaken(name);
  return { swaps: [swap], kept: [] };
}

async function rowsAgain(
  context: Excel.RequestContext,
  survey: BookSurvey,
  sheet: SheetSurvey,
  swap: RowsSwap,
): Promise<Found> {
  const place = placeNow(sheet, swap);
  const rows = sheet.rows ?? [];
  const keys = swap.keys.map((column) => column + place.right);
  const byKey = rowsByKey(rows, keys);
  const rowOf = (key: string | null, row: number): number | null => {
    const at = row + place.down;
    return key === null || rowKey(rows[at], keys) === key ? at : (byKey.get(key) ?? null);
  };
  const deletes = deletesAgain(sheet, swap, rowOf);
  const isMoved =
    place.area.rowCount !== swap.area.rowCount ||
    deletes.some((block) => !swap.deletes.some(({ row }) => row + place.down === block.row));
  if (swap.table === null && isMoved) throw overtaken(sheet.name);
  const ranges = deletes.map(({ row, rowCount }) => ({
    sheet: sheet.id,
    range: { ...place.area, row, rowCount },
  }));
  const present = await readRanges(context, ranges, 'formulas');
  const shownBy = new Map(deletes.map(({ model }) => [model, showsModel(model)]));
  for (const [index, { row, rowCount, model, modelRow }] of deletes.entries()) {
    const { area: drawn } = model;
    const requested = ranges[index];
    const shown = shownBy.get(model) ?? showsModel(model);
    const isLeft =
      requested !== undefined &&
      shows(requested.range, present.get(requested) ?? [], (at, column, cell) =>
        shown(drawn.row + modelRow + at - row, column - place.right, cell),
      );
    // Whole rows are deleted, also the cells beside the table.
    const isBeside = (_: CellValue, column: number): boolean =>
      column < place.area.column || column >= place.area.column + place.area.columnCount;
    const own = rows.slice(row, row + rowCount).flatMap((cells) => cells.filter(isBeside));
    if (!isLeft || !own.every(isBlank)) throw overtaken(sheet.name);
  }
  const bottom = place.area.row + place.area.rowCount;
  const inserts = swap.inserts.map((block): RowBlock => ({
    ...block,
    row: isMoved ? bottom : block.row + place.down,
  }));
  const { edits, kept } = await editsAgain(context, sheet, swap.edits, rowOf, place.right);
  if (edits.length + deletes.length + inserts.length === 0) return { swaps: [], kept };
  const there = new Set(survey.names.map(({ name }) => name.toLowerCase()));
  const names = swap.names.map((one) => ({ ...one, isThere: there.has(one.name.toLowerCase()) }));
  const moved = (list: readonly RowLine[]): readonly RowLine[] =>
    list.map((one) => ({ ...one, row: one.row + place.down, column: one.column + place.right }));
  const lines = {
    before: await linesAround(context, sheet, { area: place.area, deletes, inserts }),
    // Where rows were added, removed or sorted since, other rows are above and below the lines.
    after: isMoved ? [] : moved(swap.lines.after),
  };
  return { swaps: [{ ...swap, area: place.area, keys, deletes, inserts, edits, lines, names }], kept };
}

/** Where the rows are now, and how far they have moved. */
function placeNow(
  { name, tables }: SheetSurvey,
  { table, area }: RowsSwap,
): { readonly area: CellRange; readonly down: number; readonly right: number } {
  if (table === null) return { area, down: 0, right: 0 };
  const now = tables.find((one) => one.name === table)?.range;
  if (now?.columnCount !== area.columnCount) throw overtaken(name);
  return { area: now, down: now.row - area.row, right: now.column - area.column };
}

/** The rows that are to be deleted, where they are now: blocks of consecutive rows from top to bottom. */
function deletesAgain(
  { name }: SheetSurvey,
  { deletes, keys }: RowsSwap,
  rowOf: (key: string | null, row: number) => number | null,
): readonly RowBlock[] {
  const single = deletes.flatMap(({ row, rowCount, model, modelRow }) =>
    Array.from({ length: rowCount }, (_, down): RowBlock => {
      const cells = model.values[modelRow + down] ?? [];
      const own = keys.map((column) => column - model.area.column);
      const now = rowOf(rowKey(cells, own), row + down);
      if (now === null) throw overtaken(name);
      return { row: now, rowCount: 1, model, modelRow: modelRow + down };
    }),
  );
  const blocks: RowBlock[] = [];
  for (const block of single.sort((a, b) => a.row - b.row)) {
    const last = blocks.at(-1);
    const isNext =
      last !== undefined &&
      last.model === block.model &&
      last.row + last.rowCount === block.row &&
      last.modelRow + last.rowCount === block.modelRow;
    if (isNext) blocks[blocks.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    else blocks.push(block);
  }
  return blocks;
}

async function editsAgain(
  context: Excel.RequestContext,
  { id, name, rows }: SheetSurvey,
  edits: readonly CellSwap[],
  rowOf: (key: string | null, row: number) => number | null,
  right: number,
): Promise<{ readonly edits: readonly CellSwap[]; readonly kept: readonly KeptCell[] }> {
  const kept: KeptCell[] = [];
  const placed = edits.flatMap((edit): readonly CellSwap[] => {
    const row = rowOf(edit.fromKey, edit.row);
    // The row was deleted since.
    if (row === null) return [];
    const down = row - edit.row;
    const [from, to] = [movedContent(edit.from, down, right), movedContent(edit.to, down, right)];
    return [{ ...edit, row, column: edit.column + right, from, to }];
  });
  const present = new Map(
    (await readCells(context, id, placed)).map(({ row, column, content }) => [cellKey(row, column), content]),
  );
  const left = placed.filter(({ row, column, from, to }) => {
    const content = present.get(cellKey(row, column));
    if (content === undefined) return false;
    if (sameContent(content, from)) return true;
    if (!sameContent(content, to))
      kept.push({
        sheet: name,
        cell: cellAddress(row, column),
        stands: rows?.[row]?.[column] ?? null,
        meant: to.value,
      });
    return false;
  });
  return { edits: left, kept };
}
