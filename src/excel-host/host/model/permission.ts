import type { CellRange } from '#xlsx/cell-range';
import type { Book, Sheet } from './book.ts';

/** Operation → protection option that permits it. */
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
 * Operations that no option permits on a protected sheet: merging; creating, resizing and
 * deleting tables; adding and removing the filter; validation; locking and unlocking cells.
 */
type NeverPermitted =
  'merge' | 'table' | 'applyFilter' | 'validation' | 'lock' | 'insertCells' | 'deleteCells';

export type SheetOperation = keyof typeof OPTION | NeverPermitted;

/**
 * Whether a sheet permits an operation: always if it is not protected, else by its options;
 * a missing option permits nothing. Contents are checked separately by `isWritable`;
 * deleting rows or columns and sorting need unlocked cells besides the option. Source:
 * https://support.microsoft.com/office/3179efdb-1285-4d49-a9c3-f4ca36276de6
 */
export function allows(sheet: Pick<Sheet, 'protection'>, operation: SheetOperation): boolean {
  if (sheet.protection === null) return true;
  const options: Readonly<Record<string, string>> = OPTION;
  const option = options[operation];
  return option !== undefined && sheet.protection.options[option] === true;
}

/**
 * Whether the contents of all cells of an area can be changed: the sheet is not protected
 * or all of them are unlocked.
 */
export function isWritable(book: Pick<Book, 'styles'>, sheet: Sheet, area: CellRange): boolean {
  if (sheet.protection === null) return true;
  for (const style of sheet.grid.stylesIn(area)) if (book.styles.get(style).locked) return false;
  return true;
}
