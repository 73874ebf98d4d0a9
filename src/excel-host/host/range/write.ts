import type { HostContext } from '../context.ts';
import { hasChangeListener, emitChanged } from '../events/cell-events.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import type { HostCellValue } from '../model/grid.ts';
import { isWritable } from '../model/permission.ts';
import type { Style } from '../model/style.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { updateCalculatedColumns } from '../table/calculated-columns.ts';
import type { ParsedInput } from '../cell-input/parsed-input.ts';
import { defaultInputLocale, parseCellInput } from '../cell-input/parse-cell-input.ts';
import { mapCells, type CellArgument, cellArgument, isUnbounded } from './block.ts';
import { coveredByMerge, writtenRows } from './written-cells.ts';
import { updateColumnNames } from '../table/header-edits.ts';

/** Marks a cell that is not changed. */
const UNCHANGED = Symbol('left');
type CellInput = ParsedInput | string | number | boolean | typeof UNCHANGED;

/**
 * Quick test for texts that cannot be anything else by their first character; most cells of
 * a ledger contain such a text.
 */
const PLAIN_TEXT = /^[\u4e00\u4e03-\u9fff《（“]/;

/**
 * Writes values or formulas into cells, each parsed as if typed. All of them are parsed
 * before the first one is stored: if Excel rejects one, nothing changes.
 * @throws HostFailure for entire rows or columns, protected cells, or rejected contents.
 */
export function writeContent(context: HostContext, sheet: Sheet, area: CellRange, argument: unknown): void {
  if (isUnbounded(area)) throw excelError('unbounded');
  const given = cellArgument(area, argument);
  if (!isWritable(context.book, sheet, area)) throw excelError('locked-cells', sheet.name);
  const rows = writtenRows(sheet, area);
  const prepared = parseInputs(context, sheet, area, given, rows);
  const isSingle = area.rowCount === 1 && area.columnCount === 1 && hasChangeListener(context, sheet);
  if (isSingle) context.calculator.calculate(sheet, area);
  const before = isSingle ? sheet.grid.value(area.row, area.column) : undefined;
  storeInputs(context, sheet, area, prepared, rows);
  updateColumnNames(context, sheet, area);
  updateCalculatedColumns(context.book, sheet, area);
  context.calculator.invalidate();
  emitChanged(context, sheet, area, before === undefined ? {} : { before });
}

function parseInputs(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  given: CellArgument,
  rows: readonly number[],
): readonly (readonly CellInput[])[] {
  const { styles } = context.book;
  const reading = defaultInputLocale();
  const isCovered = coveredByMerge(sheet, area);
  // The same input in many cells of one format is parsed once.
  let last: { readonly input: unknown; readonly format: string; readonly entry: ParsedInput } | null = null;
  return rows.map((row, down) => {
    const cells: CellInput[] = [];
    for (let across = 0; across < area.columnCount; across += 1) {
      const input = given(down, across);
      const column = area.column + across;
      // Contents for cells covered by a merged area are lost, without an error:
      // https://github.com/sbroenne/mcp-server-excel/issues/831
      if (input === null || input === undefined || isCovered(row, column)) cells.push(UNCHANGED);
      else if (typeof input === 'string' && input.length < 9_999 && PLAIN_TEXT.test(input)) cells.push(input);
      else {
        const format = styles.get(sheet.grid.style(row, column)).numberFormat;
        if (last?.input !== input || last.format !== format)
          last = { input, format, entry: parseCellInput(input, format, reading) };
        const { entry } = last;
        if (entry.formula !== null) context.calculator.check(entry.formula, { sheet, row, column });
        cells.push(entry);
      }
    }
    return cells;
  });
}

function storeInputs(
  { book }: HostContext,
  { grid }: Sheet,
  area: CellRange,
  prepared: readonly (readonly CellInput[])[],
  rows: readonly number[],
): void {
  const unprefixed = book.styles.changer((style) => ({ ...style, quotePrefix: false }));
  prepared.forEach((cells, down) => {
    const row = rows[down] ?? area.row;
    for (const [across, cell] of cells.entries()) {
      if (cell === UNCHANGED) continue;
      const column = area.column + across;
      const style = grid.style(row, column);
      const isPrefixed = typeof cell === 'object' && cell.isPrefixed === true;
      if (!isPrefixed && style !== 0 && book.styles.get(style).quotePrefix)
        grid.setStyle(row, column, unprefixed(style));
      if (typeof cell !== 'object') grid.setContent(row, column, cell);
      else {
        grid.setContent(row, column, cell.value, cell.formula);
        const own = styleChange(cell);
        if (own !== null)
          grid.setStyle(row, column, book.styles.numberOf({ ...book.styles.get(style), ...own }));
      }
    }
  });
}

/** The change of the cell style that comes with an input. */
function styleChange({ numberFormat, isPrefixed }: ParsedInput): Partial<Style> | null {
  if (numberFormat !== undefined) return { numberFormat };
  return isPrefixed === true ? { quotePrefix: true } : null;
}

/** A value in the form of the client: "" for an empty cell, the text of an error. */
export const plainValue = (value: HostCellValue): string | number | boolean => {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
};

/**
 * Formulas, and values of cells without one. A leading apostrophe is not returned
 * (https://github.com/OfficeDev/office-js/issues/6687).
 */
export const formulasOf = ({ grid }: Sheet, area: CellRange): (string | number | boolean)[][] | null =>
  mapCells(area, (row, column) => grid.formula(row, column) ?? plainValue(grid.value(row, column)));
