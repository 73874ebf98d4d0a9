import { addressOf, sheetNameInFormula } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';

/** An absolute reference to cells: `=Sheet1!$A$1:$B$9`. */
export const absoluteReference = ({
  sheet,
  area,
}: {
  readonly sheet: Sheet;
  readonly area: CellRange;
}): string => `=${sheetNameInFormula(sheet.name)}!${addressOf(area).replaceAll(/[A-Z]+|\d+/g, '$$$&')}`;
