import type { BookRule, EntryRule } from './context.ts';
import { areasDiffer } from './rules/areas.ts';
import { columnDiffers } from './rules/column.ts';
import { handedInLate } from './rules/form/due.ts';
import { figureUnreadable } from './rules/form/figures.ts';
import { reportMissing } from './rules/form/missing.ts';
import { periodWrong } from './rules/form/period.ts';
import { rowDoubled, taskUnknown } from './rules/form/row.ts';
import { textMissing, textTooLong } from './rules/form/text.ts';
import { unitForeign } from './rules/form/unit.ts';
import { sameAsLast } from './rules/same-as-last.ts';
import { sameText, textRepeated } from './rules/same-text.ts';
import { noFact, problemWithoutStep } from './rules/substance.ts';
import { metNotRatedDone, ratedDoneUnmet } from './rules/target-done.ts';
import { farAboveTarget } from './rules/target-far.ts';
import { figureFell } from './rules/target-fell.ts';
import { growthBelow, limitPassed } from './rules/target-limit.ts';
import { behindPace } from './rules/target-pace.ts';
import { figureSlipped } from './rules/target-slipped.ts';
import { twoValues } from './rules/two-values.ts';

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
  textRepeated,
  sameAsLast,
  noFact,
  problemWithoutStep,
  ratedDoneUnmet,
  metNotRatedDone,
  behindPace,
  figureSlipped,
  figureFell,
  farAboveTarget,
  growthBelow,
  limitPassed,
  columnDiffers,
  twoValues,
  areasDiffer,
];

/** Rules about what is not there. */
export const BOOK_RULES: readonly BookRule[] = [reportMissing];
