import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { plainFormat } from '../../excel-model/cell-format.ts';
import type { FormulaRun, ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import { namesOnSheet } from '../../plan/name-range.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import { readCellFormats } from './read-formats.ts';
import { readConditions, readValidations } from './read-rules.ts';
import { readValues } from './read-values.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

/**
 * Reads an area of a sheet so that it can be written again: constants, formulas, formats,
 * sizes, merged cells, rules and its table. What Duban does not change on an existing
 * sheet (page setup, view, other conditional formats) is not read.
 */
export async function readSheetModel(
  context: Excel.RequestContext,
  survey: BookSurvey,
  sheet: SheetSurvey,
  area: CellRange,
): Promise<ExcelSheetModel> {
  const target = sheetIn(context, sheet.id);
  const requested = [{ sheet: sheet.id, range: area }];
  const contents = (await readValues(context, requested, 'formulas')).get(sheet.id) ?? [];
  const formats = (await readValues(context, requested, 'numberFormat')).get(sheet.id) ?? [];
  const range = rangeIn(context, sheet.id, area);
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  // Only sheets without a table have links; tables may be long.
  const linked = sheet.tables.length === 0 ? range.getCellProperties({ hyperlink: true }) : null;
  const columns = Array.from({ length: area.columnCount }, (_, at) => {
    const column = range.getColumn(at);
    column.load('columnHidden,format/columnWidth,format/useStandardWidth');
    return column;
  });
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  target.load('showGridlines,standardHeight');
  target.horizontalPageBreaks.load('items');
  const table = sheet.tables.find((one) => one.range.row >= area.row && one.range.column >= area.column);
  const excelTable = table === undefined ? null : target.tables.getItem(table.name);
  excelTable?.load('style,showBandedRows');
  await context.sync();
  const breaks = target.horizontalPageBreaks.items.map((item) => {
    const cell = item.getCellAfterBreak();
    cell.load('rowIndex');
    return cell;
  });
  if (breaks.length > 0) await context.sync();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    area,
    plain: plainFormat('official'),
    values: contents.map((cells) => cells.map((cell) => (isFormula(cell) ? null : cell))),
    formulas: formulasIn(contents, area),
    numberFormats: Array.from({ length: area.columnCount }, (_, column) => runs(formats, column)),
    formats: await readCellFormats(context, sheet.id, area, contents),
    columns: columns.map(({ columnHidden, format }) => ({
      width: widthOf(columnHidden, format),
      hidden: columnHidden,
    })),
    heights: rows.value.map(({ format }) => otherThan(target.standardHeight, format?.rowHeight)),
    merges: merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
          rangeOf(rowIndex, columnIndex, rowCount, columnCount),
        ),
    validations: await readValidations(context, sheet.id, area),
    conditions: await readConditions(context, sheet.id, area),
    links: linksIn(linked?.value ?? [], area),
    table:
      table === undefined || excelTable === null
        ? null
        : {
            name: table.name,
            range: table.range,
            headers: [],
            keys: [],
            isKeyed: false,
            formulas: [],
            style: excelTable.style,
            showBandedRows: excelTable.showBandedRows,
          },
    names: namesOnSheet(survey, sheet.name),
    page: null,
    frozen: { rows: 0, columns: 0 },
    hasGridLines: target.showGridlines,
    pageBreaks: breaks.map(({ rowIndex }) => rowIndex),
    isProtected: sheet.isProtected,
  };
}

const isFormula = (cell: CellValue): boolean => typeof cell === 'string' && cell.startsWith('=');

/** Excel returns the width 0 for a hidden column. */
function widthOf(
  isHidden: boolean,
  { useStandardWidth, columnWidth }: Excel.RangeFormat,
): number | 'standard' | null {
  if (isHidden) return null;
  return useStandardWidth ? 'standard' : columnWidth;
}

/** The height of a row; null if it is the standard height. */
const otherThan = (standard: number, height: number | undefined): number | null =>
  height === undefined || height === standard ? null : height;

/** Formulas by column; the same text in consecutive cells is one run. */
function formulasIn(contents: readonly (readonly CellValue[])[], area: CellRange): readonly FormulaRun[] {
  const found: FormulaRun[] = [];
  for (let column = 0; column < area.columnCount; column += 1)
    for (let row = 0; row < contents.length;) {
      const formula = contents[row]?.[column] ?? null;
      let end = row + 1;
      if (isFormula(formula)) {
        while (contents[end]?.[column] === formula) end += 1;
        found.push({
          row: area.row + row,
          column: area.column + column,
          rowCount: end - row,
          formula: String(formula),
          isSameInEveryRow: end - row > 1,
        });
      }
      row = end;
    }
  return found;
}

/** Links to places in the workbook; Duban makes no others. */
const linksIn = (
  cells: readonly (readonly Excel.CellProperties[])[],
  area: CellRange,
): ExcelSheetModel['links'] =>
  cells.flatMap((row, down) =>
    row.flatMap(({ hyperlink }, across) => {
      const place = hyperlink?.documentReference ?? '';
      return place === '' ? [] : [{ row: area.row + down, column: area.column + across, place }];
    }),
  );

/** The number formats of a column as runs of equal ones. */
function runs(
  formats: readonly (readonly CellValue[])[],
  column: number,
): ExcelSheetModel['numberFormats'][number] {
  const all: { format: string; rowCount: number }[] = [];
  for (const cells of formats) {
    const format = String(cells[column] ?? 'General');
    const last = all.at(-1);
    if (last?.format === format) last.rowCount += 1;
    else all.push({ format, rowCount: 1 });
  }
  return all;
}
