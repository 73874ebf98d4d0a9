import { type CellStyle, type StyleName, STYLES } from './cell-style.ts';
import { officialPage } from './page.ts';
import type { ColumnLayout } from './table-layout.ts';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import { BLANK_SHEET, type FormulaCell, type StyleRun, type SheetModel } from './sheet-model.ts';
import { uniqueKeys } from './row-keys.ts';
import { partsOfRow, variantOf } from './row-parts.ts';
import { charactersPerLine, lineCount, rowHeight } from './text-metrics.ts';

/** One row of an official table: a heading across all columns, or an item. */
export type OfficialRow =
  | { readonly kind: 'group'; readonly text: string; readonly startsPage: boolean }
  | {
      readonly kind: 'item';
      /** What it is about; absent: what its columns of `about` say. */
      readonly key?: string;
      readonly cells: readonly CellValue[];
      /** By column: the formula for the row of the sheet (from 0) that the item is written to. */
      readonly formulas?: ReadonlyMap<number, (row: number) => string>;
      readonly styles?: ReadonlyMap<number, CellStyle>;
    };

interface OfficialTable {
  readonly sheet: string;
  readonly title: string;
  readonly legend: { readonly text: string; readonly style: StyleName } | null;
  /** Least height of a row in points, for filling it in by hand. */
  readonly leastHeight?: number;
  readonly paper: 'a4' | 'a3';
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly OfficialRow[];
  readonly rangeName: string;
  /** Columns that tell what a row is about. */
  readonly about: readonly string[];
}

const TITLE_HEIGHT = 48;
const LEGEND_HEIGHT = 24;
const GROUP_HEIGHT = 26.25;

/**
 * A sheet for printing: merged title, header repeated on every page, a named range
 * instead of an Excel table. An item too high for a row is continued on further rows
 * without a line between them, so that no text is cut off.
 */
export function officialSheet(table: OfficialTable): SheetModel {
  const { columns } = table;
  const shown = columns.filter(({ hidden }) => !hidden).length;
  const header = table.legend === null ? 1 : 2;
  const values: (readonly CellValue[])[] = [[table.title]];
  const rowKeys = ['title', ...(table.legend === null ? [] : ['legend']), 'header'];
  const about = table.about.map((key) => columns.findIndex((column) => column.key === key));
  const heights: number[] = [TITLE_HEIGHT];
  const styles: StyleRun[] = [{ range: rangeOf(0, 0, 1, shown), style: STYLES.title }];
  const formulas: FormulaCell[] = [];
  const pageBreaks: number[] = [];
  if (table.legend !== null) {
    values.push([table.legend.text]);
    heights.push(LEGEND_HEIGHT);
    styles.push({ range: rangeOf(1, 0, 1, shown), style: STYLES[table.legend.style] });
  }
  values.push(columns.map((column) => column.header));
  heights.push(headerHeight(columns));
  const first = values.length;
  const overrides: StyleRun[] = [];
  for (const row of table.rows) {
    const at = values.length;
    if (row.kind === 'group') {
      if (row.startsPage) pageBreaks.push(at);
      values.push([row.text]);
      rowKeys.push(`group ${row.text}`);
      heights.push(GROUP_HEIGHT);
      overrides.push(
        { range: rangeOf(at, 0, 1, shown), style: STYLES.group },
        { range: rangeOf(at, 0), style: variantOf(STYLES.group, 'band-start') },
        { range: rangeOf(at, shown - 1), style: variantOf(STYLES.group, 'band-end') },
      );
      continue;
    }
    const own = row.key ?? JSON.stringify(about.map((column) => row.cells[column] ?? null));
    for (const [part, { cells, height, styles: partStyles }] of partsOfRow(
      columns,
      row.cells,
      table.leastHeight ?? 0,
    ).entries()) {
      rowKeys.push(`item ${String(part)} ${own}`);
      partStyles.forEach((style, column) => {
        if (style) overrides.push({ range: rangeOf(values.length, column), style });
      });
      values.push(cells);
      heights.push(height);
    }
    for (const [column, formula] of row.formulas ?? [])
      formulas.push({ row: at, column, formula: formula(at) });
    for (const [column, style] of row.styles ?? []) overrides.push({ range: rangeOf(at, column), style });
  }
  const bodyRows = Math.max(1, values.length - first);
  columns.forEach(({ style, hidden }, column) => {
    if (!hidden) styles.push({ range: rangeOf(first, column, bodyRows), style: STYLES[style] });
  });
  return {
    ...BLANK_SHEET,
    name: table.sheet,
    columns: columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false })),
    values,
    heights,
    styles: [...styles, { range: rangeOf(header, 0, 1, columns.length), style: STYLES.header }, ...overrides],
    formulas,
    merges: [rangeOf(0, 0, 1, shown), ...(table.legend === null ? [] : [rangeOf(1, 0, 1, shown)])],
    headerRow: header,
    rowKeys: uniqueKeys(rowKeys),
    about,
    names: [{ name: table.rangeName, range: rangeOf(header, 0, bodyRows + 1, columns.length) }],
    page: officialPage(table.paper, [header, header]),
    frozen: { rows: header + 1, columns: 0 },
    pageBreaks,
  };
}

function headerHeight(columns: readonly ColumnLayout[]): number {
  const { size } = STYLES.header;
  const lines = columns.map(({ header, width }) => lineCount(header, charactersPerLine(width, size)));
  return rowHeight(Math.max(1, ...lines), size);
}
