import type { XlsxColumns, XlsxSheet, XlsxValue } from '#xlsx/book';
import { EMPTY_XLSX_SHEET } from '#xlsx/book';
import type { XlsxFilter, XlsxTable } from '#xlsx/sheet-parts';
import { MAX_COLUMNS, WHOLE_SHEET } from '#xlsx/cell-range';
import type { Book, Sheet, SheetTable } from '../model/book.ts';
import { widthOfCharacters } from '../model/size.ts';
import { fileConditionOf } from './convert/condition-ooxml.ts';
import { fileCriteriaOf } from './convert/filter-ooxml.ts';
import { fileFormula } from './convert/formula-ooxml.ts';
import { filePageOf } from './convert/page-ooxml.ts';
import { fileProtectionOf } from './convert/protection-ooxml.ts';
import { fileColor, charactersOf } from './convert/units.ts';
import { fileValidationOf } from './convert/validation-ooxml.ts';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;
/** Default column width in characters, which a file need not state. */
const USUAL_WIDTH = 8.43;

/** A sheet as a file has it; style numbers are kept. */
export function fileSheetOf(book: Book, sheet: Sheet): XlsxSheet {
  return {
    ...EMPTY_XLSX_SHEET,
    ...cellsOf(sheet),
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    tabColor: sheet.tabColor === '' ? null : fileColor(sheet.tabColor),
    columns: columnsOf(sheet),
    standardWidth:
      sheet.standardWidth === USUAL_WIDTH ? null : charactersOf(widthOfCharacters(sheet.standardWidth)),
    standardHeight: sheet.rowHeight,
    links: [...sheet.links].map(([key, { address, place, screenTip }]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return { row, column, target: address, place, tooltip: screenTip };
    }),
    merges: sheet.merges,
    validations: sheet.validations.map(fileValidationOf),
    conditions: sheet.conditions.flatMap((condition) => fileConditionOf(condition) ?? []),
    tables: book.tables.filter((table) => table.sheet === sheet).map(tableOf),
    filter:
      sheet.autoFilter === null
        ? null
        : { range: sheet.autoFilter.area, columns: filtersOf(sheet.autoFilter.criteria) },
    page: filePageOf(sheet.page),
    frozen: sheet.frozen,
    hasGridLines: sheet.showGridlines,
    hasHeadings: sheet.showHeadings,
    protection: sheet.protection === null ? null : fileProtectionOf(sheet.protection),
  };
}

type FileCells = Pick<XlsxSheet, 'values' | 'styles' | 'formulas' | 'heights' | 'hiddenRows' | 'rowStyles'>;

/** Every cell with a content or a style, with the style it shows. */
function cellsOf({ grid, rows }: Sheet): FileCells {
  const values: (XlsxValue | undefined)[][] = [];
  const styles: (number | undefined)[][] = [];
  const formulas = new Map<number, Map<number, string>>();
  const heights: (number | null)[] = [];
  const hiddenRows = new Set<number>();
  const reach = (row: number): void => {
    while (values.length <= row) {
      values.push([]);
      styles.push([]);
      heights.push(null);
    }
  };
  grid.each(WHOLE_SHEET, (row, column) => {
    const value = grid.value(row, column);
    const formula = grid.formula(row, column);
    if (value === null && formula === null && grid.ownStyle(row, column) === undefined) return;
    reach(row);
    const valuesOfRow = values[row];
    const stylesOfRow = styles[row];
    if (valuesOfRow === undefined || stylesOfRow === undefined) return;
    if (value !== null) valuesOfRow[column] = value;
    stylesOfRow[column] = grid.style(row, column);
    if (formula === null) return;
    const inRow = formulas.get(row) ?? new Map<number, string>();
    formulas.set(row, inRow.set(column, fileFormula(formula)));
  });
  for (const [row, { height, hidden }] of rows) {
    if (height === null && !hidden) continue;
    reach(row);
    heights[row] = height;
    if (hidden) hiddenRows.add(row);
  }
  for (const row of grid.rowStyles.keys()) reach(row);
  return { values, styles, formulas, heights, hiddenRows, rowStyles: grid.rowStyles };
}

/** Widths, hidden state and styles of columns; adjacent columns that are alike form one run. */
function columnsOf({ columns, grid }: Sheet): readonly XlsxColumns[] {
  const runs: Run[] = [];
  const add = (next: Run): void => {
    const run = runs.at(-1);
    if (run !== undefined && run.last === next.first - 1 && isAlike(run, next)) run.last = next.last;
    else runs.push(next);
  };
  const addOthers = (first: number, last: number): void => {
    if (grid.sheetStyle !== 0 && first <= last)
      add({ first, last, width: null, hidden: false, style: grid.sheetStyle });
  };
  let behind = 0;
  for (const column of [...new Set([...columns.keys(), ...grid.columnStyles.keys()])].sort((a, b) => a - b)) {
    addOthers(behind, column - 1);
    behind = column + 1;
    const { width = null, hidden = false } = columns.get(column) ?? {};
    const style = grid.columnStyles.get(column) ?? grid.sheetStyle;
    add({
      first: column,
      last: column,
      width: width === null ? null : charactersOf(width),
      hidden,
      style: style === 0 ? null : style,
    });
  }
  addOthers(behind, MAX_COLUMNS - 1);
  return runs;
}

type Run = { -readonly [Key in keyof XlsxColumns]: XlsxColumns[Key] };

const isAlike = (a: XlsxColumns, b: XlsxColumns): boolean =>
  a.width === b.width && a.hidden === b.hidden && a.style === b.style;

function tableOf(table: SheetTable): XlsxTable {
  return {
    name: table.name,
    range: table.area,
    hasHeader: table.hasHeaders,
    hasTotals: table.hasTotals,
    columns: table.columns.map(({ name, formula }) => ({
      name,
      formula: formula === null ? null : fileFormula(formula),
      totalFunction: null,
      totalLabel: null,
      totalFormula: null,
    })),
    style: table.style === '' ? null : table.style,
    rowStripes: table.showBandedRows,
    columnStripes: table.showBandedColumns,
    firstColumn: table.highlightFirstColumn,
    lastColumn: table.highlightLastColumn,
    filter: table.showFilterButton ? filtersOf(table.filters) : null,
  };
}

const filtersOf = (criteria: ReadonlyMap<number, unknown>): XlsxFilter['columns'] =>
  [...criteria]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, given]) => {
      const fileCriteria = fileCriteriaOf(given);
      return fileCriteria === null ? [] : [{ column, criteria: fileCriteria }];
    });
