import { absoluteAddress, quotedSheetName } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { SheetModel, CellValidation } from '../model/sheet-model.ts';
import type { FontChoice } from '../model/font.ts';
import { FORMATS } from '../model/cell-style.ts';
import { TABLE_STYLE } from '../model/table-layout.ts';
import { cellFormatOf, plainFormat } from './cell-format.ts';
import { areasByKind } from './style-areas.ts';
import { excelPage } from './page-model.ts';
import { formulaRuns } from './formula-runs.ts';
import type { FormulaRun, ExcelSheetModel, ExcelValidation } from './excel-sheet-model.ts';
import { excelValidation } from './validation-model.ts';

/** Points of a unit of column width: a digit of the default font takes 7 pixels of 3/4 point. */
export const POINTS_PER_WIDTH_UNIT = 5.25;

/** A drawing in the words of Excel. Pure; shares the arrays of the drawing. */
export function excelModelOf(drawing: SheetModel, fonts: FontChoice = 'official'): ExcelSheetModel {
  const rowCount = drawing.values.length;
  const columnCount = drawing.values.reduce(
    (most, { length }) => Math.max(most, length),
    drawing.columns.length,
  );
  const keyOf = new Map<string, ReturnType<typeof cellFormatOf>>();
  const kinds = areasByKind(drawing.styles, rowCount, columnCount, (look) => {
    const format = cellFormatOf(look, fonts);
    const key = JSON.stringify(format);
    const known = keyOf.get(key);
    if (known) return known;
    keyOf.set(key, format);
    return format;
  });
  const formulas = formulaRuns(drawing);
  return {
    name: drawing.name,
    visibility: drawing.visibility === 'very-hidden' ? 'VeryHidden' : 'Visible',
    area: rangeOf(0, 0, rowCount, columnCount),
    plain: plainFormat(fonts),
    values: withoutResults(drawing.values, formulas),
    formulas,
    numberFormats: numberFormats(drawing, rowCount, columnCount),
    formats: [...kinds].map(([format, ranges]) => ({ format, ranges })),
    columns: drawing.columns.map(({ width, hidden }) => ({ width: width * POINTS_PER_WIDTH_UNIT, hidden })),
    heights: drawing.heights,
    merges: drawing.merges,
    validations: drawing.validations.map((validation: CellValidation): ExcelValidation =>
      excelValidation(validation),
    ),
    conditions: drawing.conditions.map(({ range, formula, fill, color }) => ({
      range,
      formula: `=${formula}`,
      fill: `#${fill}`,
      color: `#${color}`,
    })),
    links: drawing.links.map(({ row, column, sheet }) => ({
      row,
      column,
      place: `${quotedSheetName(sheet)}!A1`,
    })),
    table: drawing.table === null ? null : { ...drawing.table, style: TABLE_STYLE, showBandedRows: false },
    names: drawing.names,
    page: drawing.page === null ? null : excelPage(drawing.page, drawing.hasGridLines),
    frozen: drawing.frozen,
    hasGridLines: drawing.hasGridLines,
    pageBreaks: drawing.pageBreaks,
    isProtected: drawing.isProtected,
  };
}

/** What a defined name says: "='任务库'!$A$1". */
export const nameFormula = (sheet: string, range: Parameters<typeof absoluteAddress>[1]): string =>
  `=${absoluteAddress(sheet, range)}`;

/** Cells with a formula hold nothing else: what it gives is for Excel to work out. */
function withoutResults(values: SheetModel['values'], formulas: readonly FormulaRun[]): SheetModel['values'] {
  if (formulas.length === 0) return values;
  const rows: (CellValue[] | readonly CellValue[])[] = [...values];
  const own = new Set<number>();
  for (const { row: first, column, rowCount } of formulas)
    for (let row = first; row < first + rowCount; row += 1) {
      if (!own.has(row)) rows[row] = [...(rows[row] ?? [])];
      own.add(row);
      (rows[row] as CellValue[])[column] = null;
    }
  return rows;
}

function numberFormats(
  drawing: SheetModel,
  rowCount: number,
  columnCount: number,
): ExcelSheetModel['numberFormats'] {
  const columns = Array.from(
    { length: columnCount },
    (): { format: string; row: number; rowCount: number }[] => [],
  );
  for (const [format, ranges] of areasByKind(
    drawing.styles,
    rowCount,
    columnCount,
    ({ format: text }) => text,
  ))
    for (const range of ranges)
      for (let column = range.column; column < range.column + range.columnCount; column += 1)
        columns[column]?.push({ format, row: range.row, rowCount: range.rowCount });
  return columns.map((runs) => {
    runs.sort((a, b) => a.row - b.row);
    const filled: { format: string; rowCount: number }[] = [];
    let row = 0;
    for (const run of runs) {
      if (run.row > row) filled.push({ format: FORMATS.general, rowCount: run.row - row });
      filled.push({ format: run.format, rowCount: run.rowCount });
      row = run.row + run.rowCount;
    }
    if (row < rowCount) filled.push({ format: FORMATS.general, rowCount: rowCount - row });
    return filled;
  });
}
