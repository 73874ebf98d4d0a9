import type { XlsxSheet } from '#xlsx/book';
import type { XlsxFilter, XlsxTable } from '#xlsx/sheet-parts';
import { lastRow, MAX_COLUMNS } from '#xlsx/cell-range';
import { type Book, newSheet, type Sheet, type SheetTable } from '../model/book.ts';
import { charactersOfWidth } from '../model/size.ts';
import { hostConditionOf } from './convert/condition-ooxml.ts';
import { hostCriteriaOf } from './convert/filter-ooxml.ts';
import { hostFormula } from './convert/formula-ooxml.ts';
import { hostPageOf } from './convert/page-ooxml.ts';
import { hostProtectionOf } from './convert/protection-ooxml.ts';
import { hostColor, POINTS_PER_CHARACTER, pointsOf } from './convert/units.ts';
import { hostValidationOf } from './convert/validation-ooxml.ts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** Adds a sheet of a file to a book. `numberOf`: style index of the file → style number of the book. */
export function loadSheet(book: Book, file: XlsxSheet, numberOf: (style: number) => number): Sheet {
  const sheet = newSheet(book, file.name);
  book.sheets.push(sheet);
  sheet.visibility = VISIBILITY[file.visibility];
  sheet.tabColor = file.tabColor === null ? '' : hostColor(file.tabColor);
  sheet.showGridlines = file.hasGridLines;
  sheet.showHeadings = file.hasHeadings;
  if (file.standardWidth !== null)
    sheet.standardWidth = charactersOfWidth(file.standardWidth * POINTS_PER_CHARACTER);
  sheet.rowHeight = file.standardHeight;
  loadColumns(sheet, file, numberOf);
  loadCells(sheet, file, numberOf);
  sheet.merges = [...file.merges];
  sheet.validations = file.validations.map(hostValidationOf);
  sheet.conditions = [...file.conditions]
    .sort((one, other) => one.priority - other.priority)
    .flatMap((condition) => hostConditionOf(condition, `{CF-${String(book.nextId())}}`) ?? []);
  sheet.conditions.forEach((condition, priority) => (condition.priority = priority));
  for (const { row, column, target, place, tooltip } of file.links)
    sheet.links.set(`${String(row)},${String(column)}`, { address: target, place, screenTip: tooltip });
  sheet.protection = file.protection === null ? null : hostProtectionOf(file.protection);
  sheet.frozen = { ...file.frozen };
  sheet.page = hostPageOf(file.page);
  for (const table of file.tables) loadTable(book, sheet, table);
  if (file.filter !== null) {
    sheet.autoFilter = { area: file.filter.range, criteria: criteriaMap(file.filter.columns) };
    markFiltered(sheet, sheet.autoFilter.criteria, file.filter.range.row + 1, lastRow(file.filter.range));
  }
  return sheet;
}

function loadColumns(sheet: Sheet, { columns }: XlsxSheet, numberOf: (style: number) => number): void {
  const { grid } = sheet;
  const behind = columns.find(({ last, style }) => last === MAX_COLUMNS - 1 && style !== null);
  // The style of the last column is that of all columns without a style of their own.
  if (behind?.style !== undefined && behind.style !== null) grid.sheetStyle = numberOf(behind.style);
  const isListed = new Uint8Array(MAX_COLUMNS);
  for (const { first, last, width, hidden, style } of columns) {
    isListed.fill(1, first, last + 1);
    const number = numberOf(style ?? 0);
    // The last run may be thousands of columns that are as all others.
    if (width === null && !hidden && number === grid.sheetStyle) continue;
    for (let column = first; column <= last; column += 1) {
      if (width !== null || hidden)
        sheet.columns.set(column, { width: width === null ? null : pointsOf(width), hidden });
      if (number !== grid.sheetStyle) grid.columnStyles.set(column, number);
    }
  }
  if (grid.sheetStyle === 0) return;
  isListed.forEach((listed, column) => {
    if (listed === 0) grid.columnStyles.set(column, 0);
  });
}

function loadCells(sheet: Sheet, file: XlsxSheet, numberOf: (style: number) => number): void {
  const { grid } = sheet;
  for (const [row, style] of file.rowStyles) grid.rowStyles.set(row, numberOf(style));
  file.values.forEach((values, row) => {
    const styles = file.styles[row];
    const formulas = file.formulas.get(row);
    const width = Math.max(values?.length ?? 0, styles?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const value = values?.[column] ?? null;
      const style = styles?.[column];
      if (style !== undefined) grid.setStyle(row, column, numberOf(style));
      if (value !== null) grid.setContent(row, column, value);
    }
    for (const [column, formula] of formulas ?? [])
      grid.setContent(row, column, values?.[column] ?? null, hostFormula(formula));
    const height = file.heights[row] ?? null;
    const hidden = file.hiddenRows.has(row);
    if (height !== null || hidden) sheet.rows.set(row, { height, hidden });
  });
}

const criteriaMap = (columns: XlsxFilter['columns']): Map<number, unknown> =>
  new Map(columns.map(({ column, criteria }) => [column, hostCriteriaOf(criteria)]));

/** Marks hidden rows as hidden by the filter, if it has criteria. */
function markFiltered(
  sheet: Sheet,
  criteria: ReadonlyMap<number, unknown>,
  first: number,
  last: number,
): void {
  if (criteria.size === 0) return;
  for (const [row, { hidden }] of sheet.rows)
    if (hidden && row >= first && row <= last) sheet.filteredRows.add(row);
}

function loadTable(book: Book, sheet: Sheet, file: XlsxTable): void {
  const table: SheetTable = {
    id: `{${String(book.nextId()).padStart(8, '0')}-0002-0000-0000-000000000000}`,
    name: file.name,
    sheet,
    area: file.range,
    hasHeaders: file.hasHeader,
    hasTotals: file.hasTotals,
    style: file.style ?? '',
    showBandedRows: file.rowStripes,
    showBandedColumns: file.columnStripes,
    showFilterButton: file.filter !== null,
    highlightFirstColumn: file.firstColumn,
    highlightLastColumn: file.lastColumn,
    columns: file.columns.map(({ name, formula }, index) => ({
      id: index + 1,
      name,
      formula: formula === null ? null : hostFormula(formula),
    })),
    filters: criteriaMap(file.filter ?? []),
    sort: null,
  };
  book.tables.push(table);
  markFiltered(
    sheet,
    table.filters,
    table.area.row + (table.hasHeaders ? 1 : 0),
    lastRow(table.area) - (table.hasTotals ? 1 : 0),
  );
}
