import { addressOf, quotedName } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/** A formula that means cells wherever it stands: `=Sheet1!$A$1:$B$9`. */
export const referenceOf = ({ sheet, area }: { readonly sheet: Sheet; readonly area: CellRange }): string =>
  `=${quotedName(sheet.name)}!${addressOf(area).replaceAll(/[A-Z]+|\d+/g, '$$$&')}`;
