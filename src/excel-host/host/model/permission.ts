import type { CellRange } from '#xlsx/cell-range';
import type { Book, Sheet } from './book.ts';

/** What an option of a sheet's protection can permit, and the option that does. */
const OPTION = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
  editObjects: 'allowEditObjects',
  editScenarios: 'allowEditScenarios',
} as const;

/**
 * What a protected sheet permits under no option: merging, making, resizing and deleting
 * tables, adding and removing the filter, validation, locking and unlocking cells.
 */
export const NEVER = [
  'merge',
  'table',
  'applyFilter',
  'validation',
  'lock',
  'insertCells',
  'deleteCells',
] as const;

export type SheetOperation = keyof typeof OPTION | (typeof NEVER)[number];

/**
 * Whether a sheet permits an operation: always where it is not protected, else as its
 * protection says; an option that was not given permits nothing. Contents are another
 * matter, see `mayWrite`; so are deleting rows and columns and sorting, which need
 * unlocked cells beside the option.
 * Source: https://support.microsoft.com/office/3179efdb-1285-4d49-a9c3-f4ca36276de6
 */
export function allows(sheet: Pick<Sheet, 'protection'>, operation: SheetOperation): boolean {
  if (sheet.protection === null) return true;
  const options: Readonly<Record<string, string>> = OPTION;
  const option = options[operation];
  return option !== undefined && sheet.protection.options[option] === true;
}

/** Whether contents of all cells of an area may be written: the sheet is open, or every one of them unlocked. */
export function mayWrite(book: Pick<Book, 'styles'>, sheet: Sheet, area: CellRange): boolean {
  if (sheet.protection === null) return true;
  for (const style of sheet.grid.stylesIn(area)) if (book.styles.get(style).locked) return false;
  return true;
}
