import { type CellStyle, STYLES, type StyleName } from './cell-style.ts';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { FormulaCell, SheetLink, StyleRun, NamedRange, CellValidation } from './sheet-model.ts';
import { charactersPerLine, lineCount, rowHeight } from './text-metrics.ts';

/** A sheet without a table while it is composed, row by row from the top. */
export interface RowPage {
  readonly values: (readonly CellValue[])[];
  readonly heights: number[];
  readonly styles: StyleRun[];
  readonly formulas: FormulaCell[];
  readonly links: SheetLink[];
  readonly names: NamedRange[];
  readonly validations: CellValidation[];
}

export const emptyPage = (): RowPage => ({
  values: [],
  heights: [],
  styles: [],
  formulas: [],
  links: [],
  names: [],
  validations: [],
});

/** Adds a row, as high as its texts need; the last style is that of all further cells. Returns its index. */
export function addRow(
  page: RowPage,
  widths: readonly number[],
  cells: readonly CellValue[],
  styles: readonly StyleName[],
): number {
  const row = page.values.length;
  let height = 0;
  cells.forEach((cell, column) => {
    const style: CellStyle = STYLES[styles[Math.min(column, styles.length - 1)] ?? 'text'];
    page.styles.push({ range: rangeOf(row, column), style });
    const lines =
      style.wrap && typeof cell === 'string'
        ? lineCount(cell, charactersPerLine(widths[column] ?? 1, style.size))
        : 1;
    height = Math.max(height, rowHeight(lines, style.size));
  });
  page.values.push(cells);
  page.heights.push(height);
  return row;
}

/** Adds an empty row as a space. */
export function addGap(page: RowPage): void {
  page.values.push([]);
  page.heights.push(12);
}
