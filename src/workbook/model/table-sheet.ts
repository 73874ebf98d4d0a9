import { type CellLook, LOOKS } from './cell-style.ts';
import { workingPage } from './page.ts';
import { type ColumnLayout, isKey, type TableLayout, thisRowReference } from './table-layout.ts';
import { columnLetters } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import {
  BLANK_SHEET,
  type ConditionDrawing,
  type FormulaDrawing,
  type LinkDrawing,
  type LookRun,
  type NameDrawing,
  type SheetDrawing,
} from './sheet-model.ts';
import { variantOf } from './row-parts.ts';
import { charactersPerLine, lineCount, MAX_ROW_HEIGHT, rowHeight } from './text-metrics.ts';

/** What a data sheet shows beside its values. */
export interface TableContent {
  /** One array a row, in the order of the columns of the layout. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows count from 0 below the header. */
  readonly formulas?: readonly FormulaDrawing[];
  /** Column → the formula in every row of it; rows a person adds get it too. */
  readonly columnFormulas?: ReadonlyMap<string, string>;
  /** Looks of single rows; they count from 0 below the header. */
  readonly rowLooks?: readonly LookRun[];
  readonly links?: readonly LinkDrawing[];
  readonly conditions?: readonly ConditionDrawing[];
  readonly names?: readonly NameDrawing[];
}

const HEADER_ROWS = 1;
const HEADER_HEIGHT = 30;
/** No column grows wider than this to make its longest text fit one row. */
const WIDEST = 160;

/** A data sheet: header, one Excel table, drop-downs, hidden key, computed heights. */
export function tableSheet(layout: TableLayout, content: TableContent): SheetDrawing {
  const { columns } = layout;
  const headers = columns.map(({ header }) => header);
  // A table without a row is not allowed; an empty one stands for none.
  const rows = content.rows.length > 0 ? content.rows : [columns.map(() => null)];
  const columnFormulas = columns.flatMap(({ key }, column) => {
    const formula = content.columnFormulas?.get(key);
    return formula === undefined ? [] : [{ column, formula }];
  });
  const widths = columns.map((column, index) => fittingWidth(column, index, rows));
  return {
    ...BLANK_SHEET,
    name: layout.sheet,
    columns: columns.map(({ hidden }, index) => ({
      width: widths[index] as number,
      hidden: hidden ?? false,
    })),
    values: [headers, ...rows],
    heights: [HEADER_HEIGHT, ...rowHeights(columns, widths, rows)],
    looks: [
      // What nobody sees needs no look.
      ...columns.flatMap(({ look, hidden }, index) =>
        hidden
          ? []
          : [{ range: rangeOf(HEADER_ROWS, index, rows.length), look: variantOf(LOOKS[look], 'none') }],
      ),
      ...(content.rowLooks ?? []).map(({ range, look }) => ({
        range: { ...range, row: range.row + HEADER_ROWS },
        look: variantOf(look, 'none'),
      })),
      { range: rangeOf(0, 0, HEADER_ROWS, columns.length), look: LOOKS.header },
    ],
    formulas: [
      ...(content.formulas ?? []).map((entry) => ({ ...entry, row: entry.row + HEADER_ROWS })),
      ...columnFormulas.flatMap(({ column, formula }) => {
        const formulaOf = inRows(layout, formula);
        return content.rows.map((_, at) => {
          const row = at + HEADER_ROWS;
          return { row, column, formula: formulaOf(row) };
        });
      }),
    ],
    links: (content.links ?? []).map((entry) => ({ ...entry, row: entry.row + HEADER_ROWS })),
    validations: columns.flatMap(({ rule, ruleMessage }, index) =>
      rule ? [{ range: rangeOf(HEADER_ROWS, index, rows.length), rule, message: ruleMessage ?? '' }] : [],
    ),
    conditions: content.conditions ?? [],
    names: content.names ?? [],
    table: {
      name: layout.table,
      range: rangeOf(0, 0, rows.length + HEADER_ROWS, columns.length),
      headers,
      keys: columns.filter(({ key }) => isKey(key)).map(({ header }) => header),
      isKeyed: layout.isReadWithoutKey !== true,
      formulas: columnFormulas.map(({ column, formula }) => ({ header: headers[column] as string, formula })),
    },
    page: workingPage(layout.paper, [0, 0]),
    frozen: { rows: HEADER_ROWS, columns: layout.frozenColumns },
    hasGridLines: true,
  };
}

/**
 * The formula of a column in each row (counted from 0 on the sheet), with the cells
 * of its row by address: a third as long as by name, and the bulk of a big file.
 */
function inRows(layout: TableLayout, formula: string): (row: number) => string {
  const ROW = '\0';
  const parts = layout.columns
    .reduce(
      (text, { key }, column) =>
        text.replaceAll(thisRowReference(layout, key), `$${columnLetters(column)}${ROW}`),
      formula,
    )
    .split(ROW);
  return (row) => parts.join(String(row + 1));
}

/** The width of the layout, or more where a text would need a row higher than there is. */
function fittingWidth(column: ColumnLayout, index: number, rows: readonly (readonly CellValue[])[]): number {
  const look: CellLook = LOOKS[column.look];
  if (column.hidden || !look.wrap) return column.width;
  let longest = '';
  for (const row of rows) {
    const cell = row[index];
    if (typeof cell === 'string' && cell.length > longest.length) longest = cell;
  }
  let width = column.width;
  while (width < WIDEST && cellHeight(longest, width, look.size) > MAX_ROW_HEIGHT)
    width = Math.ceil(width * 1.25);
  return Math.min(width, WIDEST);
}

const cellHeight = (text: string, width: number, size: number): number =>
  rowHeight(lineCount(text, charactersPerLine(width, size)), size);

function rowHeights(
  columns: readonly ColumnLayout[],
  widths: readonly number[],
  rows: readonly (readonly CellValue[])[],
): readonly number[] {
  const wrapped = columns.flatMap(({ look, hidden }, index) => {
    const { wrap, size }: CellLook = LOOKS[look];
    return wrap && !hidden ? [{ index, size, width: charactersPerLine(widths[index] as number, size) }] : [];
  });
  return rows.map((row) => {
    let height = 0;
    for (const { index, size, width } of wrapped) {
      const cell = row[index];
      if (typeof cell === 'string') height = Math.max(height, rowHeight(lineCount(cell, width), size));
    }
    return Math.min(MAX_ROW_HEIGHT, Math.max(height, rowHeight(1, LOOKS.text.size)));
  });
}
