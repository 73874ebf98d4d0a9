import type { OverallRule, EntryRule } from '../context.ts';
import { areasDiffer } from './areas.ts';
import { columnDiffers } from './column.ts';
import { submittedLate } from './form/due.ts';
import { figureUnreadable } from './form/figures.ts';
import { planMissing } from './form/plan-missing.ts';
import { periodMissing, periodWrong } from './form/period.ts';
import { rowDoubled, taskUnknown } from './form/row.ts';
import { textMissing, textTooLong } from './form/text.ts';
import { unitForeign } from './form/unit.ts';
import { sameAsLast } from './same-as-last.ts';
import { sameText, textRepeated } from './same-text.ts';
import { noFact, problemWithoutStep } from './substance.ts';
import { metNotRatedDone, ratedDoneUnmet } from './target-done.ts';
import { farAboveTarget } from './target-far.ts';
import { figureFell } from './target-fell.ts';
import { growthBelow, limitPassed } from './target-limit.ts';
import { behindPace } from './target-pace.ts';
import { planShort } from './target-plan.ts';
import { figureSlipped } from './target-slipped.ts';
import { twoValues } from './two-values.ts';

/** Every rule about one entry, in the order in which their findings are listed. */
export const ENTRY_RULES: readonly EntryRule[] = [
  taskUnknown,
  unitForeign,
  periodMissing,
  periodWrong,
  rowDoubled,
  textMissing,
  textTooLong,
  figureUnreadable,
  submittedLate,
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

/** Rules about all entries together. What has not been reported is told by `reportMissing`. */
export const OVERALL_RULES: readonly OverallRule[] = [planShort, planMissing];
