import { rangeOf } from '#xlsx/cell-range';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

const ONE_SETTING = 700;
/** Rows whose heights are set by one operation. */
const HEIGHT_BLOCK = 10_000;
const HEIGHT_BYTES = 32;

/** Widths and hidden columns; adjacent equal columns are set together. */
export function columnOperations(sheet: string, { columns, area }: ExcelSheetModel): readonly Operation[] {
  const operations: Operation[] = [];
  let end = 0;
  for (const [first, { width, hidden }] of columns.entries()) {
    if (first < end) continue;
    end = first + 1;
    while (columns[end]?.width === width && columns[end]?.hidden === hidden) end += 1;
    const range = rangeOf(area.row, area.column + first, 1, end - first);
    operations.push({
      bytes: 2 * ONE_SETTING,
      queue: (context) => {
        const at = rangeIn(context, sheet, range);
        if (width === 'standard') at.format.useStandardWidth = true;
        else if (width !== null) at.format.columnWidth = width;
        if (hidden) at.columnHidden = true;
      },
    });
  }
  return operations;
}

/**
 * Row heights. Written last, because wrapped text makes Excel recalculate them. The most
 * frequent height is set for all rows, the others row by row.
 */
export function heightOperations(sheet: string, { heights, area }: ExcelSheetModel): readonly Operation[] {
  const operations: Operation[] = [];
  for (let first = 0; first < heights.length; first += HEIGHT_BLOCK) {
    const block = heights.slice(first, first + HEIGHT_BLOCK);
    const usual = usualHeight(block);
    const rows = block.map((height) =>
      height === null || height === usual ? {} : { format: { rowHeight: height } },
    );
    const range = rangeOf(area.row + first, area.column, rows.length);
    operations.push({
      bytes: 2 * ONE_SETTING + rows.length * HEIGHT_BYTES,
      queue: (context) => {
        const at = rangeIn(context, sheet, range);
        if (usual !== null) at.format.rowHeight = usual;
        if (block.some((height) => height !== usual)) at.setRowProperties(rows);
      },
    });
  }
  return operations;
}

/** The most frequent height; null if some rows have none. */
function usualHeight(heights: readonly (number | null)[]): number | null {
  const counts = new Map<number | null, number>();
  for (const height of heights) counts.set(height, (counts.get(height) ?? 0) + 1);
  if (counts.has(null)) return null;
  const [[usual] = [null]] = [...counts].sort(([, one], [, other]) => other - one);
  return usual;
}

export const mergeOperations = (sheet: string, { merges }: ExcelSheetModel): readonly Operation[] =>
  merges.map((range) => ({
    bytes: ONE_SETTING,
    queue: (context) => rangeIn(context, sheet, range).merge(),
  }));

/** Frozen panes and gridlines. */
export const viewOperation = (sheet: string, { frozen, hasGridLines }: ExcelSheetModel): Operation => ({
  bytes: 2 * ONE_SETTING,
  queue: (context) => {
    const target = sheetIn(context, sheet);
    target.showGridlines = hasGridLines;
    const { rows, columns } = frozen;
    if (rows > 0 && columns > 0) target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) target.freezePanes.freezeRows(rows);
    else if (columns > 0) target.freezePanes.freezeColumns(columns);
    else target.freezePanes.unfreeze();
  },
});

export const visibilityOperation = (sheet: string, { visibility }: ExcelSheetModel): Operation => ({
  bytes: ONE_SETTING,
  queue: (context) => {
    sheetIn(context, sheet).visibility = visibility;
  },
});
