import type { FileColumns, FileSheet, FileValue } from '#xlsx/book';
import { EMPTY_FILE_SHEET } from '#xlsx/book';
import type { FileFilter, FileTable } from '#xlsx/element';
import { MAX_COLUMNS, WHOLE_SHEET } from '#xlsx/cell-range';
import type { Book, Sheet, Table } from '../model/book.ts';
import { widthOfCharacters } from '../model/size.ts';
import { fileConditionOf } from './condition-words.ts';
import { fileCriteriaOf } from './filter-words.ts';
import { fileFormula } from './formula-words.ts';
import { filePageOf } from './page-words.ts';
import { fileProtectionOf } from './protection-words.ts';
import { bareColor, charactersOf } from './units.ts';
import { fileValidationOf } from './validation-words.ts';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;
/** Characters of a column nobody set: a file need not say so. */
const USUAL_WIDTH = 8.43;

/** A sheet of the host in the words of a file; styles keep their numbers. */
export function fileSheetOf(book: Book, sheet: Sheet): FileSheet {
  return {
    ...EMPTY_FILE_SHEET,
    ...cellsOf(sheet),
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    tabColor: sheet.tabColor === '' ? null : bareColor(sheet.tabColor),
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

type Cells = Pick<FileSheet, 'values' | 'styles' | 'formulas' | 'heights' | 'hiddenRows' | 'rowStyles'>;

/** Every cell that holds or looks like something, with the style it shows. */
function cellsOf({ grid, rows }: Sheet): Cells {
  const values: (FileValue | undefined)[][] = [];
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
    if (value !== null) (values[row] as FileValue[])[column] = value;
    (styles[row] as number[])[column] = grid.style(row, column);
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

/** Widths, hiding and styles of columns; neighbours that are alike together. */
function columnsOf({ columns, grid }: Sheet): readonly FileColumns[] {
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

type Run = { -readonly [Key in keyof FileColumns]: FileColumns[Key] };

const isAlike = (a: FileColumns, b: FileColumns): boolean =>
  a.width === b.width && a.hidden === b.hidden && a.style === b.style;

function tableOf(table: Table): FileTable {
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

const filtersOf = (criteria: ReadonlyMap<number, unknown>): FileFilter['columns'] =>
  [...criteria]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, given]) => {
      const words = fileCriteriaOf(given);
      return words === null ? [] : [{ column, criteria: words }];
    });
