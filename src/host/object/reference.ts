import { addressOf, quotedName } from '../model/address.ts';
import type { Area } from '../model/area.ts';
import type { Sheet } from '../model/book.ts';

/** A formula that means cells wherever it stands: `=Sheet1!$A$1:$B$9`. */
export const referenceOf = ({ sheet, area }: { readonly sheet: Sheet; readonly area: Area }): string =>
  `=${quotedName(sheet.name)}!${addressOf(area).replaceAll(/[A-Z]+|\d+/g, '$$$&')}`;
