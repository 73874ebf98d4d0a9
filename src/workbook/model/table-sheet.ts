import { type CellStyle, STYLES } from './cell-style.ts';
import { workingPage } from './page.ts';
import { type ColumnLayout, headerOf, isKey, type TableLayout, thisRowReference } from './table-layout.ts';
import { columnLetters } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import {
  BLANK_SHEET,
  type ConditionalFormat,
  type FormulaCell,
  type SheetLink,
  type StyleRun,
  type NamedRange,
  type SheetModel,
} from './sheet-model.ts';
import { variantOf } from './row-parts.ts';
import { charactersPerLine, lineCount, MAX_ROW_HEIGHT, rowHeight } from './text-metrics.ts';

/** The rows of a data sheet and what belongs to them. */
interface TableContent {
  /** One array a row, in the order of the columns of the layout. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows count from 0 below the header. */
  readonly formulas?: readonly FormulaCell[];
  /** By column: its formula, in every row and in rows that users add. */
  readonly columnFormulas?: ReadonlyMap<string, string>;
  /** Styles of single cells; rows count from 0 below the header. */
  readonly rowStyles?: readonly StyleRun[];
  readonly links?: readonly SheetLink[];
  readonly conditions?: readonly ConditionalFormat[];
  readonly names?: readonly NamedRange[];
  /** By column that people fill in: what Duban itself wrote there. */
  readonly suggested?: ReadonlyMap<string, Iterable<CellValue>>;
}

const HEADER_ROWS = 1;
const HEADER_HEIGHT = 30;
/** Greatest width, in digits, that a column is given for its longest text. */
const WIDEST = 160;

/** A data sheet: one Excel table with header, drop-down lists, hidden keys and heights that fit the texts. */
export function tableSheet(layout: TableLayout, content: TableContent): SheetModel {
  const { columns } = layout;
  const headers = columns.map(({ header }) => header);
  // Excel has no tables without rows, so there is an empty one.
  const rows = content.rows.length > 0 ? content.rows : [columns.map(() => null)];
  const columnFormulas = columns.flatMap(({ key }, column) => {
    const formula = content.columnFormulas?.get(key);
    return formula === undefined ? [] : [{ column, formula }];
  });
  const widths = columns.map((column, index) => fittingWidth(column, index, rows));
  return {
    ...BLANK_SHEET,
    name: layout.sheet,
    columns: columns.map(({ width, hidden }, index) => ({
      width: widths[index] ?? width,
      hidden: hidden ?? false,
    })),
    values: [headers, ...rows],
    heights: [HEADER_HEIGHT, ...rowHeights(columns, widths, rows)],
    styles: [
      // Hidden columns need no style.
      ...columns.flatMap(({ style, hidden }, index) =>
        hidden
          ? []
          : [{ range: rangeOf(HEADER_ROWS, index, rows.length), style: variantOf(STYLES[style], 'none') }],
      ),
      ...(content.rowStyles ?? []).map(({ range, style }) => ({
        range: { ...range, row: range.row + HEADER_ROWS },
        style: variantOf(style, 'none'),
      })),
      { range: rangeOf(0, 0, HEADER_ROWS, columns.length), style: STYLES.header },
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
      later: columns.flatMap(({ since, header }) => (since === undefined ? [] : [header])),
      keys: columns.filter(({ key }) => isKey(key)).map(({ header }) => header),
      isKeyed: layout.isReadWithoutKey !== true,
      tells: (layout.tells ?? []).map((level) => level.map((key) => headerOf(layout, key))),
      inputs: columns.filter(({ style }) => style.startsWith('input')).map(({ header }) => header),
      suggested: columns.flatMap(({ key, header }) =>
        [...new Set(content.suggested?.get(key) ?? [])].map((value) => ({ header, value })),
      ),
      about: (layout.about ?? []).map((key) => headerOf(layout, key)),
      isDrawn: layout.isDrawn === true,
      formulas: columnFormulas.map(({ column, formula }) => ({ header: headers[column] ?? '', formula })),
    },
    page: workingPage(layout.paper, [0, 0]),
    frozen: { rows: HEADER_ROWS, columns: layout.frozenColumns },
    hasGridLines: true,
  };
}

/**
 * The formula of a column for a row (from 0 on the sheet), with the cells of the row by
 * address: that is a third as long as by name, and formulas are most of a big file.
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

/** The width of the layout, or a greater one where the longest text would not fit into the highest row of Excel. */
export function fittingWidth(
  column: ColumnLayout,
  index: number,
  rows: readonly (readonly CellValue[])[],
): number {
  const style: CellStyle = STYLES[column.style];
  if (column.hidden || !style.wrap) return column.width;
  let longest = '';
  for (const row of rows) {
    const cell = row[index];
    if (typeof cell === 'string' && cell.length > longest.length) longest = cell;
  }
  let width = column.width;
  while (width < WIDEST && cellHeight(longest, width, style.size) > MAX_ROW_HEIGHT)
    width = Math.ceil(width * 1.25);
  return Math.min(width, WIDEST);
}

const cellHeight = (text: string, width: number, size: number): number =>
  rowHeight(lineCount(text, charactersPerLine(width, size)), size);

/** The heights in points that the wrapped texts of rows need; `widths` in digits by column. */
export function rowHeights(
  columns: readonly ColumnLayout[],
  widths: readonly number[],
  rows: readonly (readonly CellValue[])[],
): readonly number[] {
  const wrapped = columns.flatMap(({ style, width, hidden }, index) => {
    const { wrap, size }: CellStyle = STYLES[style];
    return wrap && !hidden ? [{ index, size, width: charactersPerLine(widths[index] ?? width, size) }] : [];
  });
  return rows.map((row) => {
    let height = 0;
    for (const { index, size, width } of wrapped) {
      const cell = row[index];
      if (typeof cell === 'string') height = Math.max(height, rowHeight(lineCount(cell, width), size));
    }
    return Math.min(MAX_ROW_HEIGHT, Math.max(height, rowHeight(1, STYLES.text.size)));
  });
}
