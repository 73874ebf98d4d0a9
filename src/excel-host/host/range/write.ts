import type { HostContext } from '../context.ts';
import { isHeard, tellChanged } from '../events/changed.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import type { CellValue } from '../model/grid.ts';
import { mayWrite } from '../model/permission.ts';
import type { Style } from '../model/style.ts';
import { refusal } from '../protocol/host-failure.ts';
import { calculatedColumnsFollow } from '../table/calculated.ts';
import type { Entry } from '../typed/reading.ts';
import { here, typed } from '../typed/typed.ts';
import { block, type Given, givenFor, isUnbounded } from './block.ts';
import { coveredIn, writtenRows } from './covered.ts';
import { headersFollow } from './headers.ts';

/** A cell that is left as it is. */
const LEFT = Symbol('left');
type Prepared = Entry | string | number | boolean | typeof LEFT;

/** Begins nothing but text: what most cells of a list hold, and need not be read any further. */
const PLAIN_TEXT = /^[\u4e00\u4e03-\u9fff《（“]/;

/**
 * Puts values or formulas into cells, each read as if typed there. All of them are read
 * before the first is put in: where Excel refuses one, nothing has changed.
 */
export function writeContent(context: HostContext, sheet: Sheet, area: CellRange, argument: unknown): void {
  if (isUnbounded(area)) throw refusal('unbounded');
  const given = givenFor(area, argument);
  if (!mayWrite(context.book, sheet, area)) throw refusal('locked-cells', sheet.name);
  const rows = writtenRows(sheet, area);
  const prepared = prepare(context, sheet, area, given, rows);
  const isSingle = area.rowCount === 1 && area.columnCount === 1 && isHeard(context, sheet);
  if (isSingle) context.calculator.settle(sheet, area);
  const before = isSingle ? sheet.grid.value(area.row, area.column) : undefined;
  put(context, sheet, area, prepared, rows);
  headersFollow(context, sheet, area);
  calculatedColumnsFollow(context.book, sheet, area);
  context.calculator.changed();
  tellChanged(context, sheet, area, before === undefined ? {} : { before });
}

function prepare(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  given: Given,
  rows: readonly number[],
): readonly (readonly Prepared[])[] {
  const { styles } = context.book;
  const reading = here();
  const isCovered = coveredIn(sheet, area);
  // One thing in many cells of one format is read once.
  let last: { readonly input: unknown; readonly format: string; readonly entry: Entry } | null = null;
  return rows.map((row, down) => {
    const cells: Prepared[] = [];
    for (let across = 0; across < area.columnCount; across += 1) {
      const input = given(down, across);
      const column = area.column + across;
      // Contents of cells that a merged area covers are lost without a word: https://github.com/sbroenne/mcp-server-excel/issues/831
      if (input === null || input === undefined || isCovered(row, column)) cells.push(LEFT);
      else if (typeof input === 'string' && input.length < 9_999 && PLAIN_TEXT.test(input)) cells.push(input);
      else {
        const format = styles.get(sheet.grid.style(row, column)).numberFormat;
        if (last?.input !== input || last.format !== format)
          last = { input, format, entry: typed(input, format, reading) };
        const { entry } = last;
        if (entry.formula !== null) context.calculator.check(entry.formula, { sheet, row, column });
        cells.push(entry);
      }
    }
    return cells;
  });
}

function put(
  { book }: HostContext,
  { grid }: Sheet,
  area: CellRange,
  prepared: readonly (readonly Prepared[])[],
  rows: readonly number[],
): void {
  const unprefixed = book.styles.changer((style) => ({ ...style, quotePrefix: false }));
  prepared.forEach((cells, down) => {
    const row = rows[down] ?? area.row;
    for (const [across, cell] of cells.entries()) {
      if (cell === LEFT) continue;
      const column = area.column + across;
      const style = grid.style(row, column);
      const isPrefixed = typeof cell === 'object' && cell.isPrefixed === true;
      if (!isPrefixed && style !== 0 && book.styles.get(style).quotePrefix)
        grid.setStyle(row, column, unprefixed(style));
      if (typeof cell !== 'object') grid.setContent(row, column, cell);
      else {
        grid.setContent(row, column, cell.value, cell.formula);
        const own = ownLook(cell);
        if (own !== null)
          grid.setStyle(row, column, book.styles.numberOf({ ...book.styles.get(style), ...own }));
      }
    }
  });
}

/** What an entry changes of the look of its cell. */
function ownLook({ numberFormat, isPrefixed }: Entry): Partial<Style> | null {
  if (numberFormat !== undefined) return { numberFormat };
  return isPrefixed === true ? { quotePrefix: true } : null;
}

/** A value as the client reads it: an empty cell is "", an error its text. */
export const plainValue = (value: CellValue): string | number | boolean => {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
};

/** Formulas, and values of cells without one. An apostrophe before a text is not given (https://github.com/OfficeDev/office-js/issues/6687). */
export const formulasOf = ({ grid }: Sheet, area: CellRange): (string | number | boolean)[][] | null =>
  block(area, (row, column) => grid.formula(row, column) ?? plainValue(grid.value(row, column)));
