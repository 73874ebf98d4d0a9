import { rangeAddress } from '../drawing/address.ts';
import type { SheetDrawing } from '../drawing/drawing.ts';

/**
 * What stands behind the rows of a sheet, with a word to Excel not to mark the cells
 * of its table (ECMA-376 part 1, 18.3.1.50 ignoredErrors): task numbers are text on
 * purpose, and the formulas of a row name its cells by address, those of the
 * column by name.
 */
export function withIgnoredErrors(tail: string, { table }: SheetDrawing): string {
  if (table === null) return tail;
  const cells = `sqref="${rangeAddress(table.range)}" numberStoredAsText="1" calculatedColumn="1"`;
  return tail.replace('<tableParts', `<ignoredErrors><ignoredError ${cells}/></ignoredErrors><tableParts`);
}
