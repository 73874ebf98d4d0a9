import { type CellLook, LOOKS, type LookName } from './cell-style.ts';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { FormulaDrawing, LinkDrawing, LookRun, NameDrawing, ValidationDrawing } from './sheet-model.ts';
import { charactersPerLine, lineCount, rowHeight } from './text-metrics.ts';

/** A freely laid out sheet, filled from top to bottom. */
export interface RowPage {
  readonly values: (readonly CellValue[])[];
  readonly heights: number[];
  readonly looks: LookRun[];
  readonly formulas: FormulaDrawing[];
  readonly links: LinkDrawing[];
  readonly names: NameDrawing[];
  readonly validations: ValidationDrawing[];
}

export const emptyPage = (): RowPage => ({
  values: [],
  heights: [],
  looks: [],
  formulas: [],
  links: [],
  names: [],
  validations: [],
});

/** Adds a row with one look a cell (the last look goes for the rest) and returns its place. */
export function addRow(
  page: RowPage,
  widths: readonly number[],
  cells: readonly CellValue[],
  looks: readonly LookName[],
): number {
  const row = page.values.length;
  let height = 0;
  cells.forEach((cell, column) => {
    const look: CellLook = LOOKS[looks[Math.min(column, looks.length - 1)] ?? 'text'];
    page.looks.push({ range: rangeOf(row, column), look });
    const lines =
      look.wrap && typeof cell === 'string'
        ? lineCount(cell, charactersPerLine(widths[column] ?? 1, look.size))
        : 1;
    height = Math.max(height, rowHeight(lines, look.size));
  });
  page.values.push(cells);
  page.heights.push(height);
  return row;
}

/** An empty line. */
export function addGap(page: RowPage): void {
  page.values.push([]);
  page.heights.push(12);
}
