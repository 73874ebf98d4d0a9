import { AGGREGATE } from './aggregate.ts';
import { CONDITIONAL } from './conditional.ts';
import { DATE } from './date.ts';
import type { FormulaFunction } from './support/define.ts';
import { INFORMATION } from './information.ts';
import { LOGIC } from './logic.ts';
import { LOOKUP } from './lookup.ts';
import { MATH } from './math.ts';
import { RANKING } from './ranking.ts';
import { SUBTOTAL } from './subtotal.ts';
import { TEXT } from './text.ts';

/** Every function the host supports, by name; any other function is #NAME?. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  [LOGIC, INFORMATION, MATH, AGGREGATE, SUBTOTAL, RANKING, CONDITIONAL, LOOKUP, TEXT, DATE].flatMap(
    (family) => Object.entries(family),
  ),
);
