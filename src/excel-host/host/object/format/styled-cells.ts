import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { allows, type SheetOperation } from '../../model/permission.ts';
import type { Style } from '../../model/style.ts';
import { excelError } from '../../excel-error/host-failure.ts';

/** Something with a style: the cells of a range, or a named style. */
export interface StyleHolder {
  /** A value all of it has in common; undefined if it differs. */
  common: <T>(of: (style: Style) => T) => T | undefined;
  /**
   * Changes the style of all of it.
   * @throws HostFailure if the sheet is protected against the operation.
   */
  change: (change: (style: Style) => Style, operation?: SheetOperation) => void;
}

/** The cells of an area, untouched ones included. */
export class StyledCells implements StyleHolder {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    readonly area: CellRange,
  ) {}

  common<T>(of: (style: Style) => T): T | undefined {
    const { styles } = this.context.book;
    let common: T | undefined;
    let first = true;
    for (const number of this.sheet.grid.stylesIn(this.area)) {
      const value = of(styles.get(number));
      if (first) common = value;
      else if (value !== common) return undefined;
      first = false;
    }
    return common;
  }

  change(change: (style: Style) => Style, operation: SheetOperation = 'formatCells'): void {
    checkPermitted(this.sheet, operation);
    this.sheet.grid.restyle(this.area, this.context.book.styles.changer(change));
  }
}

/**
 * Checks that a sheet permits an operation.
 * @throws HostFailure if it is protected against it.
 */
export function checkPermitted(sheet: Sheet, operation: SheetOperation): void {
  if (!allows(sheet, operation)) throw excelError('sheet-protected', `${sheet.name}: ${operation}`);
}
