import type { BookRule, EntryRule } from './context.ts';
import { handedInLate } from './rules/form/due.ts';
import { figureUnreadable } from './rules/form/figures.ts';
import { reportMissing } from './rules/form/missing.ts';
import { periodWrong } from './rules/form/period.ts';
import { rowDoubled, taskUnknown } from './rules/form/row.ts';
import { textMissing, textTooLong } from './rules/form/text.ts';
import { unitForeign } from './rules/form/unit.ts';
import { sameText } from './rules/same-text.ts';

/** Every rule about one entry, in the order in which their findings are told. */
export const ENTRY_RULES: readonly EntryRule[] = [
  taskUnknown,
  unitForeign,
  periodWrong,
  rowDoubled,
  textMissing,
  textTooLong,
  figureUnreadable,
  handedInLate,
  sameText,
];

/** Rules about what is not there. */
export const BOOK_RULES: readonly BookRule[] = [reportMissing];
