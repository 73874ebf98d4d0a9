import { rangeOf } from '#xlsx/cell-range';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

const ONE_SETTING = 700;
/** Heights that are set in one step. */
const HEIGHT_BLOCK = 10_000;
const HEIGHT_BYTES = 32;

/** Widths and hidden columns, neighbours of one kind together. */
export function columnOperations(sheet: string, { columns, area }: ExcelSheetModel): readonly Operation[] {
  const operations: Operation[] = [];
  for (let first = 0; first < columns.length;) {
    const { width, hidden } = columns[first] as ExcelSheetModel['columns'][number];
    let end = first + 1;
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
    first = end;
  }
  return operations;
}

/**
 * Heights last: wrapping makes Excel work them out anew. The one that most rows have
 * is set for all of them, the others row by row.
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

/** The height most rows have; null where some have none of their own. */
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

/** What stays in view, and the lines between the cells. */
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

/** What a protected sheet of ours still lets people do. */
const OPEN_TO_ALL: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowEditObjects: true,
  allowEditScenarios: true,
};

/** Who may change the sheet; the very last, since it forbids the rest. */
export const protectOperations = (sheet: string, { isProtected }: ExcelSheetModel): readonly Operation[] =>
  isProtected
    ? [
        {
          bytes: ONE_SETTING,
          queue: (context) => sheetIn(context, sheet).protection.protect(OPEN_TO_ALL),
        },
      ]
    : [];

export const visibilityOperation = (sheet: string, { visibility }: ExcelSheetModel): Operation => ({
  bytes: ONE_SETTING,
  queue: (context) => {
    sheetIn(context, sheet).visibility = visibility;
  },
});
