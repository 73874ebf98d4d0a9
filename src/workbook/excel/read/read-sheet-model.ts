import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { plainFormat } from '../../excel-model/cell-format.ts';
import type { FormulaRun, ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import { namesOnSheet } from '../../plan/name-range.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import { readCellFormats, readRowFormats } from './read-formats.ts';
import { readConditions, readValidations } from './read-rules.ts';
import { readRanges, type SheetRange } from './read-values.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';
import { sync } from '../request/together.ts';

/**
 * Reads an area of a sheet so that it can be written again: constants, formulas, formats,
 * sizes, merged cells, rules and its table. What Duban does not change on an existing
 * sheet (page setup, view, other conditional formats) is not read. `only`: rows of the sheet
 * whose cells are read, in order; the others have no contents, formats and links in the model.
 */
export async function readSheetModel(
  context: Excel.RequestContext,
  survey: BookSurvey,
  sheet: SheetSurvey,
  area: CellRange,
  only: readonly number[] | null = null,
): Promise<ExcelSheetModel> {
  const target = sheetIn(context, sheet.id);
  const parts = only === null ? [area] : partsOf(area, only);
  const requested = parts.map((part) => ({ sheet: sheet.id, range: part }));
  const contents = rowsOf(area, await readRanges(context, requested, 'formulas'));
  const formats = rowsOf(area, await readRanges(context, requested, 'numberFormat'));
  const range = rangeIn(context, sheet.id, area);
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  // Only sheets without a table have links; tables may be long.
  const linked = (sheet.tables.length === 0 ? parts : []).map((part) => ({
    part,
    cells: rangeIn(context, sheet.id, part).getCellProperties({ hyperlink: true }),
  }));
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
  await sync(context);
  const breaks = target.horizontalPageBreaks.items.map((item) => {
    const cell = item.getCellAfterBreak();
    cell.load('rowIndex');
    return cell;
  });
  if (breaks.length > 0) await sync(context);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    area,
    plain: plainFormat('official'),
    values: contents.map((cells) => cells.map((cell) => (isFormula(cell) ? null : cell))),
    formulas: formulasIn(contents, area),
    numberFormats: Array.from({ length: area.columnCount }, (_, column) => runs(formats, column)),
    formats: await (only === null
      ? readCellFormats(context, sheet.id, area, contents)
      : readRowFormats(context, sheet.id, parts)),
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
    links: linked.flatMap(({ part, cells }) => linksIn(cells.value, part)),
    table:
      table === undefined || excelTable === null
        ? null
        : {
            name: table.name,
            range: table.range,
            headers: [],
            keys: [],
            isKeyed: false,
            tells: [],
            inputs: [],
            about: [],
            isDrawn: false,
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

/** Some rows of an area, consecutive ones together. */
function partsOf(area: CellRange, rows: readonly number[]): readonly CellRange[] {
  const parts: CellRange[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last !== undefined && last.row + last.rowCount === row)
      parts[parts.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    else parts.push({ ...area, row, rowCount: 1 });
  }
  return parts;
}

/** The rows of an area, of which some parts were read. */
function rowsOf(
  area: CellRange,
  read: ReadonlyMap<SheetRange, readonly (readonly CellValue[])[]>,
): readonly (readonly CellValue[])[] {
  const rows = Array.from({ length: area.rowCount }, (): readonly CellValue[] => []);
  for (const [{ range }, cells] of read)
    cells.forEach((row, down) => {
      rows[range.row - area.row + down] = row;
    });
  return rows;
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
