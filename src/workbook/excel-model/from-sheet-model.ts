import { quotedSheetName } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { SheetModel, CellValidation } from '../model/sheet-model.ts';
import type { FontChoice } from '../model/font.ts';
import { FORMATS } from '../model/cell-style.ts';
import { TABLE_STYLE } from '../model/table-layout.ts';
import { POINTS_PER_DIGIT } from '../model/text-metrics.ts';
import { cellFormatOf, plainFormat } from './cell-format.ts';
import { areasByKind } from './style-areas.ts';
import { excelPage } from './page-model.ts';
import { formulaRuns } from './formula-runs.ts';
import type { FormulaRun, ExcelSheetModel, ExcelValidation } from './excel-sheet-model.ts';
import { excelValidation } from './validation-model.ts';

/** Translates a sheet model for Excel. Pure; the result shares arrays with the model. */
export function excelModelOf(sheet: SheetModel, fonts: FontChoice = 'official'): ExcelSheetModel {
  const rowCount = sheet.values.length;
  const columnCount = sheet.values.reduce((most, { length }) => Math.max(most, length), sheet.columns.length);
  const keyOf = new Map<string, ReturnType<typeof cellFormatOf>>();
  const kinds = areasByKind(sheet.styles, rowCount, columnCount, (style) => {
    const format = cellFormatOf(style, fonts);
    const key = JSON.stringify(format);
    const known = keyOf.get(key);
    if (known) return known;
    keyOf.set(key, format);
    return format;
  });
  const formulas = formulaRuns(sheet);
  return {
    name: sheet.name,
    visibility: sheet.visibility === 'very-hidden' ? 'VeryHidden' : 'Visible',
    area: rangeOf(0, 0, rowCount, columnCount),
    plain: plainFormat(fonts),
    values: withoutResults(sheet.values, formulas),
    formulas,
    numberFormats: numberFormats(sheet, rowCount, columnCount),
    formats: [...kinds].map(([format, ranges]) => ({ format, ranges })),
    columns: sheet.columns.map(({ width, hidden }) => ({ width: width * POINTS_PER_DIGIT, hidden })),
    heights: sheet.heights,
    merges: sheet.merges,
    validations: sheet.validations.map((validation: CellValidation): ExcelValidation =>
      excelValidation(validation),
    ),
    conditions: sheet.conditions.map(({ range, formula, fill, color }) => ({
      range,
      formula: `=${formula}`,
      fill: `#${fill}`,
      color: `#${color}`,
    })),
    links: sheet.links.map(({ row, column, sheet }) => ({
      row,
      column,
      place: `${quotedSheetName(sheet)}!A1`,
    })),
    table: sheet.table === null ? null : { ...sheet.table, style: TABLE_STYLE, showBandedRows: false },
    names: sheet.names,
    page: sheet.page === null ? null : excelPage(sheet.page, sheet.hasGridLines),
    frozen: sheet.frozen,
    hasGridLines: sheet.hasGridLines,
    pageBreaks: sheet.pageBreaks,
    isProtected: sheet.isProtected,
  };
}

/** The values without the results of formulas, which Excel calculates. */
function withoutResults(values: SheetModel['values'], formulas: readonly FormulaRun[]): SheetModel['values'] {
  if (formulas.length === 0) return values;
  const rows = [...values];
  const copies = new Map<number, CellValue[]>();
  for (const { row: first, column, rowCount } of formulas)
    for (let row = first; row < first + rowCount; row += 1) {
      const copy = copies.get(row) ?? [...(rows[row] ?? [])];
      copies.set(row, copy);
      rows[row] = copy;
      copy[column] = null;
    }
  return rows;
}

function numberFormats(
  sheet: SheetModel,
  rowCount: number,
  columnCount: number,
): ExcelSheetModel['numberFormats'] {
  const columns = Array.from(
    { length: columnCount },
    (): { format: string; row: number; rowCount: number }[] => [],
  );
  for (const [format, ranges] of areasByKind(sheet.styles, rowCount, columnCount, ({ format: text }) => text))
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
